package io.dromedary.deliver;

import java.util.List;

import io.dromedary.fakes.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ToNamedPostgresTest extends ToNamedDatabase {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		String url = Postgres.newUrl();
		registry.add("dromedary.databases.erp.url", () -> url);
		registry.add("dromedary.databases.erp.username", () -> "postgres");
		registry.add("dromedary.databases.driverless.url", () -> "jdbc:unheard-of://127.0.0.1/x?password=heron");
	}

	@Override
	List<String> refusingTrigger() {
		return List.of("""
				create or replace function refuse() returns trigger language plpgsql as $$
				begin raise exception 'no bill %', new.num; end $$""",
				"create trigger refusing before insert on bills for each row execute function refuse()");
	}

}
