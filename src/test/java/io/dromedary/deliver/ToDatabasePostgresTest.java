package io.dromedary.deliver;

import io.dromedary.fakes.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ToDatabasePostgresTest extends DatabaseDeliveries {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("dromedary.database.url", Postgres::newUrl);
		registry.add("dromedary.database.username", () -> "postgres");
	}

}
