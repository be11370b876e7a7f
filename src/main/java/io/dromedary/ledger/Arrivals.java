package io.dromedary.ledger;

import java.util.Optional;

import com.github.f4b6a3.ulid.UlidCreator;
import io.dromedary.document.Content;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges what arrives by its key and by its content. */
class Arrivals {

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Journal journal;

	private final Agenda agenda;

	private final Remains remains;

	private final Transactions transactions;

	Arrivals(JdbcClient jdbc, Entries entries, Journal journal, Agenda agenda, Remains remains,
			Transactions transactions) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.journal = journal;
		this.agenda = agenda;
		this.remains = remains;
		this.transactions = transactions;
	}

	Arrival arrive(@Nullable String key, Origin origin, Content content, @Nullable String type) {
		know(content);
		Arrival arrival = transactions.durably(() -> {
			entries.lockContent(content.sha256());
			Optional<Entry> before = (key != null) ? arrived(key) : Optional.empty();
			return before.map(this::repeat).orElseGet(() -> add(key, origin, content, type));
		});
		if (arrival.entry().status() == Status.ERASED) {
			remains.clear();
		}
		return arrival;
	}

	/** The door has put the content of an erased document into the store once more. */
	private Arrival repeat(Entry entry) {
		if (entry.status() == Status.ERASED) {
			remains.add(entry.sha256());
		}
		return new Arrival(entry, Arrival.Kind.REPEAT);
	}

	void acknowledged(String key) {
		jdbc.sql("delete from arrival where arrival_key = ?").param(Sha256.of(key)).update();
	}

	private Arrival add(@Nullable String key, Origin origin, Content content, @Nullable String type) {
		if (!remains.stored(content.sha256())) {
			throw new ServiceUnavailable("store", Sentence.of("ledger.erased-meanwhile"));
		}
		String first = entries.first(content.sha256()).map(Entry::id).orElse(null);
		String id = UlidCreator.getMonotonicUlid().toLowerCase();
		Entry entry = entries.insert(id, origin, content.sha256(), type, first);
		if (key != null) {
			jdbc.sql("insert into arrival (arrival_key, document_id) values (?, ?)")
				.params(Sha256.of(key), id)
				.update();
		}
		journal.note(id, entry.status().word(), null);
		if (first != null) {
			return new Arrival(entry, Arrival.Kind.DUPLICATE);
		}
		agenda.add(entry, "read", Stage.DOCUMENT);
		return new Arrival(entry, Arrival.Kind.NEW);
	}

	private Optional<Entry> arrived(String key) {
		return jdbc.sql("select document_id from arrival where arrival_key = ?")
			.param(Sha256.of(key))
			.query(String.class)
			.optional()
			.map(entries::get);
	}

	private void know(Content content) {
		if (!known(content)) {
			try {
				jdbc.sql("insert into content (sha256, size) values (?, ?)")
					.params(content.sha256(), content.size())
					.update();
			}
			catch (DuplicateKeyException ex) {
				// another arrival of the same content was faster
			}
		}
	}

	private boolean known(Content content) {
		return jdbc.sql("select 1 from content where sha256 = ?")
			.param(content.sha256())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

}
