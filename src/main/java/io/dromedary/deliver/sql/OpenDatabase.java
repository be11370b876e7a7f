package io.dromedary.deliver.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.deliver.DiscreetDataSource;
import io.dromedary.deliver.ResultsPool;
import io.dromedary.deliver.StandardTables;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FailureTranslator;
import io.dromedary.home.EmbeddedTransactionManager;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One database by name, with its connections. */
class OpenDatabase implements AutoCloseable {

	private final String name;

	private final NamedFailure failure;

	private final HikariDataSource pool;

	private final NamedParameterJdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final StandardTables tables;

	private final Ledger ledger;

	private final boolean h2;

	OpenDatabase(String name, DatabaseAddress address, DocumentTypes types, Ledger ledger) {
		this.name = name;
		this.failure = new NamedFailure(name);
		this.ledger = ledger;
		this.h2 = address.url().startsWith("jdbc:h2:");
		this.pool = ResultsPool.to(name, address.url(), address.username(), address.password());
		this.jdbc = new NamedParameterJdbcTemplate(pool);
		this.transaction = new TransactionTemplate(new EmbeddedTransactionManager(pool));
		var discreet = new DiscreetDataSource(pool, (ex) -> failure.of(ex, ""), failure::noDriver);
		this.tables = new StandardTables(discreet, new EmbeddedTransactionManager(discreet), address.tables(), types,
				ledger, name);
	}

	/** Into tables of its types. */
	void write(Assessment assessment) {
		tables.write(assessment);
	}

	/**
	 * By the user's statements, all in one transaction.
	 * @param assessment as targets get it
	 */
	void write(Mapping mapping, DocumentType type, Assessment assessment) {
		String parent = ledger.find(assessment.document().id()).map(Entry::parent).orElse(null);
		Parameters parameters = new Parameters(type, assessment, parent, Clock.systemUTC());
		String[] current = { "" };
		try {
			transaction.executeWithoutResult((status) -> mapping.sections()
				.forEach((section) -> parameters.of(section)
					.forEach((values) -> section.statements().forEach((statement) -> {
						current[0] = statement;
						run(statement, values);
					}))));
			if (h2) {
				jdbc.getJdbcOperations().execute("CHECKPOINT SYNC");
			}
		}
		catch (NestedRuntimeException ex) {
			throw said(ex, current[0]);
		}
		ledger.delivered(assessment.document(), name, mapping.name() + ".sql");
	}

	/** Also what answers with rows, as a function that is called by a select. */
	private void run(String statement, MapSqlParameterSource values) {
		jdbc.execute(statement, values, PreparedStatement::execute);
	}

	private DocumentException said(NestedRuntimeException thrown, String sql) {
		boolean pooled = FailureTranslator.chain(thrown)
			.anyMatch((link) -> String.valueOf(link.getMessage()).startsWith("Failed to get driver instance"));
		return FailureTranslator.chain(thrown)
			.filter(SQLException.class::isInstance)
			.map(SQLException.class::cast)
			.findFirst()
			.filter((found) -> !pooled)
			.map((found) -> failure.of(found, sql))
			.orElseGet(failure::noDriver);
	}

	/** Whether it answers; the failure where it does not. */
	void look() {
		try (var connection = new DiscreetDataSource(pool, (ex) -> failure.of(ex, ""), failure::noDriver)
			.getConnection()) {
			connection.isValid(5);
		}
		catch (SQLException ex) {
			throw failure.of(ex, "");
		}
	}

	@Override
	public void close() {
		pool.close();
	}

}
