package io.dromedary.deliver;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ToNamedH2Test extends ToNamedDatabase {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("dromedary.databases.erp.url", () -> "jdbc:h2:mem:erp;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
		registry.add("dromedary.databases.erp.username", () -> "sa");
		registry.add("dromedary.databases.driverless.url", () -> "jdbc:unheard-of://127.0.0.1/x?password=heron");
	}

}
