package io.dromedary.work;

import java.nio.file.Path;

import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.TestHub;

/** The same over PostgreSQL. */
class PostgresPassageTest extends PassageTest {

	private final String url = Postgres.newUrl();

	@Override
	TestHub.Builder at(Path home) {
		return TestHub.at(home)
			.with("dromedary.ledger.url", url)
			.with("dromedary.ledger.username", "postgres")
			.with("dromedary.ledger.connections", 8);
	}

}
