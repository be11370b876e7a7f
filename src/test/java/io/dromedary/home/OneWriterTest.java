package io.dromedary.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowingConsumer;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OneWriterTest {

	private static final String OPTIONS = ";WRITE_DELAY=0;LOCK_TIMEOUT=300;DB_CLOSE_ON_EXIT=FALSE";

	private static final int TABLES = 5;

	@TempDir
	Path folder;

	private HikariDataSource pool;

	private JdbcTemplate jdbc;

	@BeforeEach
	void open() {
		pool = new HikariDataSource();
		pool.setJdbcUrl(url("x"));
		pool.setUsername("sa");
		pool.setPassword("");
		OneWriter.apply(pool);
		jdbc = new JdbcTemplate(pool);
		jdbc.execute("create table item (id int primary key)");
	}

	@AfterEach
	void close() {
		pool.close();
	}

	@Test
	void othersWaitUntilATransactionThatWritesHasEnded() throws Exception {
		for (ThrowingConsumer<Connection> end : ends()) {
			jdbc.update("delete from item");
			Connection first = transaction();
			first.createStatement().execute("insert into item values (1)");
			Thread second = started(() -> jdbc.update("insert into item values (2)"));
			waits(second);
			assertThat(count()).isZero();
			end.accept(first);
			second.join();
			assertThat(jdbc.queryForObject("select count(*) from item where id = 2", Integer.class)).isOne();
			first.close();
		}
	}

	private static Iterable<ThrowingConsumer<Connection>> ends() {
		return List.of(Connection::commit, Connection::rollback, Connection::close,
				(connection) -> connection.setAutoCommit(true));
	}

	@Test
	void aTransactionThatOnlyReadsKeepsNobodyWaiting() throws Exception {
		try (Connection reader = transaction()) {
			reader.createStatement().executeQuery("select * from item").close();
			jdbc.update("insert into item values (1)");
			assertThat(count()).isOne();
			reader.rollback();
		}
	}

	@Test
	void oneThreadMayWriteInATransactionBesideItsOwn() throws Exception {
		try (Connection outer = transaction()) {
			outer.createStatement().execute("insert into item values (1)");
			jdbc.update("insert into item values (2)");
			try (Connection inner = transaction()) {
				inner.createStatement().execute("insert into item values (3)");
				inner.commit();
			}
			Thread other = started(() -> jdbc.update("insert into item values (4)"));
			waits(other);
			outer.commit();
			other.join();
		}
		assertThat(count()).isEqualTo(4);
	}

	@Test
	void whatFailsLetsTheNextOneWrite() throws Exception {
		jdbc.update("insert into item values (1)");
		Thread other = started(() -> {
			try {
				jdbc.update("insert into item values (1)");
			}
			catch (RuntimeException ex) {
				// the row is there
			}
		});
		other.join();
		jdbc.update("insert into item values (2)");
		assertThat(count()).isEqualTo(2);
	}

	@Test
	void whatAPoolGivesUpLetsTheNextOneWrite() throws Exception {
		Connection writer = transaction();
		writer.createStatement().execute("insert into item values (1)");
		Connection physical = writer.unwrap(Connection.class);
		started(() -> {
			try {
				physical.close();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}).join();
		Thread next = started(() -> jdbc.update("insert into item values (2)"));
		next.join();
		assertThat(jdbc.queryForList("select id from item", Integer.class)).containsExactly(2);
	}

	@Test
	void aSyncWaitsForNobodyAndWritesNothingThatHasNoCommit() throws Exception {
		try (Connection writer = transaction()) {
			writer.createStatement().execute("insert into item values (1)");
			long version = store(writer).getCurrentVersion();
			Thread sync = started(() -> jdbc.execute("checkpoint sync"));
			sync.join();
			assertThat(store(writer).getCurrentVersion()).isEqualTo(version);
			writer.commit();
			assertThat(store(writer).getCurrentVersion()).isGreaterThan(version);
		}
	}

	@Test
	void theStoreIsWorkedOnWhileNobodyWrites() throws Exception {
		CountDownLatch done = new CountDownLatch(1);
		try (Connection writer = transaction()) {
			writer.createStatement().execute("insert into item values (1)");
			Thread work = started(() -> {
				try (Connection connection = pool.getConnection()) {
					OneWriter.alone(connection, done::countDown);
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			});
			waits(work);
			assertThat(done.getCount()).isOne();
			writer.commit();
			work.join();
		}
		assertThat(done.getCount()).isZero();
	}

	/**
	 * What a kill leaves is the file as it is between two writes. Without the rule one of
	 * a hundred such files holds half a change.
	 */
	@Test
	@Tag("slow")
	void aKillLeavesNoHalfChangeWhileSeveralWrite() throws Exception {
		openUndoLogs();
		for (int table = 0; table < TABLES; table++) {
			jdbc.execute("create table t" + table + " (id bigint primary key, name varchar, number int)");
			jdbc.execute("create index i" + table + " on t" + table + " (number)");
		}
		for (int writer = 0; writer < 3; writer++) {
			Thread thread = new Thread(this::write);
			thread.setDaemon(true);
			thread.start();
		}
		for (int kill = 0; kill < 80; kill++) {
			Path killed = folder.resolve("killed.mv.db");
			try (Connection connection = pool.getConnection()) {
				store(connection).executeFilestoreOperation(() -> copy(folder.resolve("x.mv.db"), killed));
			}
			look();
		}
	}

	/** Those that are older than the tables are written before them. */
	private void openUndoLogs() throws SQLException {
		try (Connection first = transaction(); Connection second = transaction(); Connection third = transaction()) {
			int id = 0;
			for (Connection one : List.of(first, second, third)) {
				one.unwrap(JdbcConnection.class).createStatement().execute("insert into item values (" + id++ + ")");
			}
		}
	}

	private void write() {
		Deque<Long> mine = new ArrayDeque<>();
		ThreadLocalRandom random = ThreadLocalRandom.current();
		while (!pool.isClosed()) {
			try (Connection connection = transaction()) {
				mine.add(random.nextLong());
				for (int table = 0; table < TABLES; table++) {
					String name = "t" + random.nextInt(TABLES);
					connection.createStatement()
						.execute("insert into " + name + " select " + mine.getLast() + ", 'a', " + random.nextInt(99)
								+ " where not exists (select 1 from " + name + " where id = " + mine.getLast() + ")");
				}
				if (mine.size() > 6) {
					for (int table = 0; table < TABLES; table++) {
						connection.createStatement().execute("delete from t" + table + " where id = " + mine.peek());
					}
					mine.remove();
				}
				connection.commit();
			}
			catch (SQLException ex) {
				// the pool is closed at the end
			}
		}
	}

	private void look() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url("killed"), "sa", "")) {
			JdbcTemplate killed = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			for (int table = 0; table < TABLES; table++) {
				killed.update("update t" + table + " set number = number + 1, name = name || 'b'");
				assertThat(killed.queryForObject("select count(*) from t" + table + " where number > 0", Integer.class))
					.isEqualTo(killed.queryForObject("select count(name) from t" + table, Integer.class));
			}
		}
	}

	private static void copy(Path from, Path to) {
		try {
			Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String url(String name) {
		return "jdbc:h2:file:" + folder.resolve(name) + OPTIONS;
	}

	private static MVStore store(Connection connection) throws SQLException {
		assertThat(connection.isWrapperFor(JdbcConnection.class)).isTrue();
		return EmbeddedTransactionManager.store(connection);
	}

	private Connection transaction() throws SQLException {
		Connection connection = pool.getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

	private int count() {
		return jdbc.queryForObject("select count(*) from item", Integer.class);
	}

	private static Thread started(Runnable work) {
		Thread thread = new Thread(work);
		thread.start();
		return thread;
	}

	private static void waits(Thread thread) {
		await().atMost(Duration.ofSeconds(20)).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
	}

}
