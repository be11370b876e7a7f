package io.dromedary.ledger.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import io.dromedary.document.Origin;
import io.dromedary.format.Notice;
import io.dromedary.format.SdiName;
import io.dromedary.ledger.notice.NoticeRow.Key;
import io.dromedary.ledger.notice.NoticeRow.Means;
import io.dromedary.ledger.same.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the table {@code notice}, and the keys by which they find their documents.
 * Who is meant by whom is asked when somebody looks, so that it does not matter which of
 * them came first.
 */
public class Notices {

	/** Messages of which more is said; no page shows more. */
	static final int MOST = 1000;

	private static final String SELECT = """
			select n.document_id, n.part, n.kind, n.says, n.means, n.digest, d.received_at
			from notice n join document d on d.id = n.document_id
			where\s""";

	private final JdbcClient jdbc;

	private final Digests digests;

	private final Meant meant;

	public Notices(JdbcClient jdbc, Digests digests) {
		this.jdbc = jdbc;
		this.digests = digests;
		this.meant = new Meant(jdbc, this::with);
	}

	/**
	 * A document is known by its names from now on, in the transaction of the caller, who
	 * holds it.
	 */
	public void named(String id, Origin origin) {
		jdbc.sql("update document set file_key = ?, mail_key = ? where id = ?")
			.params(SdiName.of(origin.fileName()).map(this::file).orElse(""), mail(origin.messageId()), id)
			.update();
	}

	/** Whether there is something by which a message may name it. */
	public static boolean nameable(Origin origin) {
		return origin.messageId() != null || SdiName.of(origin.fileName()).isPresent();
	}

	/**
	 * The messages in a document are these, in the transaction of the caller, who holds
	 * it.
	 * @param notices by their places in it
	 */
	public void keep(String id, Map<String, Notice> notices) {
		jdbc.sql("delete from notice where document_id = ?").param(id).update();
		notices.forEach((part,
				notice) -> keys(notice).forEach((key) -> jdbc
					.sql("insert into notice (document_id, part, kind, says, means, digest) values (?, ?, ?, ?, ?, ?)")
					.params(id, part, notice.kind(), notice.says(), key.means().word(), key.digest())
					.update()));
	}

	private List<Key> keys(Notice notice) {
		List<Key> keys = new ArrayList<>();
		BiConsumer<Means, String> add = (means, digest) -> {
			if (!digest.isEmpty()) {
				keys.add(new Key(means, digest));
			}
		};
		add.accept(Means.FILE, SdiName.of(notice.invoice()).map(this::file).orElse(""));
		add.accept(Means.HASH, notice.sha256());
		add.accept(Means.SDI, notice.sdi().isEmpty() ? "" : digests.of("sdi " + notice.sdi()));
		notice.mails().forEach((mail) -> add.accept(Means.MAIL, mail(mail)));
		return keys.stream().distinct().toList();
	}

	private String file(String name) {
		return digests.of("file " + name);
	}

	private String mail(@Nullable String messageId) {
		String id = (messageId != null) ? messageId.strip().replaceAll("^<|>$", "") : "";
		return id.isEmpty() ? "" : digests.of("mail " + id);
	}

	/** A document is erased. */
	public void erase(String id) {
		jdbc.sql("delete from notice where document_id = ?").param(id).update();
		jdbc.sql("update document set file_key = '', mail_key = '' where id = ?").param(id).update();
	}

	/** Ids of documents that came before they were known by their names; some of them. */
	public List<String> unnamed(int most) {
		return jdbc.sql("select id from document where file_key is null and status <> 'erased' order by id limit ?")
			.param(most)
			.query(String.class)
			.list();
	}

	/**
	 * The messages that a document is, or that lie in it, in the order of their places.
	 */
	public List<KnownNotice> in(String id) {
		return meant.by(rows("n.document_id = :values", id)).stream().map(Meant.Found::notice).toList();
	}

	/**
	 * The messages about a document, oldest first; also those that may mean another file
	 * of the same name.
	 */
	public List<KnownNotice> about(String id) {
		List<NoticeRow> named = with(meant.keys(id));
		List<String> numbers = named.stream().flatMap((row) -> row.digests(Means.SDI).stream()).distinct().toList();
		Map<String, NoticeRow> rows = new LinkedHashMap<>();
		named.forEach((row) -> rows.put(row.place(), row));
		with(numbers).forEach((row) -> rows.putIfAbsent(row.place(), row));
		return meant.by(List.copyOf(rows.values()))
			.stream()
			.filter((found) -> found.perhaps().contains(id))
			.map(Meant.Found::notice)
			.filter((notice) -> !notice.document().equals(id))
			.sorted((one, other) -> one.received().compareTo(other.received()))
			.toList();
	}

	/** All that name a document by one of these. */
	private List<NoticeRow> with(Collection<String> values) {
		return values.isEmpty() ? List.of() : rows("""
				exists (select 1 from notice m where m.document_id = n.document_id and m.part = n.part
				  and m.digest in (:values))""", new TreeSet<>(values));
	}

	private List<NoticeRow> rows(String condition, Object values) {
		Map<String, NoticeRow> rows = new LinkedHashMap<>();
		jdbc.sql(SELECT + condition + " order by n.document_id, n.part, n.means, n.digest limit " + 4 * MOST)
			.param("values", values)
			.query((row) -> {
				NoticeRow read = new NoticeRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
						row.getTimestamp(7).toInstant());
				rows.computeIfAbsent(read.place(), (place) -> read)
					.add(new Key(Means.of(row.getString(5)), row.getString(6)));
			});
		return rows.values().stream().limit(MOST).toList();
	}

}
