package io.dromedary.deliver;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ToDatabasePostgresTest extends DatabaseDeliveries {

	@SuppressWarnings("NullAway.Init")
	private static EmbeddedPostgres postgres;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) throws IOException {
		postgres = EmbeddedPostgres.start();
		registry.add("dromedary.database.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		registry.add("dromedary.database.username", () -> "postgres");
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

}
