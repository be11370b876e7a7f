package io.dromedary.deliver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.h2.api.Trigger;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ToNamedH2Test extends ToNamedDatabase {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("dromedary.databases.erp.url", () -> "jdbc:h2:mem:erp;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
		registry.add("dromedary.databases.erp.username", () -> "sa");
		registry.add("dromedary.databases.driverless.url", () -> "jdbc:unheard-of://127.0.0.1/x?password=heron");
	}

	@Override
	List<String> refusingTrigger() {
		return List
			.of("create trigger refusing before insert on bills for each row call '" + Refusing.class.getName() + "'");
	}

	public static class Refusing implements Trigger {

		@Override
		public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
			throw new SQLException("no bill " + after[1], "45000");
		}

	}

}
