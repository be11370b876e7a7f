package io.dromedary.extract;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Candidate;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import org.apache.camel.Converter;

/**
 * An extraction as a map, or as JSON of it. There is none to String on purpose: whatever
 * logs a body would log the values.
 */
@Converter(generateLoader = true)
public final class ExtractConverter {

	private static final ObjectMapper JSON = new ObjectMapper();

	private ExtractConverter() {
	}

	/**
	 * The best candidates: {@code type}, {@code fields} (name to printed value),
	 * {@code lines} (the same for each row), {@code tables} (rows by name of the table),
	 * {@code findings} (field, rule, sentence in English).
	 */
	@Converter
	public static Map<String, Object> toMap(Extraction extraction) {
		var fields = new TreeMap<String, String>();
		extraction.candidates().forEach((name, candidates) -> {
			if (!candidates.isEmpty()) {
				fields.put(name, candidates.get(0).printed());
			}
		});
		var map = new LinkedHashMap<String, Object>();
		map.put("type", Objects.requireNonNullElse(extraction.type(), ""));
		map.put("fields", fields);
		map.put("lines", extraction.lines().stream().map(ExtractConverter::row).toList());
		var tables = new TreeMap<String, Object>();
		extraction.tables()
			.forEach((name, rows) -> tables.put(name, rows.stream().map(ExtractConverter::row).toList()));
		map.put("tables", tables);
		map.put("findings", extraction.findings().stream().map(ExtractConverter::finding).toList());
		return map;
	}

	@Converter
	public static byte[] toBytes(Extraction extraction) throws JsonProcessingException {
		return JSON.writeValueAsBytes(toMap(extraction));
	}

	@Converter
	public static InputStream toInputStream(Extraction extraction) throws JsonProcessingException {
		return new ByteArrayInputStream(toBytes(extraction));
	}

	private static Map<String, String> row(Map<String, Candidate> cells) {
		var row = new TreeMap<String, String>();
		cells.forEach((name, cell) -> row.put(name, cell.printed()));
		return row;
	}

	private static Map<String, String> finding(Finding finding) {
		return Map.of("field", finding.field(), "rule", finding.rule(), "sentence", finding.sentence().toString());
	}

}
