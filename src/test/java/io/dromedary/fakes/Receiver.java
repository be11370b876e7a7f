package io.dromedary.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes what webhooks post, or does not. */
public final class Receiver implements AutoCloseable {

	private final HttpServer server;

	private final int port;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<Post> posts = new CopyOnWriteArrayList<>();

	/** Says what is answered to the posts from now on. */
	public volatile Reaction reaction = Reaction.status(200);

	private volatile Supplier<Reaction> each = () -> reaction;

	public Receiver() {
		this(0);
	}

	private Receiver(int port) {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.port = server.getAddress().getPort();
		server.setExecutor(threads);
		server.createContext("/", this::take);
		server.start();
	}

	/**
	 * How it reacts.
	 *
	 * @param status what it answers
	 */
	public record Reaction(int status, Answer answer) {

		/** With headers: name, value, name, value ... */
		public static Reaction status(int status, String... headers) {
			return new Reaction(status, (exchange) -> {
				for (int i = 0; i < headers.length; i += 2) {
					exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
				}
				exchange.sendResponseHeaders(status, -1);
			});
		}

		/** Takes it, and goes on answering for ever. */
		public static Reaction endless() {
			return new Reaction(200, (exchange) -> {
				exchange.sendResponseHeaders(200, 0);
				while (!Thread.interrupted()) {
					exchange.getResponseBody().write(new byte[1 << 16]);
				}
			});
		}

		/** Never answers. */
		public static Reaction silence() {
			return new Reaction(0, (exchange) -> {
				try {
					new CountDownLatch(1).await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			});
		}

		/** Writes an answer. */
		@FunctionalInterface
		public interface Answer {

			void to(HttpExchange exchange) throws IOException;

		}

	}

	/**
	 * What was posted.
	 *
	 * @param headers by their names in small letters
	 */
	public record Post(Map<String, List<String>> headers, byte[] body, boolean taken) {

		public String header(String name) {
			return headers.getOrDefault(name, List.of("")).get(0);
		}

	}

	/** At the port of one that was closed. */
	public static Receiver at(int port) {
		return new Receiver(port);
	}

	/** To each post its own reaction from now on. */
	public Receiver reactingBy(Supplier<Reaction> each) {
		this.each = each;
		return this;
	}

	public int port() {
		return port;
	}

	public String url() {
		return "http://127.0.0.1:" + port + "/hook";
	}

	/** All of them, those that were not taken, too. */
	public List<Post> posts() {
		return List.copyOf(posts);
	}

	public List<Post> taken() {
		return posts.stream().filter(Post::taken).toList();
	}

	private void take(HttpExchange exchange) throws IOException {
		Map<String, List<String>> headers = new TreeMap<>();
		exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
		byte[] body = exchange.getRequestBody().readAllBytes();
		Reaction now = each.get();
		// before it is answered: whoever has the answer may look at once
		posts.add(new Post(headers, body, now.status() / 100 == 2));
		try (exchange) {
			now.answer().to(exchange);
		}
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}

}
