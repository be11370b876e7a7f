package io.dromedary.ledger;

import javax.sql.DataSource;

class H2LedgerTest extends LedgerContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
