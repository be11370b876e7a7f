package io.dromedary.deliver;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.deliver.files.Original;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Origin;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.SignatureState;
import io.dromedary.document.Support;
import io.dromedary.document.Table;
import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** How what was found is written in a payload. */
final class PayloadValues {

	private PayloadValues() {
	}

	/** The rows of every table of the type, in the same form as the lines. */
	static Map<String, Object> tables(List<Table> types, Assessment assessment) {
		Map<String, Object> tables = new LinkedHashMap<>();
		types.forEach((table) -> tables.put(table.name(),
				assessment.table(table.name()).stream().map((row) -> values(table.columns(), row)).toList()));
		return tables;
	}

	static Map<String, @Nullable String> values(List<FieldType> types, Map<String, Field> fields) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		types.forEach((type) -> values.put(type.name(), null));
		fields.forEach((name, field) -> values.put(name, field.value()));
		return values;
	}

	static Map<String, Double> confidence(Map<String, Field> fields) {
		Map<String, Double> confidence = new LinkedHashMap<>();
		fields.forEach((name, field) -> confidence.put(name, Math.round(field.confidence() * 1000) / 1000.0));
		return confidence;
	}

	/** What vouches for a value; empty where nothing does. */
	static Map<String, List<String>> supports(Map<String, Field> fields) {
		Map<String, List<String>> supports = new LinkedHashMap<>();
		fields.forEach((name, field) -> supports.put(name, field.supports().stream().map(Support::word).toList()));
		return supports;
	}

	/** Where a document came from. */
	static Map<String, @Nullable Object> source(Origin origin, @Nullable Entry entry,
			@Nullable SignatureState signature) {
		Map<String, @Nullable Object> source = new LinkedHashMap<>();
		source.put("channel", origin.channel());
		source.put("route", origin.route());
		source.put("fileName", origin.fileName());
		source.put("path", origin.path());
		source.put("receivedAt", origin.receivedAt().toString());
		source.put("messageId", origin.messageId());
		source.put("sender", origin.sender());
		source.put("subject", origin.subject());
		source.put("parent", (entry != null) ? entry.parent() : null);
		source.put("part", (entry != null) ? entry.part() : null);
		source.put("signature", (signature != null) ? signature.word() : null);
		return source;
	}

	/**
	 * With the file as it came, where it has no more than so many bytes; none: it is only
	 * linked.
	 * @throws ServiceUnavailable where it cannot be read now
	 */
	static Map<String, @Nullable Object> with(long most, Document document, Map<String, @Nullable Object> data) {
		if (most == Payload.LINK || document.content().size() > most) {
			return data;
		}
		byte[] bytes = Original.bytes(document);
		Map<String, Object> original = new LinkedHashMap<>();
		original.put("size", bytes.length);
		original.put("base64", Base64.getEncoder().encodeToString(bytes));
		data.put("original", original);
		return data;
	}

}
