package io.dromedary.ledger;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to each document, line by line. */
class Journal {

	private final JdbcClient jdbc;

	private final Clock clock;

	Journal(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void note(String id, String what, @Nullable Sentence detail) {
		jdbc.sql("insert into event (document_id, at, what, detail) values (?, ?, ?, ?)")
			.params(Arrays.asList(id, Entries.at(clock.instant()), what, Json.text(detail)))
			.update();
	}

	List<Event> of(String id) {
		return jdbc.sql("select at, what, detail from event where document_id = ? order by number")
			.param(id)
			.query((row, number) -> new Event(row.getTimestamp("at").toInstant(), row.getString("what"),
					Json.value(row.getString("detail"), Sentence.class)))
			.list();
	}

}
