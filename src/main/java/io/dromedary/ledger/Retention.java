package io.dromedary.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

	Retention(JdbcClient jdbc, Clock clock, Erasures erasures) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.erasures = erasures;
	}

	void apply(DocumentTypes types) {
		types.all().stream().filter((type) -> type.retention() > 0).forEach(this::apply);
	}

	private void apply(DocumentType type) {
		Instant limit = clock.instant().minus(type.retention(), ChronoUnit.DAYS);
		Sentence why = Sentence.of("ledger.retention-over", type.retention());
		Predicate<Entry> over = (entry) -> type.name().equals(entry.type()) && entry.updatedAt().isBefore(limit)
				&& ENDED.contains(entry.status());
		long erased = over(type.name(), limit).stream().filter((id) -> erased(id, why, over)).count();
		if (erased > 0) {
			LOG.info("Erased {} documents of type {}: kept for {} days", erased, type.name(), type.retention());
		}
	}

	private List<String> over(String type, Instant limit) {
		return jdbc.sql("""
				select id from document where type = :type and updated_at < :limit and status in (:ended)
				order by id""")
			.param("type", type)
			.param("limit", Entries.at(limit))
			.param("ended", ENDED.stream().map(Status::word).toList())
			.query(String.class)
			.list();
	}

	/** Not where a person has started it over since it was listed. */
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
