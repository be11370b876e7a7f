package io.dromedary.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a document in review: {@code {"version": 7, "action":
 * "approve", "fields": {"date": "2026-05-14"}}} or {@code {"version": 7, "action":
 * "reject", "reason": "not ours"}}.
 *
 * @param version the version the person saw
 * @param fields corrected values; null takes a value away
 * @param reason why it is rejected
 */
record Decision(long version, Action action, Map<String, @Nullable String> fields, String reason) {

	private static final Set<String> KNOWN = Set.of("version", "action", "fields", "reason");

	private static final int LONGEST_REASON = 1000;

	/** {@code correct} is {@code approve} that must bring fields. */
	enum Action {

		APPROVE, CORRECT, REJECT

	}

	/**
	 * A misspelt member is an error: {@code field} for {@code fields} would approve what
	 * the person meant to correct.
	 */
	static Decision of(JsonNode json) {
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
		Decision decision = new Decision(json.path("version").asLong(), action(json.path("action")),
				fields(json.path("fields")), reason(json.path("reason")));
		decision.verify();
		return decision;
	}

	private void verify() {
		if (action == Action.REJECT && reason.isEmpty()) {
			throw ApiException.badRequest("api.reason-missing");
		}
		if (action == Action.REJECT && !fields.isEmpty()) {
			throw ApiException.badRequest("api.fields-of-rejected");
		}
		if (action == Action.CORRECT && fields.isEmpty()) {
			throw ApiException.badRequest("api.fields-missing");
		}
	}

	private static Action action(JsonNode json) {
		return switch (json.asText()) {
			case "approve" -> Action.APPROVE;
			case "correct" -> Action.CORRECT;
			case "reject" -> Action.REJECT;
			default -> throw ApiException.badRequest("api.bad-action");
		};
	}

	private static Map<String, @Nullable String> fields(JsonNode json) {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		if (!json.isMissingNode() && !json.isNull() && !json.isObject()) {
			throw ApiException.badRequest("api.bad-fields");
		}
		json.fields().forEachRemaining((field) -> {
			JsonNode value = field.getValue();
			if (!value.isTextual() && !value.isNull()) {
				throw ApiException.badRequest("api.bad-fields");
			}
			fields.put(field.getKey(), value.isNull() ? null : value.textValue());
		});
		return fields;
	}

	private static String reason(JsonNode json) {
		if (!json.isMissingNode() && !json.isNull() && !json.isTextual() || json.asText().length() > LONGEST_REASON) {
			throw ApiException.badRequest("api.bad-reason", LONGEST_REASON);
		}
		return json.isNull() ? "" : json.asText().strip();
	}

	@Override
	public String toString() {
		return "Decision[" + version + ", " + action + "]";
	}

}
