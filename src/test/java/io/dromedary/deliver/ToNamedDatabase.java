package io.dromedary.deliver;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.deliver.sql.Databases;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentException;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Shelf;
import io.dromedary.document.Undeliverable;
import io.dromedary.fakes.FakeLedger;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The user's own SQL and databases by name; what holds in every database. */
@CamelSpringBootTest
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "camel.main.routes-include-pattern=file:src/test/resources/fixtures/to-erp.camel.yaml")
abstract class ToNamedDatabase {

	private static final String OWN = """
			delete from bill_lines where bill = :id;
			delete from bills where id = :id;
			insert into bills (id, num, dated, total, who, came) values (:id, :number, :date, :total, :seller, :file_name);
			-- lines
			insert into bill_lines (bill, pos, what, amount, num) values (:id, :line_no, :description, :amount, :number);
			""";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	@Autowired
	ProducerTemplate template;

	@Autowired
	FakeLedger ledger;

	@Autowired
	Databases databases;

	@Autowired
	Shelf mappings;

	@Autowired
	Environment environment;

	private HikariDataSource pool = new HikariDataSource();

	private JdbcTemplate jdbc = new JdbcTemplate();

	@DynamicPropertySource
	static void home(DynamicPropertyRegistry registry) {
		registry.add("dromedary.home", () -> home.toString());
	}

	@BeforeEach
	void tables() throws BrokenFile {
		pool = new HikariDataSource();
		pool.setJdbcUrl(environment.getProperty("dromedary.databases.erp.url"));
		pool.setUsername(environment.getProperty("dromedary.databases.erp.username"));
		pool.setPassword(environment.getProperty("dromedary.databases.erp.password", ""));
		jdbc = new JdbcTemplate(pool);
		jdbc.execute("create table bills (id varchar(26) primary key, num varchar(10) not null, dated date, "
				+ "total decimal(12,2), who varchar(200), came varchar(200))");
		jdbc.execute("create table bill_lines (bill varchar(26), pos integer, what varchar(50), amount decimal(12,2), "
				+ "num varchar(10))");
		mappings.put("erp.sql", OWN);
	}

	@AfterEach
	void drop() {
		mappings.remove("erp.sql");
		List.of("bills", "bill_lines").forEach((table) -> jdbc.execute("drop table " + table));
		pool.close();
	}

	@Test
	void headerAndLinesAreWrittenWithTheirTypes() {
		deliver("e1", 1, Map.of("number", "A-1", "date", "2026-05-14", "total", "1234.50", "seller", "Caffè 'x' :id"),
				List.of(Map.of("description", "one", "amount", "0.10"), Map.of("description", "two")));
		Map<String, Object> row = jdbc.queryForMap("select * from bills");
		assertThat(row).containsEntry("id", "e1").containsEntry("num", "A-1").containsEntry("who", "Caffè 'x' :id");
		assertThat(row.get("dated")).isEqualTo(Date.valueOf("2026-05-14"));
		assertThat((BigDecimal) row.get("total")).isEqualByComparingTo("1234.50");
		assertThat(lines()).containsExactly("1 one 0.10 A-1", "2 two null A-1");
		assertThat(ledger.deliveries("e1")).singleElement().satisfies((delivery) -> {
			assertThat(delivery.target()).isEqualTo("erp");
			assertThat(delivery.place()).isEqualTo("erp.sql");
		});
	}

	@Test
	void aRepeatWritesTheSameAndACorrectionReplaces() {
		List<Map<String, String>> lines = List.of(Map.of("description", "one"));
		deliver("e2", 1, Map.of("number", "A-1"), lines);
		deliver("e2", 1, Map.of("number", "A-1"), lines);
		deliver("e2", 2, Map.of("number", "A-2"), lines);
		assertThat(jdbc.queryForList("select num from bills", String.class)).containsExactly("A-2");
		assertThat(lines()).containsExactly("1 one null A-2");
	}

