package io.dromedary.ledger;

import java.io.IOException;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Contents of erased documents of which files are still to be deleted: rows, so that a
 * crash in between is made good. The keys of the documents go, and the content with its
 * key where no document holds it any more.
 */
class Remains {

	private static final Logger LOG = LoggerFactory.getLogger(Remains.class);

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Store store;

	private final Transactions transactions;

	Remains(JdbcClient jdbc, Entries entries, Store store, Transactions transactions) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.store = store;
		this.transactions = transactions;
	}

	void add(String sha256) {
		if (!has(sha256)) {
			jdbc.sql("insert into remains (sha256) values (?)").param(sha256).update();
		}
	}

	boolean has(String sha256) {
		return jdbc.sql("select 1 from remains where sha256 = ?")
			.param(sha256)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Whether a content that was kept just now is still there. */
	boolean stored(String sha256) {
		return store.find(sha256).isPresent();
	}

	/** Whoever kept it has told of it, or does without. */
	void released(String sha256) {
		store.released(sha256);
	}

	/** Deletes what can be deleted. */
	void clear() {
		List<String> all = jdbc.sql("select sha256 from remains").query(String.class).list();
		if (!all.isEmpty() && swept()) {
			all.forEach((sha256) -> transactions.run(() -> clear(sha256)));
		}
	}

	/** What a process that is gone left half written may be of an erased document. */
	boolean swept() {
		try {
			store.sweep();
			return true;
		}
		catch (IOException ex) {
			LOG.warn("What was left half written in the store cannot be deleted yet ({}); it is tried again by itself",
					ex.getClass().getName());
			return false;
		}
	}

	/** The same content may have arrived again in between, or be about to. */
	private void clear(String sha256) {
		entries.lockContent(sha256);
		try {
			for (String id : entries.erased(sha256)) {
				store.remove(id);
			}
			if (entries.holders(sha256).isEmpty() && !store.remove(sha256)) {
				return;
			}
			jdbc.sql("delete from remains where sha256 = ?").param(sha256).update();
		}
		catch (IOException ex) {
			LOG.warn("The content of an erased document cannot be deleted yet ({}); it is tried again by itself",
					ex.getClass().getName());
		}
	}

}
