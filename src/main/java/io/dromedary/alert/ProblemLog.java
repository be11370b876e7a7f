package io.dromedary.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

	private final Duration after;

	private final Clock clock;

	/**
	 * @param after how long a problem lasts before it is to be told, and how long it
	 * stays away before its end is
	 */
	ProblemLog(JdbcClient jdbc, Transactions transactions, Duration after, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
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
						.params(key, what, now())
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
			jdbc.sql("update problem set gone_at = null where problem_key = ?").param(key).update();
		}
		else if (!there && !row.told()) {
			forget(key);
		}
		else if (!there && !row.over()) {
			jdbc.sql("update problem set gone_at = ? where problem_key = ?").params(now(), key).update();
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
		return jdbc.sql("select * from problem where " + condition + " order by since, problem_key")
			.param(before())
			.query(ProblemLog::row)
			.list()
			.stream()
			.map(Row::problem)
			.toList();
	}

	/** All that are open. */
	List<Problem> open() {
		return rows().stream().filter((row) -> !row.over()).map(Row::problem).toList();
	}

	void told(List<Problem> begun, List<Problem> over) {
		transactions.run(() -> {
			begun.forEach((problem) -> jdbc.sql("update problem set told = true where problem_key = ?")
				.param(problem.key())
				.update());
			over.forEach((problem) -> forget(problem.key()));
		});
	}

	private void forget(String key) {
		jdbc.sql("delete from problem where problem_key = ?").param(key).update();
	}

	private List<Row> rows() {
		return jdbc.sql("select * from problem order by since, problem_key").query(ProblemLog::row).list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		Instant since = row.getTimestamp("since").toInstant();
		return new Row(new Problem(row.getString("problem_key"), row.getString("what"), since), row.getBoolean("told"),
				row.getTimestamp("gone_at") != null);
	}

	private Object now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

	private Object before() {
		return clock.instant().minus(after).atOffset(ZoneOffset.UTC);
	}

}
