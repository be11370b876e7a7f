package io.dromedary.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases what came to its end longer ago than its type keeps it. Processes that do so at
 * the same time find each other's work done.
 */
class Retention {

	private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

	private static final Set<Status> ENDED = EnumSet.of(Status.DELIVERED, Status.REJECTED, Status.REFUSED,
			Status.FAILED, Status.DUPLICATE);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Erasures erasures;

	private final Deliveries deliveries;

	Retention(JdbcClient jdbc, Clock clock, Erasures erasures) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.erasures = erasures;
		this.deliveries = new Deliveries(jdbc, clock);
	}

	void apply(DocumentTypes types) {
		types.all().stream().filter((type) -> type.retention() > 0).forEach(this::apply);
		types.all().stream().mapToInt(DocumentType::retention).filter((days) -> days > 0).max().ifPresent(this::apply);
	}

	/**
	 * A container goes with the last of its parts. One without any has no type either,
	 * and nobody knows what was meant to be in it: it is kept as long as any type is.
	 */
	private void apply(int days) {
		Instant limit = clock.instant().minus(days, ChronoUnit.DAYS);
		Sentence why = Sentence.of("ledger.retention-of-containers-over", days);
		Predicate<Entry> over = (entry) -> entry.container() && entry.type() == null
				&& entry.updatedAt().isBefore(limit) && ENDED.contains(entry.status());
		long erased = over("container and type is null", Map.of(), limit).filter((id) -> erased(id, why, over)).count();
		if (erased > 0) {
			LOG.info("Erased {} mails and archives with no document in them: kept for {} days", erased, days);
		}
	}

	private void apply(DocumentType type) {
		Instant limit = clock.instant().minus(type.retention(), ChronoUnit.DAYS);
		Sentence why = Sentence.of("ledger.retention-over", type.retention());
		Predicate<Entry> over = (entry) -> type.name().equals(entry.type()) && entry.updatedAt().isBefore(limit)
				&& ENDED.contains(entry.status()) && settled(entry);
		long erased = over("type = :type", Map.of("type", type.name()), limit).filter((id) -> erased(id, why, over))
			.count();
		if (erased > 0) {
			LOG.info("Erased {} documents of type {}: kept for {} days", erased, type.name(), type.retention());
		}
	}

	/**
	 * Whether none of its targets is to get it still: one that is not required may be.
	 */
	private boolean settled(Entry entry) {
		return deliveries.of(entry.id(), entry.revision())
			.stream()
			.noneMatch((delivery) -> delivery.state() == Delivery.State.WAITING);
	}

	private Stream<String> over(String condition, Map<String, Object> parameters, Instant limit) {
		return jdbc
			.sql("select id from document where " + condition
					+ " and updated_at < :limit and status in (:ended) order by id")
			.params(parameters)
			.param("limit", Entries.at(limit))
			.param("ended", ENDED.stream().map(Status::word).toList())
			.query(String.class)
			.list()
			.stream();
	}

	/** Not where a person has started it over since it was listed, or a target waits. */
	private boolean erased(String id, Sentence why, Predicate<Entry> over) {
		try {
			erasures.erase(id, why, over);
			return true;
		}
		catch (Conflict ex) {
			return false;
		}
	}

}
