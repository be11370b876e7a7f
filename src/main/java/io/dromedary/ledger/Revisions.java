package io.dromedary.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dromedary.document.Assessment;
import io.dromedary.ledger.Stages.StoredAssessment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the table {@code revision}: one for each revision that a person corrected
 * after it was delivered.
 */
class Revisions {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Stages stages;

	private final Seals seals;

	Revisions(JdbcClient jdbc, Clock clock, Stages stages, Seals seals) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.stages = stages;
		this.seals = seals;
	}

	private record Row(int revision, Instant at, byte[] body) {
	}

	/** Keeps what a document says now, before it says something else. */
	void keep(Entry entry) {
		jdbc.sql("""
				insert into revision (document_id, revision, replaced_at, body)
				select document_id, cast(? as int), cast(? as timestamp with time zone), body
				from stage where document_id = ? and name = ?""")
			.params(entry.revision(), Entries.at(clock.instant()), entry.id(), Stage.ASSESSMENT.name())
			.update();
	}

	/** Oldest first; none of what cannot be read any more. */
	List<Replaced> of(Entry entry) {
		List<Row> rows = jdbc
			.sql("select revision, replaced_at, body from revision where document_id = ? order by revision")
			.param(entry.id())
			.query((row, number) -> new Row(row.getInt(1), row.getTimestamp(2).toInstant(), row.getBytes(3)))
			.list();
		Optional<Assessment> now = rows.isEmpty() ? Optional.empty() : stages.assessment(entry);
		return now.stream()
			.flatMap((assessment) -> rows.stream().flatMap((row) -> replaced(entry, row, assessment).stream()))
			.toList();
	}

	private Optional<Replaced> replaced(Entry entry, Row row, Assessment now) {
		return seals.open(entry.id(), row.body())
			.map((body) -> Json.unpacked(body, new TypeReference<StoredAssessment>() {
			}))
			.map((stored) -> new Replaced(row.revision(), row.at(), stored.of(now.extraction())));
	}

	void erase(String id) {
		jdbc.sql("delete from revision where document_id = ?").param(id).update();
	}

}
