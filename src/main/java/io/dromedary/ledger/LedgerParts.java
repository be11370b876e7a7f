package io.dromedary.ledger;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the ledger together over one database and one store. */
class LedgerParts {

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Deliveries deliveries;

	private final Journal journal;

	private final Stages stages;

	private final Remains remains;

	private final Transactions transactions;

	LedgerParts(JdbcClient jdbc, Clock clock, Store store, Transactions transactions) {
		this.jdbc = jdbc;
		this.entries = new Entries(jdbc, clock);
		this.deliveries = new Deliveries(jdbc, clock);
		this.journal = new Journal(jdbc, clock);
		this.stages = new Stages(jdbc, entries, store, transactions);
		this.remains = new Remains(jdbc, entries, store, transactions);
		this.transactions = transactions;
	}

	Stages stages() {
		return stages;
	}

	Progress progress() {
		return new JdbcProgress(entries, deliveries, journal, transactions);
	}

	Ledger ledger(Agenda agenda) {
		Erasures erasures = new Erasures(jdbc, entries, journal, agenda, remains, transactions);
		Arrivals arrivals = new Arrivals(jdbc, entries, journal, agenda, remains, transactions);
		return new JdbcLedger(entries, arrivals, deliveries, stages, journal, agenda, erasures, transactions);
	}

}
