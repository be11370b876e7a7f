package io.dromedary.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import io.dromedary.format.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers as rows; of an address only its hash is kept. */
class JdbcReplies implements Replies {

	private final JdbcClient jdbc;

	private final Journal journal;

	private final Clock clock;

	private final Transactions transactions;

	JdbcReplies(JdbcClient jdbc, Journal journal, Clock clock, Transactions transactions) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
		this.transactions = transactions;
	}

	@Override
	public boolean claim(String id) {
		return transactions.in(() -> jdbc.sql("""
				insert into reply (document_id) select id from document
				where id = ? and not exists (select 1 from reply where document_id = ?)""")
			.params(id, id)
			.update() == 1);
	}

	@Override
	public void done(String id, String sender, String event) {
		Handover.perform(() -> transactions.run(() -> {
			if (!sender.isEmpty()) {
				jdbc.sql("update reply set sender = ?, sent_at = ? where document_id = ?")
					.params(hash(sender), Entries.at(clock.instant()), id)
					.update();
			}
			journal.note(id, event, null);
		}));
	}

	@Override
	public long count(String sender, Instant since) {
		return jdbc.sql("select count(*) from reply where sender = ? and sent_at >= ?")
			.params(hash(sender), Entries.at(since))
			.query(Long.class)
			.single();
	}

	private static String hash(String sender) {
		return Sha256.of(sender.toLowerCase(Locale.ROOT));
	}

}
