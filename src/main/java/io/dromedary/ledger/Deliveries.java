package io.dromedary.ledger;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the table {@code delivery}: one for each document, revision and target. */
class Deliveries {

	private final JdbcClient jdbc;

	private final Clock clock;

	Deliveries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Delivery> of(String id) {
		return jdbc.sql("select * from delivery where document_id = ? order by revision, target")
			.param(id)
			.query((row, number) -> new Delivery(row.getString("document_id"), row.getInt("revision"),
					row.getString("target"), row.getBoolean("required"), Delivery.State.valueOf(row.getString("state")),
					row.getString("place"), Json.value(row.getString("reason"), Sentence.class),
					row.getTimestamp("updated_at").toInstant()))
			.list();
	}

	List<Delivery> of(String id, int revision) {
		return of(id).stream().filter((delivery) -> delivery.revision() == revision).toList();
	}

	/** The targets that have this revision. */
	List<String> done(String id, int revision) {
		return of(id, revision).stream()
			.filter((delivery) -> delivery.state() == Delivery.State.DONE)
			.map(Delivery::target)
			.toList();
	}

	/** The targets that any revision went to or was to go to, by name. */
	List<String> targets(String id) {
		return of(id).stream().map(Delivery::target).distinct().sorted().toList();
	}

	/** Those that are not required, by the latest revision that went to them. */
	Set<String> optional(String id) {
		Set<String> optional = new HashSet<>();
		of(id).forEach((delivery) -> {
			if (delivery.required()) {
				optional.remove(delivery.target());
			}
			else {
				optional.add(delivery.target());
			}
		});
		return optional;
	}

	/** What was done stays done, and nothing else of this revision is to come. */
	void forgetUndone(String id, int revision) {
		jdbc.sql("delete from delivery where document_id = ? and revision = ? and state <> 'DONE'")
			.params(id, revision)
			.update();
	}

	/**
	 * How the deliveries of a revision stand together: by those that are required, or by
	 * all where none is.
	 */
	Standing standing(String id, int revision) {
		List<Delivery> all = of(id, revision);
		boolean some = all.stream().anyMatch(Delivery::required);
		List<Delivery> counting = all.stream().filter((delivery) -> delivery.required() || !some).toList();
		if (counting.stream().anyMatch((delivery) -> delivery.state() == Delivery.State.WAITING)) {
			return new Standing(Delivery.State.WAITING, null);
		}
		return counting.stream()
			.filter((delivery) -> delivery.state() == Delivery.State.FAILED)
			.findFirst()
			.map((failed) -> new Standing(Delivery.State.FAILED, failed.reason()))
			.orElseGet(() -> new Standing(Delivery.State.DONE, null));
	}

	/**
	 * Writes those that are not there yet.
	 * @param optional those that are not required
	 */
	void plan(String id, int revision, Collection<String> targets, Set<String> optional) {
		List<String> known = of(id, revision).stream().map(Delivery::target).toList();
		for (String target : targets) {
			if (!known.contains(target)) {
				jdbc.sql("""
						insert into delivery (document_id, revision, target, required, state, updated_at)
						values (?, ?, ?, ?, 'WAITING', ?)""")
					.params(id, revision, target, !optional.contains(target), Entries.at(clock.instant()))
					.update();
			}
		}
	}

	void set(String id, int revision, String target, Delivery.State state, @Nullable String place,
			@Nullable Sentence reason) {
		jdbc.sql("""
				update delivery set state = ?, place = ?, reason = ?, updated_at = ?
				where document_id = ? and revision = ? and target = ?""")
			.params(Arrays.asList(state.name(), place, Json.text(reason), Entries.at(clock.instant()), id, revision,
					target))
			.update();
	}

	/** Whatever a target has of the document lies in this place now. */
	void moved(String id, String target, String place) {
		jdbc.sql("update delivery set place = ? where document_id = ? and target = ? and state = 'DONE'")
			.params(place, id, target)
			.update();
	}

	/**
	 * How deliveries stand together.
	 *
	 * @param reason that of the first that failed, where none can still arrive
	 */
	record Standing(Delivery.State state, @Nullable Sentence reason) {
	}

}
