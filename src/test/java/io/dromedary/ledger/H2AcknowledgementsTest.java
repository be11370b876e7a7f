package io.dromedary.ledger;

import javax.sql.DataSource;

class H2AcknowledgementsTest extends AcknowledgementsContract {

	@Override
	DataSource dataSource() {
		return embedded();
	}

}
