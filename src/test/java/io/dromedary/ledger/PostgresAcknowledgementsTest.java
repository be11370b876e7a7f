package io.dromedary.ledger;

import javax.sql.DataSource;

import io.dromedary.fakes.Postgres;

class PostgresAcknowledgementsTest extends AcknowledgementsContract {

	@Override
	DataSource dataSource() {
		DataSource database = Postgres.newDatabase();
		LedgerConfiguration.migrate(database, "jdbc:postgresql:");
		return database;
	}

}
