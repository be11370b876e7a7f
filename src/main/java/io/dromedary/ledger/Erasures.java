package io.dromedary.ledger;

import java.util.List;
import java.util.function.Predicate;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erases documents: the rows in one transaction, then the files. */
class Erasures {

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Journal journal;

	private final Agenda agenda;

	private final Remains remains;

	private final Transactions transactions;

	Erasures(JdbcClient jdbc, Entries entries, Journal journal, Agenda agenda, Remains remains,
			Transactions transactions) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.journal = journal;
		this.agenda = agenda;
		this.remains = remains;
		this.transactions = transactions;
	}

	Erasure erase(String id, Sentence why) {
		return erase(id, why, (entry) -> true);
	}

	/**
	 * @param condition what must hold when nobody else can change the document any more
	 * @throws Conflict where it does not, or it is being handed to a target right now
	 */
	Erasure erase(String id, Sentence why, Predicate<Entry> condition) {
		Entry entry = transactions.durably(() -> {
			Entry seen = entries.hold(id);
			if (!condition.test(seen)) {
				throw new Conflict(Sentence.of("ledger.changed-meanwhile"));
			}
			if (seen.status() != Status.ERASED) {
				erase(seen, why);
			}
			return entries.get(id);
		});
		remains.clear();
		return new Erasure(entry, ids("duplicate_of = ? and status = 'erased'", id), entries.holders(entry.sha256()),
				!remains.has(entry.sha256()));
	}

	private void erase(Entry entry, Sentence why) {
		forget(entry.id(), why);
		for (String duplicate : ids("duplicate_of = ? and status = 'duplicate'", entry.id())) {
			entries.lock(duplicate);
			forget(duplicate, why);
		}
		if (entries.holders(entry.sha256()).isEmpty()) {
			jdbc.sql("delete from result where sha256 = ?").param(entry.sha256()).update();
		}
		remains.add(entry.sha256());
	}

	/**
	 * A step that runs now is void when it ends. One that hands something out cannot be
	 * called back: what it leaves there would be told to nobody.
	 */
	private void forget(String id, Sentence why) {
		if (agenda.drop(id).stream().anyMatch((step) -> step.startsWith("to-") || step.equals("refused"))) {
			throw new Conflict(Sentence.of("ledger.erase-while-delivering"));
		}
		jdbc.sql("delete from stage where document_id = ?").param(id).update();
		jdbc.sql("delete from event where document_id = ?").param(id).update();
		jdbc.sql("update delivery set reason = null where document_id = ?").param(id).update();
		entries.erase(id);
		journal.noteUnsealed(id, Status.ERASED.word(), why);
	}

	private List<String> ids(String condition, String parameter) {
		return jdbc.sql("select id from document where " + condition + " order by id")
			.param(parameter)
			.query(String.class)
			.list();
	}

}
