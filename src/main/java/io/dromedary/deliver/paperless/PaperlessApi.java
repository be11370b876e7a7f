package io.dromedary.deliver.paperless;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.deliver.Form;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;

/**
 * Speaks with paperless-ngx by version 9 of its REST API, which 2.16 to 3.0 know
 * (docs/api.md of v3.0.5, "API Versioning"). Answers are bounded, redirects not followed,
 * and no word of an answer gets into a failure.
 */
class PaperlessApi {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Of a head, and of a body. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final int LONGEST = 32 << 20;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final Service target;

	private final String name;

	private final String base;

	private final String token;

	private final Duration timeout;

	PaperlessApi(Service target, PaperlessSettings settings) {
		this(target, settings, TIMEOUT);
	}

	PaperlessApi(Service target, PaperlessSettings settings, Duration timeout) {
		this.timeout = timeout;
		this.target = target;
		this.name = String.valueOf(target.name());
		this.base = settings.url().strip().replaceFirst("/+$", "");
		this.token = settings.token().strip();
	}

	/**
	 * @param path with its query, of which values are encoded by {@link #encoded}
	 * @throws ServiceUnavailable also where the answer is empty: that nothing is there
	 * would be said by a list
	 */
	JsonNode get(String path) {
		JsonNode answer = send(request(path).GET());
		if (answer.isMissingNode()) {
			throw waits("away", 0);
		}
		return answer;
	}

	JsonNode patch(String path, JsonNode body) {
		return send(request(path).header("Content-Type", "application/json")
			.method("PATCH", HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
	}

	JsonNode post(String path, Form body) {
		return send(request(path).header("Content-Type", body.mediaType())
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes())));
	}

	static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		try {
			URI address = URI.create(base + path);
			if (address.getHost() != null && address.getUserInfo() == null && !token.isEmpty()) {
				return HttpRequest.newBuilder(address)
					.header("Authorization", "Token " + token)
					.header("Accept", "application/json; version=9");
			}
		}
		catch (IllegalArgumentException ex) {
			// its message would show the token
		}
		throw waits("settings", 0);
	}

	private JsonNode send(HttpRequest.Builder request) {
		try {
			HttpResponse<InputStream> answer = client.send(request.timeout(timeout).build(),
					HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = answer.body()) {
				if (answer.statusCode() / 100 != 2) {
					throw failure(answer.statusCode());
				}
				return JSON.readTree(inTime(body));
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw waits("away", 0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw waits("away", 0);
		}
	}

	/** The timeout of a request ends with the head of its answer. */
	private byte[] inTime(InputStream body) throws IOException {
		CompletableFuture<Void> deadline = new CompletableFuture<Void>().completeOnTimeout(null, timeout.toMillis(),
				TimeUnit.MILLISECONDS);
		deadline.thenRun(() -> {
			try {
				body.close();
			}
			catch (IOException ex) {
				// whoever reads meets the same
			}
		});
		try {
			return body.readNBytes(LONGEST);
		}
		finally {
			deadline.cancel(false);
		}
	}

	private DocumentException failure(int status) {
		return switch (status) {
			case 400, 413, 415, 422 -> new Undeliverable(Sentence.of("deliver.paperless.refused", name, status));
			case 401, 403 -> waits("token", status);
			case 301, 302, 307, 308, 404, 405, 406 -> waits("address", status);
			default -> waits("busy", status);
		};
	}

	ServiceUnavailable waits(String what, int status) {
		return new ServiceUnavailable(target, Sentence.of("deliver.paperless." + what, name, status));
	}

}