	@Test
	void aRejectedRowTakesAllBackAndSaysTheColumnWithoutTheValue() {
		deliver("e3", 1, Map.of("number", "A-1"), List.of(Map.of("description", "one")));
		DocumentException missing = failure("e3", 2, Map.of("seller", "CANARY"), List.of());
		assertThat(missing).isInstanceOf(Undeliverable.class)
			.hasMessageContaining("column num")
			.hasMessageContaining("must be a value")
			.hasMessageNotContaining("CANARY")
			.hasNoCause();
		DocumentException tooLong = failure("e3", 2, Map.of("number", "B-2"),
				List.of(Map.of("description", "ok"), Map.of("description", "CANARY".repeat(20))));
		assertThat(tooLong).isInstanceOf(Undeliverable.class)
			.hasMessageContaining("too long")
			.hasMessageNotContaining("CANARY")
			.hasNoCause();
		assertThat(jdbc.queryForList("select num from bills", String.class)).containsExactly("A-1");
		assertThat(lines()).containsExactly("1 one null A-1");
		assertThat(ledger.deliveries("e3")).hasSize(1);
	}

	/** A rule of the user's own that takes no bill, and says so with its values. */
	abstract List<String> refusingTrigger();

	@Test
	void whatATriggerDoesNotTakeWaitsForAPersonAndItsWordsAreNotSaid() {
		refusingTrigger().forEach(jdbc::execute);
		assertThat(failure("e7", 1, Map.of("number", "CANARY"), List.of())).isInstanceOf(Undeliverable.class)
			.hasMessageContaining("trigger")
			.hasMessageNotContaining("CANARY")
			.hasNoCause();
		assertThat(jdbc.queryForList("select num from bills", String.class)).isEmpty();
	}

	@Test
	void aStatementThatIsNoneIsWaitedFor() throws BrokenFile {
		mappings.put("erp.sql", "insert into nowhere (id) values (:id)");
		assertThat(failure("e4", 1, Map.of("number", "CANARY"), List.of())).isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("erp.sql")
			.hasMessageNotContaining("CANARY")
			.hasNoCause();
	}

	@Test
	void withoutAMappingTheTablesOfTheTypeAreMade() {
		mappings.remove("erp.sql");
		for (int revision = 1; revision < 3; revision++) {
			deliver("e5", revision, Map.of("number", "A-" + revision, "total", "1.50"),
					List.of(Map.of("description", "one")));
		}
		assertThat(jdbc.queryForMap("select number, revision from test_bill where id = 'e5'"))
			.containsEntry("number", "A-2")
			.containsEntry("revision", 2);
		assertThat(jdbc.queryForObject("select count(*) from test_bill_lines where id = 'e5'", Integer.class)).isOne();
		assertThat(ledger.deliveries("e5")).last().satisfies((delivery) -> {
			assertThat(delivery.target()).isEqualTo("erp");
			assertThat(delivery.place()).isEqualTo("test_bill");
		});
	}

	@Test
	void aDatabaseThatHasNoAddressOrIsAwayIsWaitedFor() {
		assertThat(catchThrowableOfType(ServiceUnavailable.class,
				() -> databases.write(Samples.bill("e6", 1, Map.of(), List.of()), "unheard")))
			.hasMessageContaining("dromedary.databases.unheard.url");
		assertThat(catchThrowableOfType(ServiceUnavailable.class,
				() -> databases.write(Samples.bill("e6", 1, Map.of(), List.of()), "driverless")))
			.hasMessageContaining("driver")
			.hasMessageNotContaining("heron")
			.hasNoCause();
		assertThat(databases.look()).isNotEmpty();
	}

	private void deliver(String id, int revision, Map<String, String> values, List<Map<String, String>> lines) {
		template.sendBody("work:to-erp", Samples.bill(id, revision, values, lines));
	}

	private DocumentException failure(String id, int revision, Map<String, String> values,
			List<Map<String, String>> lines) {
		CamelExecutionException failure = Objects.requireNonNull(
				catchThrowableOfType(CamelExecutionException.class, () -> deliver(id, revision, values, lines)));
		assertThat(failure).hasCauseInstanceOf(DocumentException.class);
		return (DocumentException) Objects.requireNonNull(failure.getCause());
	}

	private List<String> lines() {
		return jdbc.query("select * from bill_lines order by pos", (row, index) -> row.getInt("pos") + " "
				+ row.getString("what") + " " + row.getBigDecimal("amount") + " " + row.getString("num"));
	}

}
