package io.dromedary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real n8n with a workflow of its own nodes: webhook, Extract from File, HTTP Request
 * to the model, Code, Postgres, HTTP Request to the sink, answered after the last. Tried
 * with 2.40.7, which wants Node.js 24; the system property {@code dromedary.bench.node}
 * names its program. n8n is under the Sustainable Use License: install it for the
 * measurement ({@code npm install n8n}), it is no part of the project.
 */
final class N8nCarrier implements Carrier {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final String TABLE = "n8n_invoice";

	/** It never answers one that asks whether it speaks HTTP/2. */
	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Path program;

	private final String engine;

	private final Path folder;

	private final int port = freePort();

	private final int broker = freePort();

	private Process process;

	/**
	 * @param folder in which {@code node_modules} has n8n
	 * @param engine of expressions: {@code vm}, the default, or {@code legacy}
	 */
	N8nCarrier(Path folder, String engine) throws IOException {
		this.program = folder.resolve("node_modules/n8n/bin/n8n").toAbsolutePath();
		this.engine = engine;
		this.folder = Files.createTempDirectory("n8n-" + engine);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void start(String database, String model, String sink) throws Exception {
		new JdbcTemplate(new DriverManagerDataSource(database, "postgres", "")).execute("create table " + TABLE
				+ " (id bigserial primary key, number text, issued text, seller text, total text, document jsonb)");
		URI server = URI.create(database.substring("jdbc:".length()));
		Map<String, Object> access = Map.of("host", "127.0.0.1", "port", server.getPort(), "database",
				server.getPath().substring(1), "user", "postgres", "password", "", "ssl", "disable");
		Path credentials = folder.resolve("credentials.json");
		Files.writeString(credentials, new ObjectMapper().writeValueAsString(
				List.of(Map.of("id", "postgres", "name", "PostgreSQL", "type", "postgres", "data", access))));
		String workflow = new String(
				Objects.requireNonNull(N8nCarrier.class.getResourceAsStream("/bench/n8n-pipeline.json"), "the workflow")
					.readAllBytes(),
				StandardCharsets.UTF_8);
		Path flow = Files.writeString(folder.resolve("pipeline.json"),
				workflow.replace("MODEL_URL", model).replace("SINK_URL", sink));
		done(command("import:credentials", "--input=" + credentials));
		done(command("import:workflow", "--input=" + flow));
		done(command("publish:workflow", "--id=pipeline"));
		process = command("start");
		while (status("/healthz/readiness") != 200 || status("/webhook/invoice") == 404 && !published()) {
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	/** A GET on the path of a POST is a 404 that says so. */
	private boolean published() throws IOException, InterruptedException {
		return ask("/webhook/invoice").body().contains("POST");
	}

	private Process command(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("dromedary.bench.node", "node"), program.toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
		String own = "http://127.0.0.1:" + port + "/";
		builder.environment()
			.putAll(Map.of("N8N_USER_FOLDER", folder.toString(), "N8N_PORT", "" + port, "N8N_RUNNERS_BROKER_PORT",
					"" + broker, "N8N_LISTEN_ADDRESS", "127.0.0.1", "N8N_HOST", "127.0.0.1", "WEBHOOK_URL", own,
					"N8N_DIAGNOSTICS_ENABLED", "false", "N8N_VERSION_NOTIFICATIONS_ENABLED", "false",
					"N8N_TEMPLATES_ENABLED", "false", "N8N_EXPRESSION_ENGINE", engine));
		return builder.start();
	}

	private void done(Process command) throws IOException, InterruptedException {
		if (!command.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || command.exitValue() != 0) {
			throw new IllegalStateException(Files.readString(folder.resolve("log")));
		}
	}

	private int status(String path) throws IOException, InterruptedException {
		if (!process.isAlive()) {
			throw new IllegalStateException(Files.readString(folder.resolve("log")));
		}
		try {
			return ask(path).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	@Override
	public CompletableFuture<Integer> upload(String name, byte[] content) {
		byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/pdf\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook/invoice"))
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofByteArray(head),
					HttpRequest.BodyPublishers.ofByteArray(content),
					HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n", StandardCharsets.US_ASCII)))
			.build();
		return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
	}

	/** That of the process which runs the code of Code nodes, too. */
	@Override
	public long cpu() {
		return figures().mapToLong(ProcessFigures::cpu).sum();
	}

	@Override
	public long resident() {
		return figures().mapToLong(ProcessFigures::resident).sum();
	}

	private Stream<ProcessFigures> figures() {
		return all().map((one) -> new ProcessFigures(one.pid()));
	}

	private Stream<ProcessHandle> all() {
		return Stream.concat(Stream.of(process.toHandle()), process.descendants());
	}

	@Override
	public String table() {
		return TABLE;
	}

	/** The sink is told last. */
	@Override
	public String unfinished() {
		return "";
	}

	@Override
	public void close() {
		if (process != null) {
			List<ProcessHandle> processes = all().toList();
			processes.forEach(ProcessHandle::destroyForcibly);
		}
	}

}
