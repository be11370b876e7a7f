package io.dromedary.ledger;

import javax.sql.DataSource;

class H2FamilyTest extends FamilyContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
