package io.dromedary.ledger;

import java.sql.Connection;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the ledger's database, and when they are safe from a loss of power. */
public class Transactions {

	private final TransactionTemplate template;

	private final JdbcTemplate jdbc;

	private final boolean embedded;

	public Transactions(DataSource dataSource) {
		this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.jdbc = new JdbcTemplate(dataSource);
		this.embedded = Boolean.TRUE
			.equals(jdbc.execute((Connection connection) -> connection.getMetaData().getURL().startsWith("jdbc:h2:")));
	}

	/** All or nothing; joins the transaction of the caller. */
	public <T extends @Nullable Object> T in(Supplier<T> changes) {
		return template.execute((status) -> changes.get());
	}

	public void run(Runnable changes) {
		template.executeWithoutResult((status) -> changes.run());
	}

	/**
	 * All or nothing, and on the disk when this returns: H2 leaves committed rows to the
	 * operating system otherwise, and a loss of power would take them.
	 */
	public <T extends @Nullable Object> T durably(Supplier<T> changes) {
		T result = in(changes);
		if (embedded) {
			jdbc.execute("checkpoint sync");
		}
		return result;
	}

}
