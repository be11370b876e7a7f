package io.dromedary.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.home.Home;
import org.springframework.core.env.Environment;

/**
 * Calls the API over HTTP, with the token unless told otherwise, and looks whether each
 * answer is as described.
 */
class Caller {

	private static final String BOUNDARY = "----dromedary";

	private final HttpClient client = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final Environment environment;

	private final Home home;

	private Promise promise;

	Caller(Environment environment, Home home) {
		this.environment = environment;
		this.home = home;
	}

	record Answer(HttpResponse<byte[]> response, ObjectMapper json) {

		int status() {
			return response.statusCode();
		}

		String header(String name) {
			return response.headers().firstValue(name).orElse("");
		}

		String text() {
			return new String(response.body(), StandardCharsets.UTF_8);
		}

		JsonNode body() {
			try {
				return json.readTree(response.body());
			}
			catch (IOException ex) {
				throw new AssertionError("no JSON: " + text(), ex);
			}
		}

	}

	/** A file of an upload. */
	record Part(String name, String fileName, byte[] bytes) {

		static Part file(String fileName, String text) {
			return new Part("file", fileName, text.getBytes(StandardCharsets.UTF_8));
		}

	}

	String token() throws IOException {
		return Files.readString(home.secrets().resolve("api-token"));
	}

	int port() {
		return environment.getRequiredProperty("local.server.port", Integer.class);
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
	}

	Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpRequest sent = request.build();
		Answer answer = new Answer(client.send(sent, HttpResponse.BodyHandlers.ofByteArray()), json);
		if (sent.uri().getPath().startsWith("/api/")) {
			promise().isKeptBy(sent.method(), sent.uri().getPath(), answer);
		}
		return answer;
	}

	private synchronized Promise promise() throws IOException, InterruptedException {
		if (promise == null) {
			promise = new Promise(get("/v3/api-docs").body());
		}
		return promise;
	}

	private HttpRequest.Builder authorized(String path) throws IOException {
		return request(path).header("Authorization", "Bearer " + token());
	}

	Answer get(String path) throws IOException, InterruptedException {
		return send(authorized(path));
	}

	Answer delete(String path) throws IOException, InterruptedException {
		return send(authorized(path).DELETE());
	}

	Answer post(String path, String contentType, String body) throws IOException, InterruptedException {
		return send(
				authorized(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** A whole body, with more headers: name, value, name, value. */
	Answer bring(String query, String contentType, byte[] body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = authorized("/api/documents" + query).header("Content-Type", contentType)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/** A part of a form that is no file. */
	static Part field(String name, String value) {
		return new Part(name, "", value.getBytes(StandardCharsets.UTF_8));
	}

	Answer upload(String query, Part... parts) throws IOException, InterruptedException {
		return uploadUnder(null, query, parts);
	}

	/** With a header {@code Idempotency-Key}. */
	Answer uploadUnder(String key, String query, Part... parts) throws IOException, InterruptedException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Part part : List.of(parts)) {
			String file = part.fileName().isEmpty() ? ""
					: "; filename=\"" + part.fileName() + "\"\r\nContent-Type: text/html";
			body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + file
					+ "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(part.bytes());
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		String[] headers = (key != null) ? new String[] { IdempotencyKey.HEADER, key } : new String[0];
		return bring(query, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray(), headers);
	}

}
