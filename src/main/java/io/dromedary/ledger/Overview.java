package io.dromedary.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many documents are where. */
public class Overview {

	/** Every open page asks again and again; counting takes longer the more there are. */
	private static final long FRESH_NANOS = 1_000_000_000L;

	private final JdbcClient jdbc;

	private final Seals seals;

	/** What has no index is counted in no more than this part of the time. */
	private static final int PART = 50;

	private Map<Status, Long> counts = Map.of();

	private long countedAt = System.nanoTime() - 2 * FRESH_NANOS;

	private long failedAside;

	private long failedAsideUntil = System.nanoTime();

	Overview(JdbcClient jdbc, Seals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	/**
	 * Documents that wait for the same.
	 *
	 * @param service what they wait for
	 * @param since when the first of them began to wait
	 * @param reason what happened and what to do, as the latest of them was told
	 */
	public record Waiting(Service service, long documents, Instant since, @Nullable Sentence reason) {
	}

	/** Documents by status, at most a second old; a status that none has is missing. */
	public synchronized Map<Status, Long> counts() {
		if (System.nanoTime() - countedAt > FRESH_NANOS) {
			Map<Status, Long> counted = new EnumMap<>(Status.class);
			jdbc.sql("select status, count(*) from document group by status")
				.query((row, number) -> Map.entry(Status.of(row.getString(1)), row.getLong(2)))
				.list()
				.forEach((count) -> counted.put(count.getKey(), count.getValue()));
			counts = counted;
			countedAt = System.nanoTime();
		}
		return counts;
	}

	/**
	 * Whoever changed a document counts anew, so that the next page does not contradict
	 * it.
	 */
	public synchronized void changed() {
		countedAt = System.nanoTime() - 2 * FRESH_NANOS;
		failedAsideUntil = System.nanoTime();
	}

	/** What documents wait for, the longest wait first. */
	public List<Waiting> waiting() {
		return jdbc.sql("""
				select w.waiting_for, w.documents, w.since, w.latest, d.reason from document d join (
				  select waiting_for, count(*) as documents, min(waiting_since) as since, max(id) as latest
				  from document where waiting_for is not null group by waiting_for) w on d.id = w.latest
				order by w.since, w.waiting_for""").query(this::counted).list();
	}

	/**
	 * Deliveries to targets that are not required that have failed, of documents that are
	 * not failed for it; of each the latest revision. It may be somewhat old where there
	 * are very many deliveries.
	 */
	public synchronized long failedAside() {
		long start = System.nanoTime();
		if (start - failedAsideUntil >= 0) {
			failedAside = jdbc.sql("""
					select count(*) from delivery g join document d on d.id = g.document_id and d.revision = g.revision
					where g.state = 'FAILED' and g.required = false and d.status in ('delivering', 'delivered')""")
				.query(Long.class)
				.single();
			long end = System.nanoTime();
			failedAsideUntil = end + PART * (end - start);
		}
		return failedAside;
	}

	/** Documents that have waited for a person since before a moment. */
	public long inReviewSince(Instant before) {
		return jdbc.sql("select count(*) from document where status = 'review' and updated_at < ?")
			.param(Entries.at(before))
			.query(Long.class)
			.single();
	}

	/**
	 * How many documents came into a status since a moment; one that did so twice counts
	 * twice.
	 */
	public Map<Status, Long> reached(Instant since) {
		Map<Status, Long> reached = new EnumMap<>(Status.class);
		jdbc.sql("select what, count(*) from event where at >= ? group by what")
			.param(Entries.at(since))
			.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.forEach((count) -> Arrays.stream(Status.values())
				.filter((status) -> status.word().equals(count.getKey()))
				.forEach((status) -> reached.put(status, count.getValue())));
		return reached;
	}

	private Waiting counted(ResultSet row, int number) throws SQLException {
		return new Waiting(Service.of(row.getString(1)), row.getLong(2), row.getTimestamp(3).toInstant(),
				Json.value(seals.open(row.getString(4), row.getString(5)), Sentence.class));
	}

}
