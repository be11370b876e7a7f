package io.dromedary.ledger;

import javax.sql.DataSource;

class H2RepeatsTest extends RepeatsContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
