package io.dromedary.ledger;

import javax.sql.DataSource;

class H2SplitTest extends SplitContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
