package io.dromedary.deliver.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.csv.CsvCell;
import io.dromedary.csv.CsvNotation;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import org.jspecify.annotations.Nullable;

/** The cells of one document, made from its JSON file; and those of the head line. */
final class CsvLine {

	private static final Set<String> OWN = Set.of("received_at", "file_name");

	private static final Pattern ID = Pattern.compile("\\w+");

	/** Excel does not understand the T of ISO 8601. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private CsvLine() {
	}

	/**
	 * The fields have the names they have everywhere, with an underscore where one is
	 * ours.
	 */
	static String[] head(DocumentType type) {
		List<String> cells = new ArrayList<>(List.of("id", "revision", "received_at", "file_name"));
		type.fields().forEach((field) -> cells.add(OWN.contains(field.name()) ? field.name() + "_" : field.name()));
		return cells.toArray(String[]::new);
	}

	/**
	 * The cells in the order of the head line; null where this is no file of that
	 * document.
	 */
	static String @Nullable [] of(String id, JsonNode payload, DocumentType type, CsvNotation notation) {
		JsonNode data = payload.path("data");
		if (!data.path("id").asText().equals(id) || !ID.matcher(id).matches()) {
			return null;
		}
		List<String> cells = new ArrayList<>();
		cells.add(id);
		cells.add(Integer.toString(data.path("revision").asInt()));
		cells.add(moment(data.at("/source/receivedAt").asText()));
		cells.add(CsvCell.of(FieldKind.TEXT, data.at("/source/fileName").asText(null), notation));
		type.fields()
			.forEach((field) -> cells
				.add(CsvCell.of(field.kind(), data.path("fields").path(field.name()).asText(null), notation)));
		return cells.toArray(String[]::new);
	}

	private static String moment(String instant) {
		try {
			return MOMENT.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
		}
		catch (DateTimeException ex) {
			return "";
		}
	}

}
