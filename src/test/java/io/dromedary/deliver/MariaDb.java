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
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
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
		Path daemon = need("mariadbd");
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		String[] common = { daemon.toString(), "--no-defaults", "--basedir=" + daemon.resolve("../..").normalize(),
				"--datadir=" + Files.createDirectory(data.resolve("db")), "--user=" + System.getProperty("user.name") };
		install(data, daemon, common);
		Process server = builder(data, common, "--port=" + port, "--bind-address=127.0.0.1",
				"--socket=" + data.resolve("s"))
			.start();
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

	/**
	 * Makes the system tables as {@code mariadb-install-db} makes them. That script wants
	 * a program of the client's package, and there are machines with the server's package
	 * alone.
	 */
	private static void install(Path data, Path daemon, String[] common) throws IOException, InterruptedException {
		StringBuilder sql = new StringBuilder("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n");
		for (String script : List.of("system_tables", "performance_tables", "system_tables_data")) {
			sql.append(Files.readString(script(daemon, script)));
		}
		Path script = Files.writeString(data.resolve("install.sql"), sql);
		Process bootstrap = builder(data, common, "--bootstrap").redirectInput(script.toFile()).start();
		int ended = bootstrap.waitFor();
		// the folder will be gone when somebody reads this
		assertThat(ended).as("bootstrap of MariaDB: %s", Files.readString(data.resolve("log"))).isZero();
	}

	private static Path script(Path daemon, String name) {
		Path base = daemon.resolve("../..").normalize();
		return Stream.of("share/mysql/mysql_", "share/mysql/mariadb_", "share/mariadb/mariadb_", "share/mariadb_")
			.map((prefix) -> base.resolve(prefix + name + ".sql"))
			.filter(Files::isReadable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("MariaDB's " + name + " is not here"));
	}

	private static ProcessBuilder builder(Path data, String[] common, String... more) {
		List<String> command = new ArrayList<>(List.of(common));
		command.addAll(List.of(more));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
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
