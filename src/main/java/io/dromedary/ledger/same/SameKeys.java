package io.dromedary.ledger.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

	private static final String INSERT = "insert into same_key (same_key, slot, document_id, kind) values (?, ?, ?, ?)";

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
		List<String> keys = digests.sorted(identity.keys());
		String kind = kind(identity);
		List<String> news = new ArrayList<>(keys);
		for (Row row : rows(id)) {
			if (!news.remove(row.key())) {
				delete(row);
			}
		}
		List<String> late = news.stream().filter((key) -> !first(key, id, kind)).toList();
		List<String> others = others(news, id, kind);
		if (others.isEmpty() || beside) {
			late.forEach((key) -> jdbc.sql(INSERT).params(Arrays.asList(key, id, id, kind)).update());
		}
		else {
			free(id);
		}
		return others;
	}

	/** Who holds the keys of a document now; nothing is claimed. */
	public List<String> holders(String id, Identity identity) {
		return others(digests.sorted(identity.keys()), id, kind(identity));
	}

	/** A document lets go of its keys, in the transaction of the caller. */
	public void free(String id) {
		rows(id).forEach(this::delete);
	}

	private @Nullable String kind(Identity identity) {
		String kind = identity.kind();
		return (kind != null) ? digests.of(kind) : null;
	}

	private record Row(String key, String slot, String documentId, @Nullable String kind) {

		/** Where one does not say its kind, it may be the other's. */
		boolean perhaps(@Nullable String other) {
			return kind == null || other == null || kind.equals(other);
		}

	}

	/**
	 * Whether the key belongs to this document now. Otherwise whom it belongs to cannot
	 * let it go until this transaction ends, and nobody else gets it.
	 */
	private boolean first(String key, String id, @Nullable String kind) {
		for (int tries = 0; tries < TRIES; tries++) {
			if (inserted(key, id, kind)) {
				return true;
			}
			boolean locked = jdbc.sql("select document_id from same_key where same_key = ? and slot = ? for update")
				.params(key, FIRST)
				.query(String.class)
				.optional()
				.isPresent();
			if (locked) {
				return false;
			}
		}
		throw new IllegalStateException("a key changes hands without end");
	}

	/** H2 has no {@code on conflict}, and its transactions outlive one. */
	private boolean inserted(String key, String id, @Nullable String kind) {
		List<@Nullable String> row = Arrays.asList(key, FIRST, id, kind);
		if (!embedded) {
			return jdbc.sql(INSERT + " on conflict do nothing").params(row).update() == 1;
		}
		try {
			return jdbc.sql(INSERT).params(row).update() == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** Sorted. */
	private List<String> others(List<String> keys, String id, @Nullable String kind) {
		return keys.isEmpty() ? List.of()
				: rows("same_key in (:value)", keys).stream()
					.filter((row) -> !row.documentId().equals(id) && row.perhaps(kind))
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
			.sql("select same_key, slot, document_id, kind from same_key where " + condition
					+ " order by same_key, slot")
			.param("value", value)
			.query((row, number) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
			.list();
	}

	private void delete(Row row) {
		jdbc.sql("delete from same_key where same_key = ? and slot = ?").params(row.key(), row.slot()).update();
	}

}
