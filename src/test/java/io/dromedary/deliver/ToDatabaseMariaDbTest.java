package io.dromedary.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@EnabledIf(value = "io.dromedary.deliver.MariaDb#present",
		disabledReason = "left out: no mariadbd here; install mariadb-server")
class ToDatabaseMariaDbTest extends DatabaseDeliveries {

	@SuppressWarnings("NullAway.Init")
	private static MariaDb mariaDb;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) throws IOException, InterruptedException {
		Path data = Files.createDirectories(home.resolve("mariadb"));
		mariaDb = MariaDb.start(data);
		registry.add("dromedary.database.url", mariaDb::url);
		registry.add("dromedary.database.username", () -> "root");
	}

	@AfterAll
	static void stop() throws InterruptedException {
		mariaDb.close();
	}

}
