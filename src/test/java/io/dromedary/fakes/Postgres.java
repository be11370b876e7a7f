package io.dromedary.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL, started once for all tests of a run. */
public final class Postgres {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private Postgres() {
	}

	/** An empty database of its own. */
	public static DataSource newDatabase() {
		return Server.RUNNING.getDatabase("postgres", create());
	}

	/**
	 * The JDBC URL of an empty database of its own; user {@code postgres}, no password.
	 */
	public static String newUrl() {
		return Server.RUNNING.getJdbcUrl("postgres", create());
	}

	private static String create() {
		String name = "test" + NUMBER.incrementAndGet();
		new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("create database " + name);
		return name;
	}

	private static final class Server {

		static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				// its log tells rows
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
					.setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
					.setServerConfig("max_connections", "200")
					.start();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void stop(EmbeddedPostgres server) {
			try {
				server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
