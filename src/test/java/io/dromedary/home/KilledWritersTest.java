package io.dromedary.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import com.zaxxer.hikari.HikariDataSource;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a kill leaves is the file as it is between two writes. Without {@link OneWriter}
 * one of a hundred such files holds half a change.
 */
@Tag("slow")
class KilledWritersTest {

	private static final int TABLES = 5;

	private static final int WRITERS = 3;

	/** The last one of each writer of which it was told that it is committed. */
	private final Map<Thread, Long> told = new ConcurrentHashMap<>();

	private List<Long> toldBefore = List.of();

	@TempDir
	Path folder;

	@Test
	void aKillLeavesNoHalfChangeWhileSeveralWrite() throws Exception {
		try (HikariDataSource pool = pool()) {
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.execute("create table item (id int primary key)");
			openUndoLogs(pool);
			for (int table = 0; table < TABLES; table++) {
				jdbc.execute("create table t" + table + " (id bigint primary key, name varchar, number int)");
				jdbc.execute("create index i" + table + " on t" + table + " (number)");
			}
			for (int writer = 0; writer < WRITERS; writer++) {
				Thread thread = new Thread(() -> write(pool));
				thread.setDaemon(true);
				thread.start();
			}
			for (int kill = 0; kill < 30; kill++) {
				try (Connection connection = pool.getConnection()) {
					EmbeddedTransactionManager.store(connection).executeFilestoreOperation(this::kill);
				}
				look();
			}
		}
	}

	private HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url("x"));
		pool.setUsername("sa");
		pool.setPassword("");
		OneWriter.apply(pool);
		return pool;
	}

	private String url(String name) {
		return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;LOCK_TIMEOUT=300;DB_CLOSE_ON_EXIT=FALSE";
	}

	/** Those that are older than the tables are written before them. */
	private static void openUndoLogs(HikariDataSource pool) throws SQLException {
		try (Connection first = transaction(pool);
				Connection second = transaction(pool);
				Connection third = transaction(pool)) {
			int id = 0;
			for (Connection one : List.of(first, second, third)) {
				execute(one.unwrap(JdbcConnection.class), "insert into item values (" + id++ + ")");
			}
		}
	}

	private static Connection transaction(HikariDataSource pool) throws SQLException {
		Connection connection = pool.getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void write(HikariDataSource pool) {
		Deque<Long> mine = new ArrayDeque<>();
		ThreadLocalRandom random = ThreadLocalRandom.current();
		while (!pool.isClosed()) {
			try (Connection connection = transaction(pool)) {
				mine.add(random.nextLong());
				for (int table = 0; table < TABLES; table++) {
					execute(connection, "insert into t" + table + " values (" + mine.getLast() + ", 'a', "
							+ random.nextInt(99) + ")");
				}
				if (mine.size() > 6) {
					for (int table = 0; table < TABLES; table++) {
						execute(connection, "delete from t" + table + " where id = " + mine.peek());
					}
					mine.remove();
				}
				connection.commit();
				told.put(Thread.currentThread(), mine.getLast());
			}
			catch (SQLException ex) {
				// the pool is closed at the end
			}
		}
	}

	private void kill() {
		toldBefore = List.copyOf(told.values());
		try {
			Files.copy(folder.resolve("x.mv.db"), folder.resolve("killed.mv.db"), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void look() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url("killed"), "sa", "")) {
			JdbcTemplate killed = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			assertThat(killed.queryForList("select id from t0", Long.class)).containsAll(toldBefore);
			Integer rows = killed.queryForObject("select count(name) from t0", Integer.class);
			for (int table = 0; table < TABLES; table++) {
				killed.update("update t" + table + " set number = number + 1, name = name || 'b'");
				assertThat(killed.queryForObject("select count(*) from t" + table + " where number > 0", Integer.class))
					.isEqualTo(killed.queryForObject("select count(name) from t" + table, Integer.class))
					.isEqualTo(rows);
			}
		}
	}

}
