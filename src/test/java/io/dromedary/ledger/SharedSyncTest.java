package io.dromedary.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One call to the disk for all that were committed when it began, and for nobody else.
 */
class SharedSyncTest {

	private static final int OTHERS = 7;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch first = new CountDownLatch(1);

	private final CountDownLatch go = new CountDownLatch(1);

	private final AtomicInteger syncs = new AtomicInteger();

	private final AtomicInteger committed = new AtomicInteger();

	private volatile int failing;

	private final Transactions transactions = new Transactions(new Disk());

	@AfterEach
	void close() {
		go.countDown();
		threads.shutdownNow();
	}

	@Test
	void whoComesWhileItIsUnderWaySharesTheNext() throws Exception {
		assertThat(failures(all())).isZero();
		assertThat(syncs).hasValue(2);
	}

	@Test
	void ifItFailsOnlyWhoAskedForItIsToldAndTheOthersHaveAnotherDone() throws Exception {
		failing = 1;
		assertThat(failures(all())).isEqualTo(1);
		assertThat(syncs).hasValue(2);
	}

	@Test
	void nobodyIsToldThatItIsSafeWhereNoneSucceeds() throws Exception {
		failing = Integer.MAX_VALUE;
		assertThat(failures(all())).isEqualTo(1 + OTHERS);
		assertThat(syncs).hasValue(1 + OTHERS);
	}

	/** One whose sync is under way while the others commit. */
	private List<Future<?>> all() throws InterruptedException {
		List<Future<?>> all = new ArrayList<>();
		all.add(threads.submit(() -> transactions.durably(committed::incrementAndGet)));
		assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
		List<Thread> waiting = new ArrayList<>();
		for (int other = 0; other < OTHERS; other++) {
			all.add(threads.submit(() -> {
				synchronized (waiting) {
					waiting.add(Thread.currentThread());
				}
				return transactions.durably(committed::incrementAndGet);
			}));
		}
		await().until(() -> {
			synchronized (waiting) {
				return waiting.size() == OTHERS
						&& waiting.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING);
			}
		});
		assertThat(syncs).hasValue(1);
		assertThat(all).noneMatch(Future::isDone);
		go.countDown();
		return all;
	}

	private static int failures(List<Future<?>> all) throws Exception {
		int failures = 0;
		for (Future<?> one : all) {
			try {
				one.get(20, TimeUnit.SECONDS);
			}
			catch (ExecutionException ex) {
				failures++;
			}
		}
		return failures;
	}

	/** Its first sync takes until it is told; the first few fail. */
	private final class Disk extends DelegatingDataSource {

		Disk() {
			super(new DriverManagerDataSource("jdbc:h2:mem:shared-sync", "sa", ""));
		}

		@Override
		public Connection getConnection() throws SQLException {
			return proxy(Connection.class, super.getConnection());
		}

		private <T> T proxy(Class<T> type, T target) {
			return type.cast(Proxy.newProxyInstance(SharedSyncTest.class.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> {
						if (arguments != null && "checkpoint sync".equals(arguments[0])) {
							sync();
						}
						try {
							Object result = method.invoke(target, arguments);
							return (method.getReturnType() == Statement.class)
									? proxy(Statement.class, (Statement) result) : result;
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					}));
		}

		private void sync() throws Exception {
			int number = syncs.incrementAndGet();
			if (number == 1) {
				first.countDown();
				go.await();
			}
			if (number <= failing) {
				throw new SQLException("the disk is gone");
			}
		}

	}

}
