package io.dromedary.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to each document, line by line. */
class Journal {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Seals seals;

	private final Tally tally;

	Journal(JdbcClient jdbc, Clock clock, Seals seals, Tally tally) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.seals = seals;
		this.tally = tally;
	}

	void note(String id, String what, @Nullable Sentence detail) {
		write(id, what, clock.instant(), seals.seal(id, Json.text(detail)));
	}

	/** It was so at a moment that is past. */
	void noteAt(String id, String what, Instant at) {
		write(id, what, at, null);
	}

	/** Can be read when the key of the document is gone. */
	void noteUnsealed(String id, String what, Sentence detail) {
		write(id, what, clock.instant(), Json.text(detail));
	}

	private void write(String id, String what, Instant at, @Nullable String detail) {
		jdbc.sql("insert into event (document_id, at, what, detail) values (?, ?, ?, ?)")
			.params(Arrays.asList(id, Entries.at(at), what, detail))
			.update();
		tally.noted(what);
	}

	List<Event> of(String id) {
		return jdbc.sql("select at, what, detail from event where document_id = ? order by number")
			.param(id)
			.query((row, number) -> new Event(row.getTimestamp("at").toInstant(), row.getString("what"),
					Json.value(seals.open(id, row.getString("detail")), Sentence.class)))
			.list();
	}

}
