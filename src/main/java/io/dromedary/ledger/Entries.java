package io.dromedary.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code document}. */
class Entries {

	/** Not by a join: H2 locks no row of one. */
	private static final String SELECT = """
			select d.*, (select c.size from content c where c.sha256 = d.sha256) as content_size from document d
			""";

	/**
	 * Every document has a name, if an empty one: where none can be read, the key is
	 * gone.
	 */
	private static final Sentence LOST = Sentence.of("ledger.lost-key");

	private final PutOff jdbc;

	private final Clock clock;

	private final Seals seals;

	private final Origins origins;

	Entries(PutOff jdbc, Clock clock, Seals seals, Transactions transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.seals = seals;
		this.origins = new Origins(jdbc, seals);
		this.held = new PerTransaction<>(transactions, Held::new);
	}

	/**
	 * What the transaction has locked: contents, and documents with what is known of
	 * each; empty where it has changed since.
	 */
	private static final class Held {

		private final Set<String> contents = new HashSet<>();

		private final Map<String, Optional<Entry>> documents = new HashMap<>();

	}

	private final PerTransaction<Held> held;

	private void changed(String id) {
		Held held = this.held.get();
		if (held != null) {
			held.documents.computeIfPresent(id, (locked, known) -> Optional.empty());
		}
	}

	/** As the caller's transaction sees it; asked once where it holds the document. */
	Optional<Entry> find(String id) {
		Held held = this.held.get();
		if (held == null || !held.documents.containsKey(id)) {
			return select(id, "");
		}
		Optional<Entry> known = held.documents.get(id);
		if (known.isEmpty()) {
			known = select(id, "");
			held.documents.put(id, known);
		}
		return known;
	}

	private Optional<Entry> select(String id, String lock) {
		return jdbc.sql(SELECT + "where d.id = ?" + lock).param(id).query(this::entry).optional();
	}

	Entry get(String id) {
		return find(id).orElseThrow(() -> new Conflict(Sentence.of("ledger.unknown", id)));
	}

	/** The document that a part of a container became. */
	Optional<Entry> member(String container, String part) {
		return jdbc.sql(SELECT + "where d.parent = ? and d.part = ?")
			.params(container, part)
			.query(this::entry)
			.optional();
	}

	/**
	 * The oldest document of this content that is neither refused, rejected, failed,
	 * erased nor itself a duplicate.
	 */
	Optional<Entry> first(String sha256) {
		return jdbc.sql(SELECT + """
				where d.sha256 = ? and d.status not in ('refused', 'rejected', 'failed', 'erased', 'duplicate')
				order by d.id limit 1""").param(sha256).query(this::entry).optional();
	}

	/**
	 * A content goes one way at a time, except where a person has sent a duplicate on a
	 * way of its own: that knows of the other, now and later.
	 * @throws Conflict where another document of this content is on its way or delivered
	 */
	void refuseSecondWay(Entry entry) {
		if (entry.duplicateOf() == null) {
			first(entry.sha256()).filter((live) -> !live.id().equals(entry.id())).ifPresent((live) -> {
				throw new Conflict(Sentence.of("ledger.live-twin", live.id()));
			});
		}
	}

