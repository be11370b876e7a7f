package io.dromedary.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.dromedary.home.EmbeddedTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the ledger's database, and when they are safe from a loss of power. */
public class Transactions {

	private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

	/** Another one's sync has served. */
	private static final long OTHERS = -1;

	private final EmbeddedTransactionManager manager;

	private final TransactionTemplate template;

	private final JdbcTemplate jdbc;

	private final DataSource dataSource;

	private final ThreadLocal<@Nullable Scope> scope = new ThreadLocal<>();

	private final boolean embedded;

	/** The version of the store when the last sync began. */
	private volatile long safe;

	private long asked;

	private long synced;

	private boolean leading;

	public Transactions(DataSource dataSource) {
		this.manager = new EmbeddedTransactionManager(dataSource);
		this.dataSource = Objects.requireNonNull(manager.getDataSource());
		this.template = new TransactionTemplate(manager);
		this.jdbc = new JdbcTemplate(dataSource);
		this.embedded = Boolean.TRUE
			.equals(jdbc.execute((Connection connection) -> connection.getMetaData().getURL().startsWith("jdbc:h2:")));
	}

	/** Whether the database is embedded in this process. */
	public boolean embedded() {
		return embedded;
	}

	/** All or nothing; joins the transaction of the caller. */
	public <T extends @Nullable Object> T in(Supplier<T> changes) {
		T result = joined(changes);
		if (embedded && unsynced() > LedgerFile.UNSYNCED
				&& !TransactionSynchronizationManager.isActualTransactionActive()) {
			syncIfPossible();
		}
		return result;
	}

	/**
	 * Commits since the last sync began. A file that was opened anew after a failure may
	 * be at an older version, hence without sign.
	 */
	private long unsynced() {
		return Math.abs(manager.version() - safe);
	}

	/** What was committed stays so: whoever committed it must not hear that it failed. */
	private void syncIfPossible() {
		try {
			sync();
		}
		catch (RuntimeException ex) {
			LOG.warn("The ledger could not be forced to the disk, which is tried again: {}", ex.getClass().getName());
		}
	}

	private <T extends @Nullable Object> T joined(Supplier<T> changes) {
		return template.execute((status) -> status.isNewTransaction() ? scoped(changes) : changes.get());
	}

	public void run(Runnable changes) {
		in(() -> {
			changes.run();
			return null;
		});
	}

	private <T extends @Nullable Object> T scoped(Supplier<T> changes) {
		Scope outer = scope.get();
		Scope own = new Scope(connection(), new IdentityHashMap<>(), new ArrayList<>());
		scope.set(own);
		try {
			T result = changes.get();
			own.last().forEach(Runnable::run);
			return result;
		}
		finally {
			scope.set(outer);
		}
	}

	/**
	 * What belongs to the transaction on this thread until it is about to end. Null
	 * outside of one, and in one that another has begun.
	 */
	@Nullable Scope scope() {
		Scope current = scope.get();
		return (current != null && current.connection() == connection()) ? current : null;
	}

	private @Nullable Object connection() {
		return TransactionSynchronizationManager.getResource(dataSource);
	}

	/**
	 * @param connection that the transaction has; one that suspends it has another
	 * @param last what is done when all else is done
	 */
	record Scope(@Nullable Object connection, Map<Object, Object> values, List<Runnable> last) {
	}

	/**
	 * All or nothing, and on the disk when this returns: H2 leaves committed rows to the
	 * operating system otherwise, and a loss of power would take them.
	 */
	public <T extends @Nullable Object> T durably(Supplier<T> changes) {
		T result = joined(changes);
		if (embedded) {
			sync();
		}
		return result;
	}

	/**
	 * One call to the disk for all that was committed when it begins: who comes while it
	 * is under way shares the next one with the others that came.
	 */
	private void sync() {
		long mine = turn();
		boolean done = false;
		while (!done) {
			long begun = lead(mine);
			done = begun == OTHERS || force(begun);
		}
	}

	private synchronized long turn() {
		return ++asked;
	}

	/** Waits for a sync that is under way; says up to whom the next one is to serve. */
	private synchronized long lead(long mine) {
		boolean interrupted = false;
		while (leading && synced < mine) {
			try {
				wait();
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		if (synced >= mine) {
			return OTHERS;
		}
		leading = true;
		return asked;
	}

	private boolean force(long upTo) {
		boolean forced = false;
		safe = manager.version();
		try {
			jdbc.execute("checkpoint sync");
			forced = true;
			return true;
		}
		finally {
			synchronized (this) {
				leading = false;
				if (forced) {
					synced = Math.max(synced, upTo);
				}
				notifyAll();
			}
		}
	}

}
