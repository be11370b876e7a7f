package io.dromedary.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.f4b6a3.ulid.UlidCreator;
import io.dromedary.document.Content;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.format.Sha256;
import io.dromedary.ledger.Entries.Member;
import io.dromedary.ledger.hook.Outbox;
import io.dromedary.ledger.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges what arrives by its key and by its content. */
class Arrivals {

	private final JdbcClient jdbc;

	private final Contents contents;

	private final Entries entries;

	private final Journal journal;

	private final Agenda agenda;

	private final Remains remains;

	private final Notices notices;

	private final Outbox outbox;

	private final Transactions transactions;

	private final Acknowledgements acknowledgements;

	Arrivals(JdbcClient jdbc, Contents contents, Entries entries, Journal journal, Agenda agenda, Remains remains,
			Notices notices, Outbox outbox, Transactions transactions, Acknowledgements acknowledgements) {
		this.acknowledgements = acknowledgements;
		this.jdbc = jdbc;
		this.contents = contents;
		this.entries = entries;
		this.journal = journal;
		this.agenda = agenda;
		this.remains = remains;
		this.notices = notices;
		this.outbox = outbox;
		this.transactions = transactions;
	}

	Arrival arrive(Incoming incoming) {
		Arrival arrival;
		try {
			arrival = arrived(incoming);
		}
		finally {
			remains.released(incoming.content().sha256());
		}
		if (arrival.entry().status() == Status.ERASED) {
			remains.clear();
		}
		return arrival;
	}

	/** Another arrival of the same content may make it known at the same moment. */
	private Arrival arrived(Incoming incoming) {
		Map<String, String> acknowledged = new HashMap<>();
		Arrival arrival;
		try {
			arrival = transactions.durably(() -> judge(incoming, acknowledged));
		}
		catch (DuplicateKeyException ex) {
			arrival = transactions.durably(() -> judge(incoming, acknowledged));
		}
		acknowledgements.done(acknowledged);
		return arrival;
	}

	private Arrival judge(Incoming incoming, Map<String, String> acknowledged) {
		acknowledged.clear();
		acknowledged.putAll(acknowledgements.delete());
		if (!entries.lockKnownContent(incoming.content().sha256())) {
			contents.add(incoming.content());
		}
		return arrived(incoming.key()).map(this::repeat).orElseGet(() -> add(incoming, Member.NONE));
	}

	/**
	 * Makes the contents known, one by one: to be said before the transaction that splits
	 * their container, which another process that is faster would break.
	 */
	void know(List<Part> parts) {
		kept(parts).forEach(contents::know);
	}

	private static Stream<Content> kept(List<Part> parts) {
		return parts.stream().map(Part::content).filter(Objects::nonNull);
	}

	/**
	 * Takes in what was found in a container, in the transaction of the caller. All
	 * contents are locked before the first document, always in the same order, so that
	 * two containers that hold the same cannot wait for each other.
	 */
	List<Found> split(Entry container, List<Part> parts) {
		Stream.concat(Stream.of(container.sha256()), kept(parts).map(Content::sha256))
			.distinct()
			.sorted()
			.forEach(entries::lockContent);
		List<Found> found = parts.stream().map((part) -> found(container, part)).toList();
		kept(parts).map(Content::sha256).forEach(remains::released);
		return found;
	}

	private Found found(Entry container, Part part) {
		Content content = part.content();
		String id = (content != null) ? member(container, part, content).id() : null;
		return new Found(part.number(), part.fileName(), part.mediaType(), part.size(), id, part.reason(),
				part.remark());
	}

	private Entry member(Entry container, Part part, Content content) {
		return entries.member(container.id(), part.number()).orElseGet(() -> {
			Origin origin = (part.origin() != null) ? part.origin() : container.origin();
			Incoming incoming = new Incoming(null, origin.part(part.fileName()), content, container.instructions(),
					part.container());
			return add(incoming, new Member(container.id(), part.number())).entry();
		});
	}

	/** The door has put the content of an erased document into the store once more. */
	private Arrival repeat(Entry entry) {
		if (entry.status() == Status.ERASED) {
			remains.add(entry.sha256());
		}
		return new Arrival(entry, Arrival.Kind.REPEAT);
	}

	void acknowledged(String key, @Nullable String id) {
		acknowledgements.add(key, id);
	}

	private Arrival add(Incoming incoming, Member member) {
		String sha256 = incoming.content().sha256();
		if (!remains.stored(sha256)) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("ledger.erased-meanwhile"));
		}
		String first = entries.first(sha256).map(Entry::id).orElse(null);
		String id = UlidCreator.getMonotonicUlid().toLowerCase();
		Entry entry = entries.insert(id, incoming, member, first);
		if (Notices.nameable(entry.origin())) {
			notices.named(id, entry.origin());
		}
		if (incoming.key() != null) {
			jdbc.sql("insert into arrival (arrival_key, document_id) values (?, ?)")
				.params(Sha256.of(incoming.key()), id)
				.update();
		}
		journal.note(id, entry.status().word(), null);
		if (first != null) {
			outbox.became(entry);
			return new Arrival(entry, Arrival.Kind.DUPLICATE);
		}
		agenda.add(entry, Agenda.first(entry), Stage.DOCUMENT);
		return new Arrival(entry, Arrival.Kind.NEW);
	}

	Optional<Entry> arrived(@Nullable String key) {
		if (key == null) {
			return Optional.empty();
		}
		String hash = Sha256.of(key);
		return jdbc.sql("select document_id from arrival where arrival_key = ?")
			.param(hash)
			.query(String.class)
			.optional()
			.filter((id) -> !acknowledgements.gone(hash, id))
			.map(entries::get);
	}

}
