package io.dromedary.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.dromedary.ledger.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which problems there are and which of them were told, across restarts. Nothing is
 * written where nothing changes.
 */
class ProblemLog {

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final Way way;

	private final Duration after;

	private final Clock clock;

	/**
	 * @param way by which they are told
	 * @param after how long a problem lasts before it is to be told, and how long it
	 * stays away before its end is
	 */
	ProblemLog(JdbcClient jdbc, Transactions transactions, Way way, Duration after, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.way = way;
		this.after = after;
		this.clock = clock;
	}

	private record Row(Problem problem, boolean told, boolean over) {
	}

	/**
	 * Writes down what came and what went.
	 * @param now what is wrong, by key
	 * @param foreign keys that are no business of this process
	 */
	void saw(Map<String, String> now, Predicate<String> foreign) {
		transactions.run(() -> {
			List<Row> rows = rows();
			rows.stream()
				.filter((row) -> !foreign.test(row.problem().key()))
				.forEach((row) -> seen(row, there(row.problem().key(), now)));
			now.forEach((key, what) -> {
				if (rows.stream().noneMatch((row) -> row.problem().key().equals(key))) {
					jdbc.sql("insert into problem (problem_key, what, since, told) values (?, ?, ?, false)")
						.params(way.row(key), what, now())
						.update();
				}
			});
		});
	}

	/** What could not be looked at in time is as it was. */
	private static boolean there(String key, Map<String, String> now) {
		return now.containsKey(key) || now.keySet()
			.stream()
			.anyMatch((other) -> other.endsWith(Problems.UNSEEN)
					&& key.startsWith(other.substring(0, other.length() - Problems.UNSEEN.length() + 1)));
	}

	private void seen(Row row, boolean there) {
		String key = row.problem().key();
		if (there && row.over()) {
			jdbc.sql("update problem set gone_at = null where problem_key = ?").param(way.row(key)).update();
		}
		else if (!there && !row.told()) {
			forget(key);
		}
		else if (!there && !row.over()) {
			jdbc.sql("update problem set gone_at = ? where problem_key = ?").params(now(), way.row(key)).update();
		}
	}

	/** Those that are to be told. */
	List<Problem> begun() {
		return problems("told = false and since <= ?");
	}

	/** Those that were told and whose end is to be told. */
	List<Problem> over() {
		return problems("told = true and gone_at <= ?");
	}

	/** Those that have been so for long enough. */
	private List<Problem> problems(String condition) {
		return rows("where " + condition, before()).stream().map(Row::problem).toList();
	}

	/** All that are open. */
	List<Problem> open() {
		return rows().stream().filter((row) -> !row.over()).map(Row::problem).toList();
	}

	void told(List<Problem> begun, List<Problem> over) {
		transactions.run(() -> {
			begun.forEach((problem) -> jdbc.sql("update problem set told = true where problem_key = ?")
				.param(way.row(problem.key()))
				.update());
			over.forEach((problem) -> forget(problem.key()));
		});
	}

	private void forget(String key) {
		jdbc.sql("delete from problem where problem_key = ?").param(way.row(key)).update();
	}

	private List<Row> rows() {
		return rows("");
	}

	private List<Row> rows(String where, Object... values) {
		return jdbc.sql("select * from problem " + where + " order by since, problem_key")
			.params(values)
			.query((row, number) -> way.owns(row.getString("problem_key")) ? row(row) : null)
			.list()
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	private Row row(ResultSet row) throws SQLException {
		Instant since = row.getTimestamp("since").toInstant();
		return new Row(new Problem(way.key(row.getString("problem_key")), row.getString("what"), since),
				row.getBoolean("told"), row.getTimestamp("gone_at") != null);
	}

	private Object now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

	private Object before() {
		return clock.instant().minus(after).atOffset(ZoneOffset.UTC);
	}

}
