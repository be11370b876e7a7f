package io.dromedary.ledger;

import javax.sql.DataSource;

class H2ErasureTest extends ErasureContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
