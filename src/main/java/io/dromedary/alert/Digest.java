package io.dromedary.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When the day is summed up: once after each time it is due, however long ago that is.
 */
class Digest {

	private final JdbcClient jdbc;

	private final Way way;

	private final @Nullable LocalTime at;

	private final ZoneId zone;

	private final Clock clock;

	/**
	 * @param way by which it is told
	 * @param at null: never
	 */
	Digest(JdbcClient jdbc, Way way, @Nullable LocalTime at, ZoneId zone, Clock clock) {
		this.jdbc = jdbc;
		this.way = way;
		this.at = at;
		this.zone = zone;
		this.clock = clock;
	}

	/**
	 * From when on the documents are to be summed up, if that is due. The first time is
	 * the one after this was first asked.
	 */
	Optional<Instant> due() {
		if (at == null) {
			return Optional.empty();
		}
		Optional<Instant> last = jdbc.sql("select told_at from digest where number = ?")
			.param(way.number())
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
		if (last.isEmpty()) {
			told();
		}
		return last.filter((told) -> told.isBefore(latest(at)));
	}

	private Instant latest(LocalTime time) {
		ZonedDateTime now = clock.instant().atZone(zone);
		ZonedDateTime today = now.with(time);
		return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
	}

	void told() {
		Object now = clock.instant().atOffset(ZoneOffset.UTC);
		if (jdbc.sql("update digest set told_at = ? where number = ?").params(now, way.number()).update() == 0) {
			jdbc.sql("insert into digest (number, told_at) values (?, ?)").params(way.number(), now).update();
		}
	}

}
