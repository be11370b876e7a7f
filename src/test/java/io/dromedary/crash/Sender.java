package io.dromedary.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Drops every second document into the inbox and uploads the others, each until it was
 * told that it was taken.
 */
final class Sender implements AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final ExecutorService uploads = Executors.newFixedThreadPool(4);

	private final Path home;

	private final HubProcess hub;

	Sender(Path home, HubProcess hub) {
		this.home = home;
		this.hub = hub;
	}

	static String name(int number) {
		return "card-%03d.txt".formatted(number);
	}

	/** The number that is printed on the card. */
	static String code(int number) {
		return "AZ%07d".formatted(number);
	}

	static String text(int number) {
		return "Nome: Mario Rossi\nNato il: 14/05/1987\nNumero carta: %s\nScadenza: 14.05.2033\n"
			.formatted(code(number));
	}

	void send(int number) throws IOException {
		if (number % 2 == 0) {
			Path draft = Files.writeString(home.resolve(name(number) + ".tmp"), text(number));
			Files.move(draft, home.resolve("inbox").resolve(name(number)));
		}
		else {
			uploads.submit(() -> upload(number));
		}
	}

	private void upload(int number) {
		try {
			while (!taken(number)) {
				TimeUnit.MILLISECONDS.sleep(100);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean taken(int number) throws InterruptedException {
		String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name(number)
				+ "\"\r\nContent-Type: text/plain\r\n\r\n" + text(number) + "\r\n--b--\r\n";
		HttpRequest request = HttpRequest.newBuilder(hub.uri("/api/documents"))
			.timeout(Duration.ofSeconds(20))
			.header("Authorization", "Bearer " + HubProcess.TOKEN)
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Waits until all uploads were taken. */
	void finish() throws InterruptedException {
		uploads.shutdown();
		if (!uploads.awaitTermination(2, TimeUnit.MINUTES)) {
			throw new IllegalStateException("uploads are not taken");
		}
	}

	@Override
	public void close() {
		uploads.shutdownNow();
	}

}
