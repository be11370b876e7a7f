package io.dromedary.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a drawn document says.
 *
 * @param type name of the document type
 * @param fields by name, only what is printed: dates ISO 8601, amounts with a point and
 * two decimals, codes without blanks, names as printed
 * @param lines the rows of the item table
 */
public record Truth(String type, Map<String, String> fields, List<Map<String, String>> lines) {

	public Truth {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		lines = List.copyOf(lines);
	}

}
