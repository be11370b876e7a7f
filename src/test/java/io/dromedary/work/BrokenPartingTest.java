package io.dromedary.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Transactions;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A ledger that fails while a document is parted from a target that hangs: the others
 * still get it, and once.
 */
class BrokenPartingTest extends PassageCase {

	private static final Duration LONG = Duration.ofSeconds(30);

	/** Whether it fails now, by the thread that asks. */
	private volatile Supplier<When> fails = () -> When.NOT;

	private final AtomicInteger failed = new AtomicInteger();

	private enum When {

		NOT, BEFORE, AFTER

	}

	@Test
	void aCommitThatIsToldAsFailedIsNotMadeOnceMore() {
		fails = () -> watches() && failed.get() == 0 ? When.AFTER : When.NOT;
		try (TestHub hub = start(1, "1", null, this::hangs, this::deliver)) {
			String id = hub.arrive("a", "first").entry().id();
			await().atMost(LONG).until(() -> seen.contains("two 1") && failed.get() == 1);
			go.countDown();
			await().atMost(LONG).until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactly("two 1", "one 1");
		}
	}

	@Test
	void itIsPartedLaterWhereTheLedgerIsAwayAtFirst() {
		fails = () -> watches() && failed.get() < 3 ? When.BEFORE : When.NOT;
		try (TestHub hub = start(1, "1", null, this::hangs, this::deliver)) {
			String id = hub.arrive("a", "first").entry().id();
			await().atMost(LONG).until(() -> seen.contains("two 1"));
			assertThat(failed).hasValue(3);
			go.countDown();
			await().atMost(LONG).until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactly("two 1", "one 1");
		}
	}

	/** As after a crash: only what the ledger does not know of is done again. */
	@Test
	void whereTheLedgerCannotBeAskedTheRestIsFoundOutAnew() {
		AtomicInteger back = new AtomicInteger();
		fails = () -> {
			if (watches()) {
				return failed.get() == 0 ? When.AFTER : When.BEFORE;
			}
			return reads() && go.getCount() == 0 && back.getAndIncrement() == 0 ? When.BEFORE : When.NOT;
		};
		try (TestHub hub = start(1, "1", null, this::hangs, this::deliver)) {
			String id = hub.arrive("a", "first").entry().id();
			await().atMost(LONG).until(() -> seen.contains("two 1") && failed.get() > 0);
			go.countDown();
			await().atMost(LONG).until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(back).hasPositiveValue();
			assertThat(seen).containsExactly("two 1", "one 1", "one 1");
		}
	}

	private static boolean watches() {
		return Thread.currentThread().getName().endsWith("-watch");
	}

	private static boolean reads() {
		return Thread.currentThread().getName().startsWith("work-read-");
	}

	private void hangs(Exchange exchange) throws InterruptedException {
		go.await();
		deliver(exchange);
	}

	@Override
	TestHub.Builder at(Path home) {
		return super.at(home).bean("failing", new Failing());
	}

	/** Puts transactions that fail in the place of those that do not. */
	private final class Failing implements BeanPostProcessor {

		private DataSource ledger;

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (name.equals("ledgerDataSource")) {
				ledger = (DataSource) bean;
			}
			return bean.getClass().equals(Transactions.class) ? new FailingTransactions(ledger) : bean;
		}

	}

	private final class FailingTransactions extends Transactions {

		FailingTransactions(DataSource ledger) {
			super(ledger);
		}

		@Override
		public <T> T in(Supplier<T> changes) {
			When when = TransactionSynchronizationManager.isActualTransactionActive() ? When.NOT : fails.get();
			if (when == When.BEFORE) {
				failed.incrementAndGet();
				throw new DataAccessResourceFailureException("away");
			}
			T result = super.in(changes);
			if (when == When.AFTER) {
				failed.incrementAndGet();
				throw new TransactionSystemException("unheard");
			}
			return result;
		}

	}

}
