package io.dromedary.ledger;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import io.dromedary.document.Identities;
import io.dromedary.guard.Losses;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.same.Sellers;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the ledger together over one database and one store. */
class LedgerParts implements AutoCloseable {

	private final JdbcClient jdbc;

	private final Seals seals;

	private final Entries entries;

	private final Deliveries deliveries;

	private final Tally tally;

	private final Journal journal;

	private final Family family;

	private final Statuses statuses;

	private final Repeats repeats;

	private final Tidings tidings;

	private final Stages stages;

	private final Revisions revisions;

	private final Contents contents;

	private final Remains remains;

	private final HookLedger hooks;

	private final Clock clock;

	private final Transactions transactions;

	private final Acknowledgements acknowledgements;

	/** With documents of which nobody asks which one they are. */
	LedgerParts(JdbcClient jdbc, Clock clock, Store store, Transactions transactions, Supplier<List<AtRest>> watchers) {
		this(jdbc, clock, store, transactions, watchers, Identities.NONE);
	}

	LedgerParts(JdbcClient jdbc, Clock clock, Store store, Transactions transactions, Supplier<List<AtRest>> watchers,
			Identities identities) {
		PutOff putOff = new PutOff(jdbc, transactions);
		this.jdbc = putOff;
		this.clock = clock;
		this.seals = new Seals(store);
		this.entries = new Entries(putOff, clock, seals, transactions);
		this.deliveries = new Deliveries(putOff, clock);
		this.tally = new Tally(putOff);
		this.journal = new Journal(putOff, clock, seals, tally);
		this.family = new Family(putOff, entries, watchers);
		this.repeats = new Repeats(putOff, store, seals, transactions, identities);
		this.tidings = new Tidings(putOff, store, entries, transactions);
		this.hooks = HookLedger.over(putOff, clock, store, seals, transactions);
		this.statuses = new Statuses(entries, journal, family, repeats, hooks.outbox());
		this.stages = new Stages(putOff, entries, store, seals, transactions);
		this.revisions = new Revisions(putOff, clock, stages, seals);
		this.contents = new Contents(putOff);
		this.remains = new Remains(putOff, entries, store, transactions);
		this.transactions = transactions;
		this.acknowledgements = new Acknowledgements(jdbc, transactions);
	}

	@Override
	public void close() {
		acknowledgements.close();
	}

	Overview overview() {
		return new Overview(jdbc, seals);
	}

	Listing listing(int batch) {
		return new Listing(jdbc, entries, seals, batch);
	}

	Losses losses() {
		return new JdbcLosses(jdbc, clock, transactions);
	}

	Replies replies() {
		return new JdbcReplies(jdbc, journal, clock, transactions);
	}

	HookLedger hooks() {
		return hooks;
	}

	Tally tally() {
		return tally;
	}

	Transactions transactions() {
		return transactions;
	}

	Sellers sellers() {
		return repeats.sellers();
	}

	Stages stages() {
		return stages;
	}

	/** Deletes what a crash left half written, and finishes erasures it cut off. */
	void clear() {
		if (remains.swept()) {
			remains.clear();
		}
	}

	Retention retention(Agenda agenda) {
		return new Retention(jdbc, clock, erasures(agenda));
	}

	Remarks remarks() {
		return new Remarks(entries, stages);
	}

	Adoption adoption() {
		return new Adoption(jdbc, entries, stages, repeats, transactions);
	}

	Tidings tidings() {
		return tidings;
	}

	Requests requests() {
		return new JdbcRequests(jdbc, contents, entries, remains, transactions);
	}

	Progress progress() {
		return new JdbcProgress(entries, deliveries, journal, statuses, transactions);
	}

	Ledger ledger(Agenda agenda) {
		Arrivals arrivals = new Arrivals(jdbc, contents, entries, journal, agenda, remains, tidings.notices(),
				hooks.outbox(), transactions, acknowledgements);
		return new JdbcLedger(entries, listing(Listing.BATCH), arrivals, deliveries, stages, journal, statuses, family,
				agenda, erasures(agenda), repeats, tidings, new Amendments(entries, deliveries, stages, revisions,
						journal, statuses, agenda, repeats, transactions),
				transactions);
	}

	Separation separation(Agenda agenda) {
		return new JdbcSeparation(jdbc, entries, deliveries, stages, journal, statuses, agenda, transactions);
	}

	Erasures erasures(Agenda agenda) {
		return new Erasures(jdbc, entries, stages, revisions, journal, family, agenda, remains, repeats,
				tidings.notices(), hooks.outbox(), transactions);
	}

}
