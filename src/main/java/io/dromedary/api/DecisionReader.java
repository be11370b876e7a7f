package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads decisions. A misspelt member is an error: {@code field} for {@code fields} would
 * approve what the person meant to correct.
 */
final class DecisionReader {

	private static final Set<String> KNOWN = Set.of("version", "action", "fields", "lines", "insist", "reason", "type");

	/** In bytes; decisions are read whole. */
	private static final int LARGEST = 1 << 20;

	private final ObjectReader reader;

	DecisionReader(ObjectMapper mapper) {
		this.reader = mapper.reader()
			.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
	}

	/**
	 * Not left to Spring, which logs at DEBUG what it read and where it could not: field
	 * values must reach no log.
	 */
	Decision read(InputStream body) throws IOException {
		byte[] bytes = body.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new ApiException(HttpStatus.PAYLOAD_TOO_LARGE, Sentence.of("api.too-large"));
		}
		try {
			return read(reader.readTree(bytes));
		}
		catch (JsonProcessingException ex) {
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
		if (!json.path("version").canConvertToExactIntegral() || !json.path("version").canConvertToLong()) {
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
		return json.has("fields") ? texts(json.path("fields")) : Map.of();
	}

	private static @Nullable List<Map<String, String>> lines(JsonNode json) {
		if (!json.has("lines")) {
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
		if (json.isMissingNode()) {
			return "";
		}
		if (!json.isTextual()) {
			throw ApiException.badRequest("api.bad-reason", Decision.LONGEST_REASON);
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
