package io.dromedary.fakes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands in for Google Vision: takes requests as the reference of {@code images:annotate}
 * says, refuses what Google refuses, and else says what it is told.
 */
public final class FakeVision implements AutoCloseable {

	/** The only key that is taken. */
	public static final String KEY = "AIzaKeyOfTheTests";

	private static final int MOST_REQUEST = 10_000_000;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	private volatile Answer answer = (picture, exchange) -> say(exchange, 200, "{\"responses\":[{}]}");

	/** What it says to a picture that it took. */
	public interface Answer {

		void to(BufferedImage picture, HttpExchange exchange) throws IOException;

	}

	/** A request that was made. */
	public record Asked(String uri, Headers headers, JsonNode body, BufferedImage picture, int bytes) {
	}

	public FakeVision() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		server.setExecutor(threads);
		server.createContext("/", this::take);
		server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	public List<Asked> asked() {
		return List.copyOf(asked);
	}

	/** From now on it says this. */
	public FakeVision answers(Answer answer) {
		this.answer = answer;
		return this;
	}

	/** From now on it says this, whatever it is asked. */
	public FakeVision says(int status, String json) {
		return answers((picture, exchange) -> say(exchange, status, json));
	}

	/** Sends the beginning of an answer, and then so many bytes a second. */
	public FakeVision trickles() {
		return answers((picture, exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			do {
				exchange.getResponseBody().write(' ');
				exchange.getResponseBody().flush();
			}
			while (!stopped(20));
		});
	}

	/** Takes the request and never answers. */
	public FakeVision hangs() {
		return answers((picture, exchange) -> stopped(60_000));
	}

	private boolean stopped(long millis) {
		try {
			return closed.await(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private void take(HttpExchange exchange) throws IOException {
		byte[] bytes = exchange.getRequestBody().readAllBytes();
		String key = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-goog-api-key"), "");
		if (!exchange.getRequestMethod().equals("POST")
				|| !exchange.getRequestURI().getPath().equals("/v1/images:annotate")) {
			say(exchange, 404, "<html>not found</html>");
		}
		else if (key.isEmpty()) {
			refuse(exchange, 403, "PERMISSION_DENIED", "CREDENTIALS_MISSING", key);
		}
		else if (!key.equals(KEY)) {
			refuse(exchange, 400, "INVALID_ARGUMENT", "API_KEY_INVALID", key);
		}
		else if (bytes.length > MOST_REQUEST) {
			refuse(exchange, 400, "INVALID_ARGUMENT", "TOO_LARGE", key);
		}
		else {
			JsonNode body = JSON.readTree(bytes);
			byte[] content = body.at("/requests/0/image/content").binaryValue();
			BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
			asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body, picture,
					bytes.length));
			answer.to(picture, exchange);
		}
	}

	/**
	 * In the form of {@code google.rpc.Status}; the message quotes what it should not.
	 */
	public static void refuse(HttpExchange exchange, int status, String word, String reason, String quoted)
			throws IOException {
		say(exchange, status, """
				{"error": {"code": %d, "message": "Something about %s", "status": "%s", "details": [
				{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "%s", "domain": "googleapis.com"}]}}"""
			.formatted(status, quoted, word, reason));
	}

	public static void say(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		closed.countDown();
		server.stop(0);
		threads.shutdownNow();
	}

}
