package io.dromedary.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A hub in a process of its own, started again and again over one home. */
public final class HubProcess implements AutoCloseable {

	public static final String TOKEN = "bench";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final Path home;

	private final Path log;

	private final int port;

	private Process process;

	public HubProcess(Path home) throws IOException {
		this(home, home.resolveSibling(home.getFileName() + ".log"));
	}

	HubProcess(Path home, Path log) throws IOException {
		this.home = home;
		this.log = log;
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
	}

	public void start() throws IOException {
		start(List.of());
	}

	/**
	 * @param prefix a command that starts what follows it
	 */
	void start(List<String> prefix, String... settings) throws IOException {
		List<String> command = new ArrayList<>(prefix);
		command.addAll(program());
		command.addAll(List.of("--dromedary.home=" + home, "--server.port=" + port, "--dromedary.api.token=" + TOKEN,
				"--dromedary.routes=" + home.resolve("routes"), "--dromedary.folder.settle=200ms",
				"--dromedary.folder.settle-unfinished=200ms"));
		command.addAll(List.of(settings));
		process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
	}

	/**
	 * The system property {@code dromedary.bench.script} names the start script of an
	 * unpacked zip, which starts it as it is handed out.
	 */
	private static List<String> program() {
		String script = System.getProperty("dromedary.bench.script");
		if (script != null) {
			return List.of(script);
		}
		List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m");
		return Stream.concat(java.stream(), ownProgram().stream()).toList();
	}

	private static List<String> ownProgram() {
		Path jar = Path.of("target/dromedary.jar");
		if (Files.exists(jar)) {
			return List.of("-jar", jar.toString());
		}
		String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.replace('\\', '/').replaceFirst("/$", "").endsWith("/test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		return List.of("-cp", path, "io.dromedary.Application");
	}

	long pid() {
		return process.pid();
	}

	public URI uri(String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	/** Whether it is ready; a hub that ended by itself is an error. */
	public boolean up() {
		if (!process.isAlive()) {
			throw new IllegalStateException("the hub ended with " + process.exitValue());
		}
		try {
			HttpRequest request = HttpRequest.newBuilder(uri("/readiness")).build();
			return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether every document has come to its end, or waits for a person. */
	public boolean idle() throws InterruptedException {
		for (String status : List.of("received", "processing", "delivering")) {
			HttpRequest request = HttpRequest.newBuilder(uri("/api/documents?limit=1&status=" + status))
				.header("Authorization", "Bearer " + TOKEN)
				.build();
			try {
				HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
				if (answer.statusCode() != 200 || answer.body().contains("\"status\":\"" + status)) {
					return false;
				}
			}
			catch (IOException ex) {
				return false;
			}
		}
		return true;
	}

	/** How many documents have each status. */
	Map<String, Integer> statuses() throws IOException, InterruptedException {
		Map<String, Integer> counts = new TreeMap<>();
		Optional<URI> page = Optional.of(uri("/api/documents?limit=100"));
		while (page.isPresent()) {
			HttpRequest request = HttpRequest.newBuilder(page.get()).header("Authorization", "Bearer " + TOKEN).build();
			HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
			new ObjectMapper().readTree(answer.body())
				.forEach((one) -> counts.merge(one.path("status").asText(), 1, Integer::sum));
			page = answer.headers()
				.firstValue("Link")
				.map((link) -> link.substring(1, link.indexOf('>')))
				.map((next) -> request.uri().resolve(next));
		}
		return counts;
	}

	public void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	void stop() throws InterruptedException {
		process.destroy();
		process.waitFor(1, TimeUnit.MINUTES);
	}

	@Override
	public void close() {
		if (process != null) {
			process.destroyForcibly();
		}
	}

}
