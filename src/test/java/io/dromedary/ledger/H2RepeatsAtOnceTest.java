package io.dromedary.ledger;

import javax.sql.DataSource;

class H2RepeatsAtOnceTest extends RepeatsAtOnceContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
