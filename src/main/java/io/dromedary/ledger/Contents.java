package io.dromedary.ledger;

import io.dromedary.document.Content;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the table {@code content}: what was ever kept, by its hash. */
class Contents {

	private final JdbcClient jdbc;

	Contents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Makes the row where there is none. */
	void know(Content content) {
		if (!known(content)) {
			try {
				add(content);
			}
			catch (DuplicateKeyException ex) {
				// another arrival of the same content was faster
			}
		}
	}

	/** Makes the row, of which there must be none. */
	void add(Content content) {
		jdbc.sql("insert into content (sha256, size) values (?, ?)").params(content.sha256(), content.size()).update();
	}

	private boolean known(Content content) {
		return jdbc.sql("select 1 from content where sha256 = ?")
			.param(content.sha256())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

}
