package io.dromedary.ledger;

import javax.sql.DataSource;

class H2RequestsTest extends RequestsContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
