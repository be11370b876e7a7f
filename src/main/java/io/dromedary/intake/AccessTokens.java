package io.dromedary.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Gets access tokens (RFC 6749, sections 4.4 and 6) and keeps each as long as it holds.
 */
final class AccessTokens {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** So much earlier than the server says, because clocks and connections take time. */
	private static final Duration EARLY = Duration.ofMinutes(2);

	/** Who asks again so soon was refused with the token. */
	private static final Duration REFUSED = Duration.ofMinutes(1);

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(TIMEOUT)
		.build();

	private final MailSettings.OAuth settings;

	private final RefreshToken refresh;

	private final Clock clock;

	private @Nullable Token token;

	private Instant asked = Instant.MIN;

	/** One that could not be written down yet; nothing goes on before it is. */
	private @Nullable String unkept;

	AccessTokens(MailSettings.OAuth settings, RefreshToken refresh, Clock clock) {
		this.settings = settings;
		this.refresh = refresh;
		this.clock = clock;
	}

	/**
	 * A token that holds for a while.
	 * @throws ServiceUnavailable {@code source}, where none is to be had now, or not with
	 * these settings
	 */
	synchronized String token() {
		Instant now = clock.instant();
		Token held = token;
		boolean refused = held != null && asked.isAfter(now.minus(REFUSED)) && held.got.isBefore(now.minus(REFUSED));
		asked = now;
		if (held == null || refused || !held.until.isAfter(now)) {
			held = fetch(now);
			token = held;
		}
		return held.text;
	}

	private Token fetch(Instant now) {
		try {
			keep(unkept);
			JsonNode answer = answer();
			keep(answer.path("refresh_token").asText(null));
			String text = answer.path("access_token").asText("");
			if (text.isEmpty()) {
				throw trouble("intake.mail.token-answer");
			}
			long seconds = answer.path("expires_in").asLong(3600);
			return new Token(text, now, now.plusSeconds(seconds).minus(EARLY));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw trouble("intake.mail.token-answer");
		}
	}

	private void keep(@Nullable String rotated) throws IOException {
		if (rotated != null && refresh.given()) {
			unkept = rotated;
			if (!rotated.equals(refresh.current())) {
				refresh.replace(rotated);
			}
			unkept = null;
		}
	}

	private JsonNode answer() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(settings.tokenUrl()))
			.timeout(TIMEOUT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(form()))
			.build();
		HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
		JsonNode answer = json(response.body());
		if (response.statusCode() != 200) {
			throw refusal(answer.path("error").asText(""), response.statusCode());
		}
		return answer;
	}

	/** RFC 6749, section 5.2. */
	private static ServiceUnavailable refusal(String error, int status) {
		return switch (error) {
			case "invalid_grant" -> trouble("intake.mail.token-grant");
			case "invalid_client", "unauthorized_client" -> trouble("intake.mail.token-client");
			case "invalid_scope" -> trouble("intake.mail.token-scope");
			default -> new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.mail.token-status", status));
		};
	}

	private static ServiceUnavailable trouble(String key) {
		return new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of(key));
	}

	private static JsonNode json(String body) {
		try {
			return Objects.requireNonNullElse(JSON.readTree(body), JSON.nullNode());
		}
		catch (JsonProcessingException ex) {
			return JSON.nullNode();
		}
	}

	private String form() throws IOException {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("grant_type", refresh.given() ? "refresh_token" : "client_credentials");
		form.put("client_id", settings.clientId());
		form.put("client_secret", settings.clientSecret());
		form.put("refresh_token", refresh.current());
		form.put("scope", settings.scope());
		return form.entrySet()
			.stream()
			.filter((field) -> !field.getValue().isBlank())
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private record Token(String text, Instant got, Instant until) {

		@Override
		public String toString() {
			return "Token[until=" + until + "]";
		}

	}

}
