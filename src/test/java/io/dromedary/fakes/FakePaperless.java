package io.dromedary.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers as paperless-ngx v3.0.5 does by version 9 of its API: {@code docs/api.md}
 * ("Filtering by custom fields", "/api/documents/post_document/", "API Versioning"),
 * {@code src/documents/views.py} (PostDocumentView, TasksViewSet) and
 * {@code src/documents/serialisers.py} (PostDocumentSerializer, TaskSerializerV9). A file
 * is consumed when the test says so.
 */
public final class FakePaperless implements AutoCloseable {

	public static final String TOKEN = "t0ken";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	public final List<ObjectNode> documents = new CopyOnWriteArrayList<>();

	public final List<ObjectNode> tasks = new CopyOnWriteArrayList<>();

	private final Map<String, String> uploads = new LinkedHashMap<>();

	/** Whether an upload is consumed at once. */
	public volatile boolean quick = true;

	/** After so many looks at one task all are consumed; 0: never. */
	public volatile int consumeAfterLooks;

	/** What its tasks fail with; empty: they do not. */
	public volatile String failing = "";

	/** What it answers instead; 0: what it should. */
	public volatile int status;

	public FakePaperless() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		server.setExecutor(threads);
		server.createContext("/", this::answer);
		server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		try (exchange) {
			boolean known = ("Token " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
			boolean version = "application/json; version=9".equals(exchange.getRequestHeaders().getFirst("Accept"));
			int said = (status != 0) ? status : !known ? 401 : version ? 200 : 406;
			byte[] bytes = ((said == 200) ? of(exchange, body) : JSON.createObjectNode().put("detail", "secret"))
				.toString()
				.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(said, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	private JsonNode of(HttpExchange exchange, String body) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String query = String.valueOf(exchange.getRequestURI().getRawQuery());
		if (path.equals("/api/documents/post_document/")) {
			return posted(body);
		}
		if (path.startsWith("/api/documents/") && path.length() > 15) {
			ObjectNode document = document(Integer.parseInt(path.split("/")[3]));
			if (exchange.getRequestMethod().equals("PATCH")) {
				document.setAll((ObjectNode) JSON.readTree(body));
			}
			return document;
		}
		return switch (path) {
			case "/api/custom_fields/" ->
				list(named(11, "dromedary", "string"), named(12, "Total", "monetary"), named(13, "Count", "integer"));
			case "/api/tags/" -> list(named(21, "invoice", ""), named(22, "read", ""));
			case "/api/documents/" -> list(searched(query));
			case "/api/tasks/" -> tasks(query);
			default -> throw new IOException(path);
		};
	}

	private ObjectNode document(int id) {
		return documents.stream().filter((each) -> each.path("id").asInt() == id).findFirst().orElseThrow();
	}

	private ObjectNode[] searched(String query) throws IOException {
		JsonNode wanted = JSON
			.readTree(URLDecoder.decode(query.replaceFirst(".*custom_field_query=", ""), StandardCharsets.UTF_8));
		if (!wanted.path(0).asText().equals("dromedary") || !wanted.path(1).asText().equals("exact")) {
			throw new IOException("no such query");
		}
		return documents.stream()
			.filter((document) -> document.path("custom_fields")
				.valueStream()
				.anyMatch((field) -> field.path("field").asInt() == 11 && field.path("value").equals(wanted.path(2))))
			.toArray(ObjectNode[]::new);
	}

	private ArrayNode tasks(String query) {
		if (query.contains("task_id=") && consumeAfterLooks > 0 && --consumeAfterLooks == 0) {
			consume();
		}
		ArrayNode found = JSON.createArrayNode();
		tasks.stream()
			.filter((task) -> !query.contains("task_id=") || query.contains("task_id=" + task.path("task_id").asText()))
			.forEach(found::add);
		return found;
	}

	private synchronized JsonNode posted(String body) {
		String id = "task-" + tasks.size();
		uploads.put(id, body);
		tasks.add(JSON.createObjectNode()
			.put("task_id", id)
			.put("task_name", "consume_file")
			.put("task_file_name", part(body, "filename=\"([^\"]*)\""))
			.put("status", "STARTED"));
		if (quick) {
			consume();
		}
		return JSON.getNodeFactory().textNode(id);
	}

	/** Ends all tasks. */
	public synchronized void consume() {
		for (ObjectNode task : tasks) {
			String body = uploads.remove(task.path("task_id").asText());
			if (body == null) {
				continue;
			}
			if (!failing.isEmpty()) {
				task.put("status", "FAILURE").put("result", failing);
				continue;
			}
			int number = add(body);
			task.put("status", "SUCCESS").put("related_document", number);
		}
	}

	private int add(String body) {
		int number = 100 + documents.size();
		ObjectNode document = JSON.createObjectNode()
			.put("id", number)
			.put("title", part(body, "name=\"title\"\r\n\r\n([^\r]*)"))
			.put("original_file_name", part(body, "filename=\"([^\"]*)\""))
			.put("content", part(body, "octet-stream\r\n\r\n([^\r]*)"));
		ArrayNode fields = document.putArray("custom_fields");
		try {
			JSON.readTree(part(body, "name=\"custom_fields\"\r\n\r\n([^\r]*)"))
				.fields()
				.forEachRemaining((field) -> fields.addObject()
					.put("field", Integer.parseInt(field.getKey()))
					.set("value", field.getValue()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ArrayNode tags = document.putArray("tags");
		Matcher tag = Pattern.compile("name=\"tags\"\r\n\r\n(\\d+)").matcher(body);
		while (tag.find()) {
			tags.add(Integer.parseInt(tag.group(1)));
		}
		documents.add(document);
		return number;
	}

	private static String part(String body, String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(body);
		return found.find() ? found.group(1) : "";
	}

	private static ObjectNode named(int id, String name, String type) {
		return JSON.createObjectNode().put("id", id).put("name", name).put("data_type", type);
	}

	private static ObjectNode list(ObjectNode... all) {
		ObjectNode list = JSON.createObjectNode().put("count", all.length);
		list.putArray("results").addAll(List.of(all));
		return list;
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}

}
