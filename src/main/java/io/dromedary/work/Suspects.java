package io.dromedary.work;

import java.time.Duration;
import java.util.OptionalInt;

import io.dromedary.ledger.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Items that were running when the program died. Each runs alone; only a crash while
 * alone counts against it.
 */
class Suspects {

	private static final Logger LOG = LoggerFactory.getLogger(Suspects.class);

	/** The third crash while alone is the last. */
	static final int LIMIT = 3;

	/**
	 * One that was alone in a crash lets the others go first after a start. A program
	 * that is stopped again and again soon after it began has other troubles than this
	 * document, and gets something done between two crashes if it has none.
	 */
	static final Duration CALM = Duration.ofSeconds(5);

	private final JdbcClient jdbc;

	private final Transactions transactions;

	Suspects(JdbcClient jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/** The program died while this item ran, or would have without room to spare. */
	void died(String key) {
		transactions.run(() -> {
			int counted = jdbc.sql(
					"update suspect set crashes = crashes + (case when alone then 1 else 0 end), alone = false where task_instance = ?")
				.param(key)
				.update();
			if (counted == 0) {
				jdbc.sql("insert into suspect (task_instance, crashes, alone) values (?, 0, false)")
					.param(key)
					.update();
			}
		});
	}

	/**
	 * How often the program died while this item ran alone; empty where it is no suspect.
	 */
	OptionalInt crashes(String key) {
		return jdbc.sql("select crashes from suspect where task_instance = ?")
			.param(key)
			.query(Integer.class)
			.optional()
			.map(OptionalInt::of)
			.orElseGet(OptionalInt::empty);
	}

	void alone(String key) {
		transactions.run(() -> jdbc.sql("update suspect set alone = true where task_instance = ?").param(key).update());
	}

	/**
	 * It ran to its end and others may begin: what stops the program from now on is not
	 * this item, even if its end is not written yet.
	 */
	void ran(String key) {
		try {
			transactions.run(() -> notAlone(key));
		}
		catch (RuntimeException ex) {
			LOG.warn("It could not be written down that a suspect has run: {}", ex.getClass().getName());
		}
	}

	/** It runs no more; it stays a suspect. */
	void notAlone(String key) {
		jdbc.sql("update suspect set alone = false where task_instance = ?").param(key).update();
	}

	void cleared(String key) {
		jdbc.sql("delete from suspect where task_instance = ?").param(key).update();
	}

}
