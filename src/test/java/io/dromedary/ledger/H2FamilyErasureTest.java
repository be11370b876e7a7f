package io.dromedary.ledger;

import javax.sql.DataSource;

class H2FamilyErasureTest extends FamilyErasureContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
