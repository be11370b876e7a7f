package io.dromedary.deliver;

import java.time.Clock;

import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentTypes;
import io.dromedary.ledger.Ledger;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes documents into tables of their types, as the results database has them. */
public class StandardTables {

	private final Database database;

	private final TransactionTemplate transaction;

	/**
	 * @param results says its failures in our words
	 * @param target as types name it
	 */
	public StandardTables(DataSource results, PlatformTransactionManager transactions, TableMode mode,
			DocumentTypes types, Ledger ledger, String target) {
		Clock clock = Clock.systemUTC();
		this.database = new Database(results, new Tables(results, mode, target, clock), types, ledger, clock, target);
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Writes the row and its lines in one transaction, and tells the ledger. */
	public void write(Assessment assessment) {
		database.prepare(assessment);
		Rows rows = transaction.execute((status) -> {
			Rows found = database.rows(assessment);
			database.write(found);
			return found;
		});
		if (rows != null) {
			database.delivered(rows);
		}
	}

}
