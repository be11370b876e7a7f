package io.dromedary.ledger;

import io.dromedary.document.Content;
import io.dromedary.format.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests as rows. Of key and request only hashes are kept. */
class JdbcRequests implements Requests {

	private final JdbcClient jdbc;

	private final Contents contents;

	private final Entries entries;

	private final Remains remains;

	private final Transactions transactions;

	JdbcRequests(JdbcClient jdbc, Contents contents, Entries entries, Remains remains, Transactions transactions) {
		this.jdbc = jdbc;
		this.contents = contents;
		this.entries = entries;
		this.remains = remains;
		this.transactions = transactions;
	}

	@Override
	public boolean same(String key, String fingerprint) {
		try {
			transactions.durably(() -> jdbc.sql("insert into request (request_key, fingerprint) values (?, ?)")
				.params(Sha256.of(key), Sha256.of(fingerprint))
				.update());
			return true;
		}
		catch (DuplicateKeyException ex) {
			return jdbc.sql("select fingerprint from request where request_key = ?")
				.param(Sha256.of(key))
				.query(String.class)
				.single()
				.equals(Sha256.of(fingerprint));
		}
	}

	@Override
	public void forget(Content content) {
		remains.released(content.sha256());
		contents.know(content);
		transactions.run(() -> {
			entries.lockContent(content.sha256());
			if (entries.holders(content.sha256()).isEmpty()) {
				remains.add(content.sha256());
			}
		});
		remains.clear();
	}

}
