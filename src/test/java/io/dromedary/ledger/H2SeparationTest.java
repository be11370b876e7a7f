package io.dromedary.ledger;

import javax.sql.DataSource;

class H2SeparationTest extends SeparationContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
