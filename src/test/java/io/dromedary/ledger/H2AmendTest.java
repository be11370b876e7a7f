package io.dromedary.ledger;

import javax.sql.DataSource;

class H2AmendTest extends AmendContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
