package io.dromedary.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A model server that says what it is told to say, over HTTP, the last answer again and
 * again.
 */
public final class FakeModel implements AutoCloseable {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final Deque<Reply> replies = new ArrayDeque<>();

	private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger asking = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	private volatile int context = 16384;

	private volatile int promptTokens;

	private volatile Duration pace = Duration.ZERO;

	private volatile String modelId = "gpt-oss-20b";

	private volatile @Nullable Function<String, String> reader;

	public FakeModel() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/v1/chat/completions", this::chat);
		this.server.createContext("/v1/models",
				(exchange) -> send(exchange, 200, "{\"data\":[{\"id\":\"" + this.modelId + "\"}]}"));
		this.server.createContext("/props", (exchange) -> send(exchange, 200,
				"{\"default_generation_settings\":{\"n_ctx\":" + this.context + "}}"));
		this.server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + port() + "/v1";
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	/** Answers with this text and says it was finished. */
	public FakeModel says(String content) {
		return with(new Reply(200, content, "stop", Duration.ZERO));
	}

	/** Answers with this text, cut off by the limit of tokens. */
	public FakeModel saysCut(String content) {
		return with(new Reply(200, content, "length", Duration.ZERO));
	}

	/** Answers with this status and body. */
	public FakeModel fails(int status, String body) {
		return with(new Reply(status, body, "", Duration.ZERO));
	}

	/** Reads what it is asked: the text of the document gives the answer. */
	public FakeModel reading(Function<String, String> reader) {
		this.reader = reader;
		return this;
	}

	/** Says nothing for this long. */
	public FakeModel waits(Duration delay) {
		return with(new Reply(200, "{}", "stop", delay));
	}

	/** Closes the connection in the middle of an answer. */
	public FakeModel hangsUp() {
		return with(new Reply(0, "", "", Duration.ZERO));
	}

	/** Every answer takes this long. */
	public FakeModel after(Duration pace) {
		this.pace = pace;
		return this;
	}

	public FakeModel context(int tokens) {
		this.context = tokens;
		return this;
	}

	/** How many tokens of the prompt it claims to have read. */
	public FakeModel claimsToHaveRead(int tokens) {
		this.promptTokens = tokens;
		return this;
	}

	public FakeModel named(String id) {
		this.modelId = id;
		return this;
	}

	private synchronized FakeModel with(Reply reply) {
		this.replies.add(reply);
		return this;
	}

	private synchronized Reply next() {
		return this.replies.size() > 1 ? this.replies.remove() : this.replies.element();
	}

	/** The bodies of all requests so far. */
	public List<JsonNode> requests() {
		return List.copyOf(this.requests);
	}

	/** How many requests it had to answer at the same time at most. */
	public int most() {
		return this.most.get();
	}

	private void chat(HttpExchange exchange) throws IOException {
		this.most.accumulateAndGet(this.asking.incrementAndGet(), Math::max);
		try {
			answer(exchange);
		}
		finally {
			this.asking.decrementAndGet();
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		JsonNode request = JSON.readTree(exchange.getRequestBody());
		Function<String, String> reads = this.reader;
		if (reads == null) {
			this.requests.add(request);
		}
		Reply reply = (reads != null) ? new Reply(200, reads.apply(asked(request)), "stop", Duration.ZERO) : next();
		stoppedWithin(this.pace);
		if (!reply.delay().isZero() && stoppedWithin(reply.delay())) {
			return;
		}
		if (reply.status() == 0) {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write('{');
			exchange.close();
			return;
		}
		send(exchange, reply.status(), reply.status() == 200 ? completion(reply) : reply.text());
	}

	private static String asked(JsonNode request) {
		JsonNode messages = request.path("messages");
		return messages.path(messages.size() - 1).path("content").asText();
	}

	private boolean stoppedWithin(Duration delay) {
		try {
			return this.closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private String completion(Reply reply) {
		ObjectNode body = JSON.createObjectNode().put("id", "1").put("object", "chat.completion");
		body.put("model", this.modelId).put("created", 1);
		ObjectNode choice = body.putArray("choices").addObject().put("index", 0).put("finish_reason", reply.finish());
		choice.putObject("message").put("role", "assistant").put("content", reply.text());
		if (this.promptTokens > 0) {
			body.putObject("usage").put("prompt_tokens", this.promptTokens).put("completion_tokens", 1);
		}
		return body.toString();
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private record Reply(int status, String text, String finish, Duration delay) {
	}

}