	Entry insert(String id, Incoming incoming, Member member, @Nullable String duplicateOf) {
		Status status = (duplicateOf != null) ? Status.DUPLICATE : Status.RECEIVED;
		Origin origin = incoming.origin();
		Instructions asked = incoming.instructions();
		jdbc.sql("""
				insert into document (id, revision, run, version, status, type, requested_type, sha256, channel, route,
				  file_name, path, received_at, message_id, sender, subject, instructions, priority, container, parent,
				  part, duplicate_of, updated_at)
				values (?, 1, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(id, status.word(), asked.type(), asked.type(), incoming.content().sha256(),
					origin.channel(), origin.route(), seals.seal(id, origin.fileName()), seals.seal(id, origin.path()),
					at(origin.receivedAt()), seals.seal(id, origin.messageId()), seals.seal(id, origin.sender()),
					seals.seal(id, origin.subject()), seals.seal(id, Origins.wishes(asked)), asked.priority(),
					incoming.container(), member.parent(), member.part(), duplicateOf, at(clock.instant())))
			.update();
		return get(id);
	}

	/** Its place in a container; nulls where it came by itself. */
	record Member(@Nullable String parent, @Nullable String part) {

		static final Member NONE = new Member(null, null);

	}

	/** A new status; it waits for nothing any more. */
	void status(String id, Status status, @Nullable Sentence reason) {
		Instant now = clock.instant();
		Map<String, @Nullable Object> columns = new LinkedHashMap<>();
		columns.put("status", status.word());
		columns.put("reason", seals.seal(id, Json.text(reason)));
		columns.put("waiting_for", null);
		columns.put("waiting_since", null);
		columns.put("next_try", null);
		columns.put("updated_at", at(now));
		jdbc.update(id, columns, true);
		became(id, (entry) -> entry.became(status, reason, now));
	}

	private void became(String id, UnaryOperator<Entry> change) {
		Held held = this.held.get();
		if (held != null) {
			held.documents.computeIfPresent(id, (locked, known) -> known.map(change));
		}
	}

	/** Its transcript was made, and is kept, under these settings. */
	void transcript(String id, String settings) {
		jdbc.update(id, Map.of("transcript_settings", settings), false);
	}

	/**
	 * Changes of one document come one after the other: whoever asks what the others have
	 * done must ask after this, until the end of the transaction.
	 */
	void lock(String id) {
		Held held = this.held.get();
		if (held == null || !held.documents.containsKey(id)) {
			Optional<Entry> entry = select(id, " for update");
			if (held != null && entry.isPresent()) {
				held.documents.put(id, entry);
			}
		}
	}

	/** So do arrivals and erasures of one content. Always before a lock on a document. */
	void lockContent(String sha256) {
		if (!lockKnownContent(sha256)) {
			throw new IllegalStateException("a content that nobody made known");
		}
	}

	/** False where there is no such content yet. */
	boolean lockKnownContent(String sha256) {
		Held held = this.held.get();
		if (held != null && held.contents.contains(sha256)) {
			return true;
		}
		boolean known = jdbc.sql("select size from content where sha256 = ? for update")
			.param(sha256)
			.query(Long.class)
			.optional()
			.isPresent();
		if (known && held != null) {
			held.contents.add(sha256);
		}
		return known;
	}

	/** Locks content and document, and says how it is now. */
	Entry hold(String id) {
		Held held = this.held.get();
		if (held == null || !held.documents.containsKey(id)) {
			lockContent(jdbc.sql("select sha256 from document where id = ?")
				.param(id)
				.query(String.class)
				.optional()
				.orElseThrow(() -> new Conflict(Sentence.of("ledger.unknown", id))));
			lock(id);
		}
		return get(id);
	}

	/** Whether a content is kept for some document. */
	boolean kept(String sha256) {
		Held held = this.held.get();
		return held != null
				&& held.documents.values()
					.stream()
					.flatMap(Optional::stream)
					.anyMatch((entry) -> entry.sha256().equals(sha256) && entry.status() != Status.ERASED)
				|| !holders(sha256).isEmpty();
	}

	/** Ids of the documents that a content is kept for. */
	List<String> holders(String sha256) {
		return jdbc.sql("select id from document where sha256 = ? and status <> 'erased' order by id")
			.param(sha256)
			.query(String.class)
			.list();
	}

	/** Ids of the erased documents that had this content. */
	List<String> erased(String sha256) {
		return jdbc.sql("select id from document where sha256 = ? and status = 'erased'")
			.param(sha256)
			.query(String.class)
			.list();
	}

	/** Takes away what can be about a person; work of this run is void. */
	void erase(String id) {
		jdbc.sql("""
				update document set run = run + 1, file_name = '', path = null, part = null, transcript_settings = null,
				  message_id = null, sender = null, subject = null, instructions = null
				where id = ?""").param(id).update();
		changed(id);
		status(id, Status.ERASED, null);
	}

	/** Claims the entry: true for just one of those who saw this version. */
	boolean claim(String id, long version, Status from) {
		boolean claimed = jdbc
			.sql("update document set version = version + 1 where id = ? and version = ? and status = ?")
			.params(id, version, from.word())
			.update() == 1;
		changed(id);
		return claimed;
	}

	/** A mail that came as a file says itself who sent it, once it is split. */
	void came(Entry mail, List<Part> parts) {
		origins.came(mail, parts);
		changed(mail.id());
	}

	/** From now on this type is asked for. */
	void ask(String id, String type) {
		jdbc.sql("update document set requested_type = ? where id = ?").params(type, id).update();
		changed(id);
	}

	/** Whether what is in it are documents of their own from now on. */
	void container(String id, boolean container) {
		if (get(id).container() != container) {
			jdbc.sql("update document set container = ? where id = ?").params(container, id).update();
			changed(id);
		}
	}

	/** Work that is under way for it is void. */
	void nextRun(String id) {
		jdbc.sql("update document set run = run + 1 where id = ?").param(id).update();
		changed(id);
	}

	/** A revision more; work for the one before is void. */
	void revise(String id) {
		jdbc.sql("update document set revision = revision + 1, run = run + 1 where id = ?").param(id).update();
		changed(id);
	}

	void startOver(String id, Status status) {
		jdbc.sql("update document set run = run + 1, type = requested_type where id = ?").param(id).update();
		changed(id);
		status(id, status, null);
	}

	/**
	 * Each look whether a service is back is no version of its own: a person may be
	 * correcting the document meanwhile.
	 */
	void waiting(String id, @Nullable Service service, @Nullable Instant nextTry, Sentence reason) {
		Instant now = clock.instant();
		String waiting = (service != null) ? service.toString() : null;
		jdbc.sql("""
				update document set waiting_since = case when waiting_for = ? then waiting_since else ? end,
				  version = case when waiting_for = ? then version else version + 1 end,
				  waiting_for = ?, next_try = ?, reason = ?, updated_at = ? where id = ?""")
			.params(Arrays.asList(waiting, (service != null) ? at(now) : null, waiting, waiting,
					(nextTry != null) ? at(nextTry) : null, seals.seal(id, Json.text(reason)), at(now), id))
			.update();
		changed(id);
	}

	/** It waits for nothing and for no next try. */
	void resumed(String id) {
		jdbc.sql("""
				update document set waiting_for = null, waiting_since = null, next_try = null, reason = null,
				  version = version + 1 where id = ? and (waiting_for is not null or next_try is not null)""")
			.param(id)
			.update();
		changed(id);
	}

	void type(String id, @Nullable String type) {
		if (type == null || find(id).map((entry) -> type.equals(entry.type())).orElse(false)) {
			return;
		}
		jdbc.update(id, Map.of("type", type), false);
		became(id, (entry) -> entry.typed(type));
	}

	static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	Entry entry(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		String name = seals.open(id, row.getString("file_name"));
		String service = row.getString("waiting_for");
		Sentence reason = Json.value(seals.open(id, row.getString("reason")), Sentence.class);
		return new Entry(id, row.getInt("revision"), row.getInt("run"), row.getLong("version"),
				Status.of(row.getString("status")), (service != null) ? Service.of(service) : null,
				maybe(row, "waiting_since"), maybe(row, "next_try"), (reason == null && name == null) ? LOST : reason,
				row.getString("type"), row.getString("sha256"), row.getLong("content_size"),
				origins.origin(row, (name != null) ? name : ""), origins.instructions(row), row.getBoolean("container"),
				row.getString("duplicate_of"), row.getString("parent"), row.getString("part"),
				instant(row, "updated_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
