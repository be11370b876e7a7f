package io.dromedary.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Gives access tokens, and with each a refresh token that takes the place of the last.
 */
public final class TokenServer implements AutoCloseable {

	private final HttpServer server;

	private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

	/** The only refresh token that is taken. */
	public volatile String valid = "refresh-0";

	/** Answered in place of a token. */
	public volatile String error = "";

	public volatile long lifetime = 3600;

	/** Runs before an answer is given. */
	public volatile Runnable before = () -> {
	};

	public TokenServer() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		server.createContext("/token", this::answer);
		server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
	}

	/** The forms that were sent. */
	public List<Map<String, String>> asked() {
		return List.copyOf(asked);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Map<String, String> form = Arrays.stream(body.split("&"))
			.map((field) -> field.split("=", 2))
			.collect(Collectors.toMap((field) -> field[0],
					(field) -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
		asked.add(form);
		before.run();
		boolean given = form.get("grant_type").equals("client_credentials") || valid.equals(form.get("refresh_token"));
		String refused = !error.isEmpty() ? error : given ? "" : "invalid_grant";
		if (refused.isEmpty()) {
			int number = asked.size();
			valid = "refresh-" + number;
			say(exchange, 200, "{\"access_token\":\"access-%d\",\"expires_in\":%d,\"refresh_token\":\"%s\"}"
				.formatted(number, lifetime, valid));
		}
		else {
			say(exchange, 400, "{\"error\":\"" + refused + "\",\"error_description\":\"secret words\"}");
		}
	}

	private static void say(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		server.stop(0);
	}

}
