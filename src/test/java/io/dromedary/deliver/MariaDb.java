package io.dromedary.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.awaitility.Awaitility.await;

/**
 * A real MariaDB of this machine: the server of the package {@code mariadb-server}, or of
 * the folder that DROMEDARY_MARIADB names. Tests that want it are left out where there is
 * none.
 */
final class MariaDb implements AutoCloseable {

	private final Process server;

	private final String url;

	private MariaDb(Process server, String url) {
		this.server = server;
		this.url = url;
	}

	static MariaDb start(Path data) throws IOException, InterruptedException {
		Path install = need("mariadb-install-db");
		Path daemon = need("mariadbd");
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		String base = "--basedir=" + daemon.resolve("../..").normalize();
		run(data, install.toString(), "--no-defaults", base, "--datadir=" + data.resolve("db"),
				"--auth-root-authentication-method=normal", "--user=" + System.getProperty("user.name"))
			.waitFor();
		Process server = run(data, daemon.toString(), "--no-defaults", base, "--datadir=" + data.resolve("db"),
				"--port=" + port, "--bind-address=127.0.0.1", "--socket=" + data.resolve("s"),
				"--user=" + System.getProperty("user.name"));
		MariaDb started = new MariaDb(server, "jdbc:mariadb://127.0.0.1:" + port + "/test");
		await().atMost(Duration.ofSeconds(60)).until(started::answers);
		return started;
	}

	String url() {
		return url;
	}

	@Override
	public void close() throws InterruptedException {
		server.destroy();
		server.waitFor();
	}

	private boolean answers() {
		try (Connection connection = DriverManager.getConnection(url + "?createDatabaseIfNotExist=true", "root", "")) {
			return connection.isValid(5);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static Process run(Path data, String... command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
			.start();
	}

	/** Whether one can be started here. */
	static boolean present() {
		return find("mariadbd").isPresent();
	}

	private static Path need(String program) {
		return find(program).orElseThrow(() -> new IllegalStateException("no " + program + " here"));
	}

	private static Optional<Path> find(String program) {
		List<String> folders = new ArrayList<>(List.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"));
		Optional.ofNullable(System.getenv("DROMEDARY_MARIADB"))
			.ifPresent((folder) -> folders.addAll(0, List.of(folder + "/bin", folder + "/scripts")));
		return folders.stream().map((folder) -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
	}

}
