package io.dromedary.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** One thread commits while the file is closed because another could not write. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedTransactionManagerTest {

	@TempDir
	Path folder;

	private final List<SingleConnectionDataSource> connections = new ArrayList<>();

	@AfterEach
	void close() {
		connections.forEach(SingleConnectionDataSource::destroy);
	}

	@BeforeEach
	void disk() {
		FilePath.register(new FailingDisk());
		FailingDisk.failing = null;
	}

	@Test
	void whatIsCommittedIsThere() {
		SingleConnectionDataSource database = connection();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		jdbc.execute("create table done (id int primary key)");
		TransactionTemplate transaction = transaction(database);
		transaction.executeWithoutResult((status) -> jdbc.update("insert into done values (1)"));
		transaction.executeWithoutResult((status) -> {
			jdbc.update("insert into done values (2)");
			status.setRollbackOnly();
		});
		database.destroy();
		assertThat(written()).containsExactly(1);
	}

	/**
	 * The lock of the store is fair: whoever waits for it while a write fails has it
	 * before the file is closed, and the commit falls into just that time.
	 */
	@Test
	void aCommitWhileTheFileIsBeingClosedIsToldAsFailed() throws Exception {
		SingleConnectionDataSource database = connection();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		jdbc.execute("create table done (id int primary key)");
		MVStore store = EmbeddedTransactionManager.store(database.getConnection());
		// a connection that is new would set the delay of the store again
		JdbcTemplate failing = new JdbcTemplate(connection());
		JdbcTemplate next = new JdbcTemplate(connection());
		CountDownLatch committed = new CountDownLatch(1);
		Thread holder = holder(store, committed);
		try {
			assertThatExceptionOfType(TransactionSystemException.class)
				.isThrownBy(() -> transaction(database).executeWithoutResult((status) -> {
					jdbc.update("insert into done values (1)");
					fail(failing, store, holder);
					// H2 tells the first one who comes what has failed, and only it
					assertThatException().isThrownBy(() -> next.update("insert into done values (3)"));
				}))
				.withCauseInstanceOf(DataAccessResourceFailureException.class)
				.havingRootCause()
				.withMessage("No space left on device");
		}
		finally {
			committed.countDown();
		}
		await().until(store::isClosed);
		connections.forEach(SingleConnectionDataSource::destroy);
		assertThat(written()).isEmpty();
	}

	private List<Integer> written() {
		return new JdbcTemplate(connection()).queryForList("select id from done", Integer.class);
	}

	/** Keeps the lock of the store for as long as nothing is committed. */
	private static Thread holder(MVStore store, CountDownLatch committed) {
		return daemon(() -> store.executeFilestoreOperation(() -> wait(committed)));
	}

	private static void fail(JdbcTemplate jdbc, MVStore store, Thread holder) {
		int before = store.getAutoCommitDelay();
		FailingDisk.failing = () -> {
			holder.start();
			await().until(() -> holder.getState() == Thread.State.WAITING);
		};
		daemon(() -> jdbc.update("insert into done values (2)")).start();
		await().until(() -> store.getAutoCommitDelay() != before);
	}

	private static Thread daemon(Runnable fails) {
		Thread thread = new Thread(() -> assertThatException().isThrownBy(fails::run));
		thread.setDaemon(true);
		return thread;
	}

	private static void wait(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static TransactionTemplate transaction(DataSource database) {
		return new TransactionTemplate(new EmbeddedTransactionManager(database));
	}

	private SingleConnectionDataSource connection() {
		SingleConnectionDataSource connection = new SingleConnectionDataSource(
				"jdbc:h2:failing:" + folder.resolve("database") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", true);
		connection.setAutoCommit(true);
		connections.add(connection);
		new JdbcTemplate(connection).execute("select 1");
		return connection;
	}

	/** A disk whose next write fails where it is told what happens before that. */
	public static final class FailingDisk extends FilePathWrapper {

		private static volatile @Nullable Runnable failing;

		@Override
		public String getScheme() {
			return "failing";
		}

		@Override
		public FileChannel open(String mode) throws IOException {
			return new PassingFile(getBase().open(mode)) {

				@Override
				public int write(ByteBuffer source, long position) throws IOException {
					Runnable before = failing;
					if (before != null) {
						failing = null;
						before.run();
						throw new IOException("No space left on device");
					}
					return super.write(source, position);
				}

			};
		}

	}

}
