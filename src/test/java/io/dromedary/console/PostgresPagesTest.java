package io.dromedary.console;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import io.dromedary.api.Desk;
import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages and their sessions with the ledger on PostgreSQL. */
class PostgresPagesTest {

	@TempDir
	Path home;

	@Test
	void loginListAndErasureWorkThereToo() throws Exception {
		try (WholeHub hub = WholeHub.at(home)
			.with("dromedary.ledger.url", Postgres.newUrl())
			.with("dromedary.ledger.username", "postgres")
			.start()) {
			Person person = new Person(hub.url()).login(Files.readString(home.resolve("secrets/api-token")));
			Entry entry = hub.carry("Damaged März.pdf", "%PDF-nonsense".getBytes(StandardCharsets.UTF_8));
			for (String path : new String[] { "/", "/?tab=problems", "/?q=MÄRZ" }) {
				String encoded = path.replace("Ä", "%C3%84");
				assertThat(person.get(encoded).text()).as(path).contains("Damaged März.pdf", "id=\"rows\"");
			}
			assertThat(person.get("/?q=nowhere").text()).doesNotContain("id=\"rows\"");
			assertThat(person.get("/documents/" + entry.id()).text()).contains("Damaged März.pdf");
			assertThat(hub.bean(Desk.class).erase(entry.id()).finished()).isTrue();
			assertThat(person.get("/documents/" + entry.id()).text()).doesNotContain("März");
			assertThat(person.get("/").status()).isEqualTo(200);
			JdbcTemplate database = new JdbcTemplate(hub.bean(DataSource.class));
			assertThat(database.queryForObject("select count(*) from spring_session", Long.class)).isPositive();
		}
	}

}
