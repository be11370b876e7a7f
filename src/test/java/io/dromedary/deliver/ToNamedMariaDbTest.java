package io.dromedary.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@EnabledIf(value = "io.dromedary.deliver.MariaDb#present",
		disabledReason = "left out: no mariadbd here; install mariadb-server")
class ToNamedMariaDbTest extends ToNamedDatabase {

	@SuppressWarnings("NullAway.Init")
	private static MariaDb mariaDb;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) throws IOException, InterruptedException {
		Path data = Files.createDirectories(home.resolve("mariadb"));
		mariaDb = MariaDb.start(data);
		registry.add("dromedary.databases.erp.url", mariaDb::url);
		registry.add("dromedary.databases.erp.username", () -> "root");
		registry.add("dromedary.databases.driverless.url", () -> "jdbc:unheard-of://127.0.0.1/x?password=heron");
	}

	@AfterAll
	static void stop() throws InterruptedException {
		mariaDb.close();
	}

	@Override
	List<String> refusingTrigger() {
		return List.of("create trigger refusing before insert on bills for each row "
				+ "signal sqlstate '45000' set message_text = 'no bill CANARY'");
	}

}
