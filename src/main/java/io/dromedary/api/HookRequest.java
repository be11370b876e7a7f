package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.hook.HookEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads what is asked of hooks. A misspelt member is an error: a hook that is told of
 * less than was meant.
 */
final class HookRequest {

	/** In bytes. */
	private static final int LARGEST = 1 << 16;

	private final ObjectReader reader;

	HookRequest(ObjectMapper mapper) {
		this.reader = mapper.reader()
			.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
	}

	/** A hook to be. */
	record Subscription(String targetUrl, Set<HookEvent> events) {

		@Override
		public String toString() {
			return "Subscription[" + events + "]";
		}

	}

	/**
	 * What is to be sent again.
	 *
	 * @param since null for what failed
	 */
	record Replay(@Nullable Instant since) {
	}

	Subscription subscription(InputStream body) throws IOException {
		JsonNode json = object(body, Set.of("targetUrl", "event", "events"), "api.hook-members");
		boolean one = json.path("event").isTextual() && !json.has("events");
		boolean several = json.path("events").isArray() && !json.path("events").isEmpty() && !json.has("event");
		if (!json.path("targetUrl").isTextual() || !(one || several)) {
			throw ApiException.badRequest("api.hook-members");
		}
		Set<HookEvent> events = EnumSet.noneOf(HookEvent.class);
		if (one) {
			events.add(event(json.path("event").asText()));
		}
		json.path("events").forEach((word) -> events.add(event(word.asText())));
		return new Subscription(json.path("targetUrl").asText().strip(), events);
	}

	Replay replay(InputStream body) throws IOException {
		JsonNode json = object(body, Set.of("since", "failed"), "api.replay-members");
		if (json.size() == 1 && json.path("failed").isBoolean() && json.path("failed").asBoolean()) {
			return new Replay(null);
		}
		if (json.size() == 1 && json.path("since").isTextual()) {
			return new Replay(time(json.path("since").asText()));
		}
		throw ApiException.badRequest("api.replay-members");
	}

	private static Instant time(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw ApiException.badRequest("api.replay-members");
		}
	}

	static HookEvent event(String word) {
		return HookEvent.named(word)
			.orElseThrow(() -> ApiException.unprocessable("api.unknown-event",
					Arrays.stream(HookEvent.values()).map(HookEvent::word).collect(Collectors.joining(", "))));
	}

	private JsonNode object(InputStream body, Set<String> known, String problem) throws IOException {
		byte[] bytes = body.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new ApiException(HttpStatus.PAYLOAD_TOO_LARGE, Sentence.of("api.too-large"));
		}
		try {
			JsonNode json = reader.readTree(bytes);
			if (!json.isObject()) {
				throw ApiException.badRequest("api.malformed-json");
			}
			json.fieldNames().forEachRemaining((name) -> {
				if (!known.contains(name)) {
					throw ApiException.badRequest(problem);
				}
			});
			return json;
		}
		catch (JsonProcessingException ex) {
			throw ApiException.badRequest("api.malformed-json");
		}
	}

}
