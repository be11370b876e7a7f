package io.dromedary.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

import io.dromedary.guard.Losses;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which contents cost a worker as rows, until their documents are erased. */
class JdbcLosses implements Losses {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Transactions transactions;

	JdbcLosses(JdbcClient jdbc, Clock clock, Transactions transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.transactions = transactions;
	}

	@Override
	public Set<String> all(String settings) {
		return new HashSet<>(
				jdbc.sql("select sha256 from loss where settings = ?").param(settings).query(String.class).list());
	}

	@Override
	public void add(String sha256, String settings) {
		transactions.durably(() -> {
			jdbc.sql("delete from loss where sha256 = ?").param(sha256).update();
			return jdbc.sql("insert into loss (sha256, settings, lost_at) values (?, ?, ?)")
				.params(sha256, settings, clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		});
	}

}
