package io.dromedary.ledger.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dromedary.document.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the table {@code same_key}: each key belongs to one document. A unique
 * index decides between two that claim it at the same moment, in the transactions that
 * decide about them: one waits until the other has ended. Keys are locked in the order of
 * their digests, and freed so.
 */
public class SameKeys {

	/** Of whom a key belongs to. */
	private static final String FIRST = "";

	private static final String INSERT = "insert into same_key (same_key, slot, document_id, kind, whole, member) values ";

	private static final String ROW = "(?, ?, ?, ?, ?, ?)";

	/** Whoever holds the key may let it go while another asks. */
	private static final int TRIES = 10;

	private final JdbcClient jdbc;

	private final Digests digests;

	private final boolean embedded;

	/**
	 * @param embedded whether the database is H2
	 */
	public SameKeys(JdbcClient jdbc, Digests digests, boolean embedded) {
		this.jdbc = jdbc;
		this.digests = digests;
		this.embedded = embedded;
	}

	/**
	 * Claims the keys of a document, in the transaction of the caller, who holds it; what
	 * it held before goes.
	 * @return the documents that are perhaps the same, sorted; where there are any, it
	 * holds nothing
	 */
	public List<String> claim(String id, Identity identity) {
		return claim(id, identity, false);
	}

	/**
	 * The same where a person said that it is another document: it is known by its keys
	 * from now on, whoever else is.
	 */
	public List<String> claimBeside(String id, Identity identity) {
		return claim(id, identity, true);
	}

	private List<String> claim(String id, Identity identity, boolean beside) {
		List<Key> keys = keys(identity);
		List<Key> news = new ArrayList<>(keys);
		for (Row row : rows(id)) {
			if (!news.remove(row.key())) {
				delete(row);
			}
		}
		// nearly always nobody holds any of them
		List<Key> late = inserted(news, FIRST, id) ? List.of()
				: news.stream().filter((key) -> !first(key, id)).toList();
		List<String> others = others(news, id);
		if (others.isEmpty() || beside) {
			if (!inserted(late, id, id)) {
				throw new IllegalStateException("a document holds a key twice");
			}
		}
		else {
			free(id);
		}
		return others;
	}

	/** Whether it holds just the keys that it would claim. */
	public boolean holds(String id, Identity identity) {
		return rows(id).stream().map(Row::key).collect(Collectors.toSet()).equals(Set.copyOf(keys(identity)));
	}

	/** Who holds the keys of a document now; nothing is claimed. */
	public List<String> holders(String id, Identity identity) {
		return others(keys(identity), id);
	}

	/** A document lets go of its keys, in the transaction of the caller. */
	public void free(String id) {
		rows(id).forEach(this::delete);
	}

	/**
	 * One that a document is known by.
	 *
	 * @param key its digest
	 * @param kind the digest of that of the document; null where it is not known
	 * @param member the digest of who of several sent it; null where it is not known
	 */
	private record Key(String key, @Nullable String kind, boolean whole, @Nullable String member) {

		/**
		 * Whether the document of another with the same digest is perhaps the same. Where
		 * one does not say its kind or its member, it may be the other's; two parts of
		 * numbers are those of two numbers.
		 */
		boolean meets(Key other) {
			return (whole || other.whole) && alike(kind, other.kind) && alike(member, other.member);
		}

		private static boolean alike(@Nullable String one, @Nullable String other) {
			return one == null || other == null || one.equals(other);
		}

	}

	private record Row(Key key, String slot, String documentId) {
	}

	/** Sorted, so that all who lock several of them lock them in one order. */
	private List<Key> keys(Identity identity) {
		String kind = digest(identity.kind());
		Map<String, Key> keys = new TreeMap<>();
		List<String> found = digests.of(identity.keys().stream().map(Identity.Key::text).toList());
		for (int at = 0; at < found.size(); at++) {
			Identity.Key said = identity.keys().get(at);
			Key key = new Key(found.get(at), kind, said.whole(), digest(said.member()));
			keys.merge(key.key(), key, (one, other) -> one.whole() ? one : other);
		}
		return List.copyOf(keys.values());
	}

	private @Nullable String digest(@Nullable String text) {
		return (text != null) ? digests.of(text) : null;
	}

	/**
	 * Whether the key belongs to this document now. Otherwise whom it belongs to cannot
	 * let it go until this transaction ends, and nobody else gets it.
	 */
	private boolean first(Key key, String id) {
		for (int tries = 0; tries < TRIES; tries++) {
			if (inserted(List.of(key), FIRST, id)) {
				return true;
			}
			Optional<String> holder = jdbc
				.sql("select document_id from same_key where same_key = ? and slot = ? for update")
				.params(key.key(), FIRST)
				.query(String.class)
				.optional();
			if (holder.isPresent()) {
				// PostgreSQL inserts those of several that it can
				return holder.get().equals(id);
			}
		}
		throw new IllegalStateException("a key changes hands without end");
	}

	/**
	 * Inserts rows in one statement; false where not all of them are new: then some or
	 * none are. H2 has no {@code on conflict}, and its transactions outlive one.
	 */
	private boolean inserted(List<Key> keys, String slot, String id) {
		if (keys.isEmpty()) {
			return true;
		}
		List<@Nullable Object> values = new ArrayList<>();
		keys.forEach((key) -> values.addAll(Arrays.asList(key.key(), slot, id, key.kind(), key.whole(), key.member())));
		String insert = INSERT + String.join(", ", Collections.nCopies(keys.size(), ROW));
		try {
			return jdbc.sql(embedded ? insert : insert + " on conflict do nothing").params(values).update() == keys
				.size();
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** Sorted. */
	private List<String> others(List<Key> keys, String id) {
		if (keys.isEmpty()) {
			return List.of();
		}
		Map<String, Key> wanted = new HashMap<>();
		keys.forEach((key) -> wanted.put(key.key(), key));
		return rows("same_key in (:value)", wanted.keySet()).stream()
			.filter((row) -> !row.documentId().equals(id)
					&& row.key().meets(Objects.requireNonNull(wanted.get(row.key().key()))))
			.map(Row::documentId)
			.distinct()
			.sorted()
			.toList();
	}

	private List<Row> rows(String id) {
		return rows("document_id = :value", id);
	}

	private List<Row> rows(String condition, Object value) {
		return jdbc
			.sql("select same_key, slot, document_id, kind, whole, member from same_key where " + condition
					+ " order by same_key, slot")
			.param("value", value)
			.query((row, number) -> new Row(
					new Key(row.getString(1), row.getString(4), row.getBoolean(5), row.getString(6)), row.getString(2),
					row.getString(3)))
			.list();
	}

	private void delete(Row row) {
		jdbc.sql("delete from same_key where same_key = ? and slot = ?").params(row.key().key(), row.slot()).update();
	}

}
