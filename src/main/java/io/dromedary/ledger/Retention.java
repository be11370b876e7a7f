package io.dromedary.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases what came to its end longer ago than its type keeps it. Processes that do so at
 * the same time find each other's work done.
 */
class Retention {

	private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Ledger ledger;

	Retention(JdbcClient jdbc, Clock clock, Ledger ledger) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.ledger = ledger;
	}

	void apply(DocumentTypes types) {
		types.all().stream().filter((type) -> type.retention() > 0).forEach(this::apply);
	}

	private void apply(DocumentType type) {
		List<String> over = over(type.name(), clock.instant().minus(type.retention(), ChronoUnit.DAYS));
		Sentence why = Sentence.of("ledger.retention-over", type.retention());
		long erased = over.stream().filter((id) -> erased(id, why)).count();
		if (erased > 0) {
			LOG.info("Erased {} documents of type {}: kept for {} days", erased, type.name(), type.retention());
		}
	}

	private List<String> over(String type, Instant limit) {
		return jdbc.sql("""
				select id from document where type = ? and updated_at < ?
				  and status in ('delivered', 'rejected', 'refused', 'failed', 'duplicate') order by id""")
			.params(type, Entries.at(limit))
			.query(String.class)
			.list();
	}

	private boolean erased(String id, Sentence why) {
		try {
			ledger.erase(id, why);
			return true;
		}
		catch (Conflict ex) {
			return false;
		}
	}

}
