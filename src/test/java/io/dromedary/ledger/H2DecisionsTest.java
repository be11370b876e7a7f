package io.dromedary.ledger;

import javax.sql.DataSource;

class H2DecisionsTest extends DecisionsContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
