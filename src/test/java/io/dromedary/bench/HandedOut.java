package io.dromedary.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip as people get it: unpacked, and started by its script in a process of its own,
 * whose figures the system tells. Linux only.
 */
final class HandedOut implements AutoCloseable {

	private static final String TOKEN = "bench";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final Path folder;

	private final Path top;

	private final Path home;

	private int port;

	private Process process;

	private HandedOut(Path folder, Path top) {
		this.folder = folder;
		this.top = top;
		this.home = folder.resolve("home");
	}

	/** Empty where {@code mvn package} made none, or this is not Linux. */
	static Optional<Path> zip() throws IOException {
		if (!Files.isDirectory(Path.of("/proc/self")) || !Files.isDirectory(Path.of("target"))) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("dromedary-.*\\.zip")).findAny();
		}
	}

	static HandedOut unpacked(Path zip, Path folder) throws IOException {
		try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				Path file = folder.resolve(entry.getName()).normalize();
				if (entry.isDirectory()) {
					Files.createDirectories(file);
				}
				else {
					Files.createDirectories(file.getParent());
					Files.copy(entries, file, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		try (Stream<Path> files = Files.list(folder)) {
			Path top = files.filter((file) -> file.getFileName().toString().startsWith("dromedary-"))
				.findAny()
				.orElseThrow();
			return new HandedOut(folder, top);
		}
	}

	/** Makes the archive, as the README of the zip says. */
	void archive() throws IOException, InterruptedException {
		Process made = script(List.of("archive"));
		if (!made.waitFor(5, TimeUnit.MINUTES) || made.exitValue() != 0) {
			throw new IllegalStateException(log());
		}
	}

	void start(String... settings) throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		List<String> arguments = new ArrayList<>(List.of("--dromedary.home=" + home, "--server.port=" + port,
				"--dromedary.api.token=" + TOKEN, "--dromedary.folder.settle=200ms"));
		arguments.addAll(List.of(settings));
		process = script(arguments);
	}

	private Process script(List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("sh", top.resolve("dromedary.sh").toString()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "log")));
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().keySet().removeIf((name) -> name.startsWith("DROMEDARY_") || name.equals("JAVA_OPTS"));
		return builder.start();
	}

	/** Whether it is ready; one that ended by itself is an error. */
	boolean ready() throws InterruptedException {
		if (!process.isAlive()) {
			throw new IllegalStateException(log());
		}
		try {
			return ask("/readiness").statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	HttpResponse<String> ask(String path) throws IOException, InterruptedException {
		return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
	}

	/** The status it is answered with. */
	CompletableFuture<Integer> upload(String name, byte[] content) {
		HttpRequest request = request("/api/documents?fileName=" + name).header("Content-Type", "application/pdf")
			.POST(HttpRequest.BodyPublishers.ofByteArray(content))
			.build();
		return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.header("Authorization", "Bearer " + TOKEN);
	}

	/** Files come into the inbox whole. */
	void drop(String name, byte[] content) throws IOException {
		Path inbox = home.resolve("inbox");
		Path draft = Files.write(inbox.resolve("." + name + ".part"), content);
		Files.move(draft, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
	}

	/** CPU it took up to now, all threads, in milliseconds. */
	long cpu() {
		return figures().cpu();
	}

	/** Memory it has in use, in MB. */
	long resident() {
		return figures().resident();
	}

	/** Bytes it had the system write to disks up to now. */
	long written() {
		return figures().written();
	}

	/** Whether it reads its classes from an archive. */
	boolean usesArchive() {
		return figures().figures("maps").lines().anyMatch((line) -> line.matches(".*/app/dromedary-.*\\.(jsa|aot)"));
	}

	private ProcessFigures figures() {
		return new ProcessFigures(process.pid());
	}

	private String log() {
		try {
			return Files.readString(folder.resolve("log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void stop() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(1, TimeUnit.MINUTES)) {
			process.destroyForcibly().waitFor();
		}
	}

	@Override
	public void close() {
		if (process != null) {
			process.destroyForcibly();
		}
	}

}
