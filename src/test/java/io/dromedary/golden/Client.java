package io.dromedary.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;

import io.dromedary.fakes.WholeHub;

/** Calls a hub over HTTP with its token. */
final class Client {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final WholeHub hub;

	private final String token;

	Client(WholeHub hub) {
		this.hub = hub;
		try {
			this.token = Files.readString(hub.home().resolve("secrets/api-token")).trim();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String get(String path) {
		return send(request(path).GET()).body();
	}

	byte[] bytes(String path) {
		return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray()).body();
	}

	HttpResponse<String> post(String path, String contentType, String body) {
		return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** One part of a form, named {@code file}. */
	HttpResponse<String> upload(String path, String content) {
		return post(path, "multipart/form-data; boundary=b",
				"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"upload.txt\"\r\n\r\n" + content
						+ "\r\n--b--\r\n");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(hub.url() + path)).header("Authorization", "Bearer " + token);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return send(request, HttpResponse.BodyHandlers.ofString());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return http.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
