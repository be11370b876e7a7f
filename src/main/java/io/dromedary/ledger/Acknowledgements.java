package io.dromedary.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.dromedary.format.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes the keys of arrivals whose sources have let go. In an embedded ledger, where
 * each commit writes some pages of the file, those that may wait go with the next
 * arrival, at the latest after {@link #LONGEST}; until then they count as gone.
 */
class Acknowledgements implements AutoCloseable {

	static final Duration LONGEST = Duration.ofMillis(500);

	private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

	private final JdbcClient jdbc;

	private final Transactions transactions;

	/** Ids of documents by the hashes of their keys. */
	private final Map<String, String> waiting = new HashMap<>();

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread made = new Thread(task, "acknowledgements");
		made.setDaemon(true);
		return made;
	});

	private boolean planned;

	Acknowledgements(JdbcClient jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/**
	 * @param id of the document; null where the key must be gone when this returns
	 */
	void add(String key, @Nullable String id) {
		String hash = Sha256.of(key);
		if (id == null) {
			jdbc.sql("delete from arrival where arrival_key = ?").param(hash).update();
			return;
		}
		if (!transactions.embedded()) {
			delete(hash, id);
			return;
		}
		synchronized (waiting) {
			waiting.put(hash, id);
			if (!planned) {
				planned = true;
				clock.schedule(this::work, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
	}

	/** Whether the key counts as gone for this document. */
	boolean gone(String hash, String id) {
		synchronized (waiting) {
			return id.equals(waiting.get(hash));
		}
	}

	/**
	 * Deletes those that wait, in the transaction of the caller. With the document each,
	 * because the same key may be that of a new one by now.
	 * @return them, for {@link #done(Map)} once it is committed
	 */
	Map<String, String> delete() {
		Map<String, String> now;
		synchronized (waiting) {
			now = Map.copyOf(waiting);
		}
		now.forEach(this::delete);
		return now;
	}

	private void delete(String hash, String id) {
		jdbc.sql("delete from arrival where arrival_key = ? and document_id = ?").params(hash, id).update();
	}

	void done(Map<String, String> deleted) {
		synchronized (waiting) {
			deleted.forEach(waiting::remove);
		}
	}

	private void work() {
		synchronized (waiting) {
			planned = false;
			if (waiting.isEmpty()) {
				return;
			}
		}
		try {
			done(transactions.in(this::delete));
		}
		catch (RuntimeException ex) {
			LOG.warn("Keys of arrivals could not be deleted ({}); that is done with the next arrival",
					ex.getClass().getName());
		}
	}

	/** What waits is still deleted. Not interrupted: H2 closes a file then. */
	@Override
	public void close() {
		clock.shutdown();
		try {
			clock.awaitTermination(LONGEST.toMillis() * 4, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
