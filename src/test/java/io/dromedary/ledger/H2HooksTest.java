package io.dromedary.ledger;

import javax.sql.DataSource;

class H2HooksTest extends HooksContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
