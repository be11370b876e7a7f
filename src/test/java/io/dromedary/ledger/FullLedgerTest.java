package io.dromedary.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.home.ClosedDatabase;
import io.dromedary.home.EmbeddedTransactionManager;
import io.dromedary.home.OneWriter;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The embedded database on a disk that is full at times. */
class FullLedgerTest {

	private static final int WORKERS = 8;

	private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

	private final AtomicInteger next = new AtomicInteger();

	private volatile boolean stopped;

	private final AtomicInteger failed = new AtomicInteger();

	@TempDir
	Path folder;

	@AfterEach
	void room() {
		FullDisk.FULL.set(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void whatWasAcknowledgedIsThereWhenThereIsRoomAgain(int seed) throws Exception {
		fullAndNot(seed, 5);
	}

	@Tag("slow")
	@ParameterizedTest
	@ValueSource(ints = { 4, 5, 6 })
	void itIsThereAlsoAfterManySuchTimes(int seed) throws Exception {
		fullAndNot(seed, 20);
	}

	private void fullAndNot(int seed, int rounds) throws Exception {
		FullDisk.register();
		OrderedDisk.over("jdbc:h2:file:x");
		Random chance = new Random(seed);
		try (HikariDataSource pool = pool("ordered:full:" + folder.resolve("ledger"))) {
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.execute("create table work (id int primary key, body varchar)");
			jdbc.execute("create table done (id int primary key)");
			Transactions transactions = new Transactions(pool);
			LedgerFile file = new LedgerFile(pool, true);
			List<Thread> workers = IntStream.range(0, WORKERS)
				.mapToObj((i) -> new Thread(() -> work(jdbc, transactions)))
				.toList();
			workers.forEach(Thread::start);
			try {
				for (int round = 0; round < rounds; round++) {
					TimeUnit.MILLISECONDS.sleep(50 + chance.nextInt(100));
					FullDisk.FULL.set(1 + chance.nextInt(3));
					untilMet();
					look(pool, file);
					Set<Integer> before = Set.copyOf(acknowledged);
					String name = "round " + round;
					await().ignoreExceptionsMatching(FullLedgerTest::away).untilAsserted(() -> {
						Set<Integer> missing = new HashSet<>(before);
						jdbc.queryForList("select id from done", Integer.class).forEach(missing::remove);
						assertThat(missing).as(name).isEmpty();
					});
				}
			}
			finally {
				stop(workers);
			}
			assertThat(failed).hasPositiveValue();
		}
	}

	/** On a machine that is busy it takes a while until a write meets the full disk. */
	private static void untilMet() throws InterruptedException {
		for (int i = 0; i < 40 && FullDisk.FULL.get() > 0; i++) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		FullDisk.FULL.set(0);
	}

	private void stop(List<Thread> workers) throws InterruptedException {
		stopped = true;
		for (Thread worker : workers) {
			worker.join();
		}
	}

	private void work(JdbcTemplate jdbc, Transactions transactions) {
		Random chance = new Random();
		while (!stopped) {
			int id = next.incrementAndGet();
			if (tried(() -> transactions.durably(() -> jdbc.update("insert into done values (?)", id)))) {
				acknowledged.add(id);
			}
			tried(() -> jdbc.update("insert into work values (?, ?)", id, text(chance)));
			tried(() -> transactions.run(() -> jdbc.update("update work set body = ? where id = ?", text(chance), id)));
			tried(() -> transactions.run(() -> jdbc.update("delete from work where id = ?", id - 40)));
		}
	}

	/** The store itself speaks where it is closed before a statement begins. */
	private static boolean away(Throwable failure) {
		return failure instanceof DataAccessException || failure instanceof MVStoreException;
	}

	private boolean tried(Runnable change) {
		try {
			change.run();
			return true;
		}
		catch (RuntimeException ex) {
			failed.incrementAndGet();
			return false;
		}
	}

	private static void look(HikariDataSource pool, LedgerFile file) {
		try (Connection connection = pool.getConnection()) {
			file.look(EmbeddedTransactionManager.store(connection), Runnable::run);
		}
		catch (SQLException | RuntimeException ex) {
			// later
		}
	}

	private static String text(Random chance) {
		byte[] bytes = new byte[1500];
		chance.nextBytes(bytes);
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static HikariDataSource pool(String file) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:" + file
				+ ";WRITE_DELAY=0;PAGE_SIZE=4096;RETENTION_TIME=1000;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE");
		pool.setMaximumPoolSize(10);
		ClosedDatabase.watch(pool);
		OneWriter.apply(pool);
		return pool;
	}

}
