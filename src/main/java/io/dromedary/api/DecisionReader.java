package io.dromedary.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Reads decisions. A misspelt member is an error: {@code field} for {@code fields} would
 * approve what the person meant to correct.
 */
final class DecisionReader {

	private static final Set<String> KNOWN = Set.of("version", "action", "fields", "lines", "insist", "reason", "type");

	private static final int LONGEST_REASON = 1000;

	private final ObjectMapper mapper;

	DecisionReader(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * Not left to Spring, which logs at DEBUG what it read and where it could not: field
	 * values must reach no log.
	 */
	Decision read(byte[] body) {
		try {
			return read(mapper.readTree(body));
		}
		catch (IOException ex) {
			throw ApiException.badRequest("api.malformed-json");
		}
	}

	private static Decision read(JsonNode json) {
		if (!json.isObject()) {
			throw ApiException.badRequest("api.malformed-json");
		}
		json.fieldNames().forEachRemaining((name) -> {
			if (!KNOWN.contains(name)) {
				throw ApiException.badRequest("api.unknown-member");
			}
		});
		if (!json.path("version").isIntegralNumber()) {
			throw ApiException.badRequest("api.version-missing");
		}
		Correction correction = new Correction(fields(json), lines(json), insist(json.path("insist")));
		return new Decision(json.path("version").asLong(), action(json.path("action")), correction,
				reason(json.path("reason")), type(json.path("type")));
	}

	private static Decision.Action action(JsonNode json) {
		return switch (json.asText()) {
			case "approve" -> Decision.Action.APPROVE;
			case "correct" -> Decision.Action.CORRECT;
			case "reject" -> Decision.Action.REJECT;
			case "type" -> Decision.Action.TYPE;
			default -> throw ApiException.badRequest("api.bad-action");
		};
	}

	private static Map<String, String> fields(JsonNode json) {
		return json.hasNonNull("fields") ? texts(json.path("fields")) : Map.of();
	}

	private static @Nullable List<Map<String, String>> lines(JsonNode json) {
		if (!json.hasNonNull("lines")) {
			return null;
		}
		if (!json.path("lines").isArray()) {
			throw ApiException.badRequest("api.bad-fields");
		}
		List<Map<String, String>> lines = new ArrayList<>();
		json.path("lines").forEach((line) -> lines.add(texts(line)));
		return lines;
	}

	private static Map<String, String> texts(JsonNode json) {
		if (!json.isObject()) {
			throw ApiException.badRequest("api.bad-fields");
		}
		Map<String, String> texts = new LinkedHashMap<>();
		json.fields().forEachRemaining((field) -> {
			JsonNode value = field.getValue();
			if (!value.isTextual() && !value.isNull()) {
				throw ApiException.badRequest("api.bad-fields");
			}
			texts.put(field.getKey(), value.isNull() ? "" : value.textValue());
		});
		return texts;
	}

	private static boolean insist(JsonNode json) {
		if (!json.isMissingNode() && !json.isBoolean()) {
			throw ApiException.badRequest("api.bad-insist");
		}
		return json.asBoolean();
	}

	private static String reason(JsonNode json) {
		if (json.isMissingNode() || json.isNull()) {
			return "";
		}
		if (!json.isTextual() || json.asText().length() > LONGEST_REASON) {
			throw ApiException.badRequest("api.bad-reason", LONGEST_REASON);
		}
		return json.asText().strip();
	}

	private static String type(JsonNode json) {
		if (!json.isMissingNode() && !json.isTextual()) {
			throw ApiException.badRequest("api.type-missing");
		}
		return json.asText().strip();
	}

}
