package io.dromedary.ledger;

import javax.sql.DataSource;

class H2SellersTest extends SellersContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
