package io.dromedary.home;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowingConsumer;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OneWriterTest {

	private static final String OPTIONS = ";WRITE_DELAY=0;LOCK_TIMEOUT=300;DB_CLOSE_ON_EXIT=FALSE";

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
	void whoLocksARowHasTheTurnAndWritesNothing() throws Exception {
		jdbc.update("insert into item values (1)");
		long version = version();
		try (Connection first = transaction()) {
			first.prepareStatement("select * from item where id = 1 for update").executeQuery().close();
			Thread second = started(() -> jdbc.update("delete from item"));
			waits(second);
			first.createStatement().executeQuery("select * from item where id = 1\nFOR UPDATE ").close();
			first.commit();
			second.join();
		}
		assertThat(count()).isZero();
		assertThat(version()).isEqualTo(version + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "for update", "for  update", "FOR\n\tUPDATE", "for update nowait", "for update;",
			"and (id > 0)for update" })
	void whoLocksARowHasTheTurnHoweverTheWordsAreSpaced(String lock) throws Exception {
		jdbc.update("insert into item values (1)");
		try (Connection first = transaction()) {
			first.prepareStatement("select * from item where id = 1 " + lock).executeQuery().close();
			Thread second = started(() -> jdbc.update("delete from item"));
			waits(second);
			assertThat(count()).isOne();
			first.commit();
			second.join();
		}
		assertThat(count()).isZero();
	}

	private long version() throws SQLException {
		try (Connection connection = pool.getConnection()) {
			return EmbeddedTransactionManager.store(connection).getCurrentVersion();
		}
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
