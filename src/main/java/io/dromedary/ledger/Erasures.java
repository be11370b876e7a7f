package io.dromedary.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.hook.Outbox;
import io.dromedary.ledger.notice.Notices;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases documents with all that holds the same: the rows in one transaction, then the
 * files.
 */
class Erasures {

	/** Others may be busy with one of the contents, or bring in what belongs to them. */
	private static final int TRIES = 5;

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Bonds bonds;

	private final Stages stages;

	private final Revisions revisions;

	private final Journal journal;

	private final Family family;

	private final Agenda agenda;

	private final Remains remains;

	private final Repeats repeats;

	private final Notices notices;

	private final Outbox outbox;

	private final Transactions transactions;

	Erasures(JdbcClient jdbc, Entries entries, Stages stages, Revisions revisions, Journal journal, Family family,
			Agenda agenda, Remains remains, Repeats repeats, Notices notices, Outbox outbox,
			Transactions transactions) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.bonds = new Bonds(jdbc);
		this.stages = stages;
		this.revisions = revisions;
		this.journal = journal;
		this.family = family;
		this.agenda = agenda;
		this.remains = remains;
		this.repeats = repeats;
		this.notices = notices;
		this.outbox = outbox;
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
		Entry entry = erased(id, why, condition);
		remains.clear();
		List<String> along = bonds.erasedWith(id);
		List<String> all = Stream.concat(Stream.of(id), along.stream()).toList();
		List<String> contents = all.stream().map((one) -> entries.get(one).sha256()).distinct().toList();
		List<String> keptBy = contents.stream()
			.flatMap((content) -> entries.holders(content).stream())
			.sorted()
			.toList();
		return new Erasure(entry, along, keptBy, bonds.around(all), contents.stream().noneMatch(remains::has));
	}

	private Entry erased(String id, Sentence why, Predicate<Entry> condition) {
		for (int tries = 1; tries < TRIES; tries++) {
			try {
				Optional<Entry> erased = transactions.durably(() -> tryToErase(id, why, condition));
				if (erased.isPresent()) {
					return erased.get();
				}
			}
			catch (PessimisticLockingFailureException ex) {
				// a container that is split at this moment locks contents in another
				// order
			}
		}
		return transactions.durably(() -> tryToErase(id, why, condition))
			.orElseThrow(() -> new Conflict(Sentence.of("ledger.changed-meanwhile")));
	}

	/**
	 * Locks all contents first, as always, then the containers that came in with them:
	 * nobody can bring one of the documents to rest meanwhile, or erase another part.
	 * @return empty where something more belonged to it once all was locked
	 */
	private Optional<Entry> tryToErase(String id, Sentence why, Predicate<Entry> condition) {
		Set<String> locked = new TreeSet<>(Set.of(entries.get(id).sha256()));
		bonds.of(id).forEach((member) -> locked.add(member.sha256()));
		locked.forEach(entries::lockContent);
		bonds.tops(bonds.of(id)).forEach(entries::lock);
		List<Bonds.Member> members = bonds.of(id);
		if (!members.stream().allMatch((member) -> locked.contains(member.sha256()))) {
			return Optional.empty();
		}
		if (!condition.test(entries.get(id))) {
			throw new Conflict(Sentence.of("ledger.changed-meanwhile"));
		}
		erase(members, why);
		return Optional.of(entries.get(id));
	}

	private void erase(List<Bonds.Member> members, Sentence why) {
		for (Bonds.Member member : members) {
			entries.lock(member.id());
			forget(member.id(), why);
		}
		members.stream().map(Bonds.Member::sha256).distinct().forEach((content) -> {
			if (entries.holders(content).isEmpty()) {
				jdbc.sql("delete from result where sha256 = ?").param(content).update();
				jdbc.sql("delete from loss where sha256 = ?").param(content).update();
			}
			remains.add(content);
		});
		List<String> around = bonds.around(members.stream().map(Bonds.Member::id).toList());
		around.forEach((container) -> forgetNames(container, members));
		if (!around.isEmpty()) {
			members.stream()
				.filter((member) -> !Status.of(member.status()).rests())
				.forEach((member) -> family.changed(member.id()));
		}
	}

	/** What a container says of its parts. */
	private void forgetNames(String container, List<Bonds.Member> members) {
		Set<String> ids = members.stream().map(Bonds.Member::id).collect(Collectors.toSet());
		List<Found> parts = stages.parts(container);
		if (parts.stream().anyMatch((part) -> part.documentId() != null && ids.contains(part.documentId()))) {
			stages.keepParts(container, parts.stream().map((part) -> part.without(ids)).toList());
		}
	}

	/**
	 * A step that runs now is void when it ends. One that hands something out cannot be
	 * called back: what it leaves there would be told to nobody.
	 */
	private void forget(String id, Sentence why) {
		if (agenda.drop(id)) {
			throw new Conflict(Sentence.of("ledger.erase-while-delivering"));
		}
		jdbc.sql("delete from stage where document_id = ?").param(id).update();
		revisions.erase(id);
		jdbc.sql("delete from event where document_id = ?").param(id).update();
		jdbc.sql("update delivery set reason = null where document_id = ?").param(id).update();
		jdbc.sql("delete from compared where document_id = ?").param(id).update();
		jdbc.sql("delete from reply where document_id = ?").param(id).update();
		repeats.erase(id);
		notices.erase(id);
		outbox.erase(id);
		entries.erase(id);
		journal.noteUnsealed(id, Status.ERASED.word(), why);
	}

}
