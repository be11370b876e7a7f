package io.dromedary.ledger;

import java.util.List;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Withdraws the parts of a document and starts it over, in one transaction. */
class JdbcSeparation implements Separation {

	/** Others may be busy with one of the contents. */
	private static final int TRIES = 5;

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Deliveries deliveries;

	private final Stages stages;

	private final Journal journal;

	private final Statuses statuses;

	private final Agenda agenda;

	private final Transactions transactions;

	JdbcSeparation(JdbcClient jdbc, Entries entries, Deliveries deliveries, Stages stages, Journal journal,
			Statuses statuses, Agenda agenda, Transactions transactions) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.deliveries = deliveries;
		this.stages = stages;
		this.journal = journal;
		this.statuses = statuses;
		this.agenda = agenda;
		this.transactions = transactions;
	}

	/** The parts stay in the ledger when they are withdrawn or erased. */
	@Override
	public boolean possible(String id) {
		return entries.find(id).filter((entry) -> !Part.ofPages(entry.part())).isPresent() && parts(id).isEmpty();
	}

	@Override
	public Entry undo(String id) {
		for (int tries = 1; tries < TRIES; tries++) {
			try {
				return transactions.durably(() -> undone(id));
			}
			catch (PessimisticLockingFailureException ex) {
				// a container that is split at this moment locks contents in another
				// order
			}
		}
		return transactions.durably(() -> undone(id));
	}

	/**
	 * Locks all contents first, as always: what a worker says of a part is said before
	 * this or void after it. The whole moves before its parts come to rest, so that
	 * nobody is told that all of it has.
	 */
	private Entry undone(String id) {
		List<String> parts = parts(id);
		Stream.concat(Stream.of(id), parts.stream())
			.map((one) -> entries.get(one).sha256())
			.distinct()
			.sorted()
			.forEach(entries::lockContent);
		Entry whole = entries.hold(id);
		if (whole.status() != Status.SPLIT || stages.parts(id).stream().noneMatch(Found::ofPages)) {
			throw new Conflict(Sentence.of("ledger.not-separated"));
		}
		stages.clear(id);
		entries.container(id, false);
		entries.startOver(id, Status.RECEIVED);
		journal.note(id, "joined", null);
		parts.forEach((part) -> withdraw(entries.hold(part), id));
		agenda.add(entries.get(id), Agenda.first(entries.get(id)), Stage.DOCUMENT);
		return entries.get(id);
	}

	private void withdraw(Entry part, String whole) {
		if (given(part) || agenda.drop(part.id())) {
			throw new Conflict(Sentence.of("ledger.part-given", part.id()));
		}
		if (part.status() != Status.ERASED) {
			statuses.become(part.id(), Status.REJECTED, Sentence.of("ledger.withdrawn", whole));
			entries.nextRun(part.id());
		}
	}

	/**
	 * Whether a target has it or may have it; of a duplicate, whether it has the first.
	 */
	private boolean given(Entry part) {
		String first = part.duplicateOf();
		return part.status() == Status.DELIVERING || part.status() == Status.DELIVERED
				|| !deliveries.of(part.id()).isEmpty()
				|| part.status() == Status.DUPLICATE && first != null && given(entries.get(first));
	}

	private List<String> parts(String id) {
		return jdbc.sql("select id from document where parent = ? order by id").param(id).query(String.class).list();
	}

}
