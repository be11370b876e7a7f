package io.dromedary.deliver;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentException;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Undeliverable;
import io.dromedary.fakes.FakeLedger;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What holds in every database. */
@CamelSpringBootTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
		"camel.main.routes-include-pattern=file:src/test/resources/fixtures/everything-handled.camel.yaml,file:routes/to-database.camel.yaml",
		"logging.level.root=DEBUG" })
abstract class DatabaseDeliveries {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	@Autowired
	ProducerTemplate template;

	@Autowired
	FakeLedger ledger;

	@Autowired
	Samples.Types types;

	@SuppressWarnings("NullAway.Init")
	JdbcTemplate jdbc;

	@DynamicPropertySource
	static void home(DynamicPropertyRegistry registry) {
		registry.add("dromedary.home", () -> home.toString());
	}

	@Autowired
	void pool(@Qualifier("resultsPool") HikariDataSource resultsPool) {
		jdbc = new JdbcTemplate(resultsPool);
	}

	@BeforeEach
	void types() {
		types.replace(Samples.BILL);
	}

	@Test
	void aDocumentIsARowAndItsLinesAreRows() {
		deliver(Samples.bill("a1", 1,
				Map.of("number", "R-1", "date", "2026-05-14", "seller", "Müller & Søn 🐪", "total", "1234.50", "source",
						"a field's own"),
				List.of(Map.of("description", "x", "quantity", "2"), Map.of("description", "y", "amount", "-0.125"))));
		Map<String, Object> row = jdbc.queryForMap("SELECT * FROM test_bill WHERE id = 'a1'");
		assertThat(row).containsEntry("number", "R-1")
			.containsEntry("seller", "Müller & Søn 🐪")
			.containsEntry("revision", 1)
			.containsEntry("source", "folder")
			.containsEntry("parent", null)
			.containsEntry("message_id", "<a@b>")
			.containsEntry("mail_from", "c@d")
			.containsEntry("mail_subject", "nul  and  half")
			.containsEntry("metadata", "{\"a\":\"\",\"order\":\"è \\\"1\"}")
			.containsEntry("source_", "a field's own");
		assertThat(row.get("date")).hasToString("2026-05-14");
		assertThat((BigDecimal) row.get("total")).isEqualByComparingTo("1234.50");
		assertThat(row.get("delivered_at")).isNotNull();
		assertThat(lines("a1")).containsExactly("1 x", "2 y");
		assertThat(ledger.deliveries("a1")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.place()).isEqualTo("test_bill"));
	}

	@Test
	void theSameDeliveryTwiceChangesNothing() {
		Assessment bill = Samples.bill("a2", 1, Map.of("number", "R"), List.of(Map.of("description", "x")));
		deliver(bill);
		Map<String, Object> before = jdbc.queryForMap("SELECT * FROM test_bill WHERE id = 'a2'");
		deliver(bill);
		assertThat(jdbc.queryForMap("SELECT * FROM test_bill WHERE id = 'a2'")).isEqualTo(before);
		assertThat(lines("a2")).containsExactly("1 x");
		assertThat(ledger.deliveries("a2")).hasSize(2);
	}

	@Test
	void aCorrectionReplacesTheRowAndAllLinesAndALateOldRevisionDoesNot() {
		deliver(Samples.bill("a3", 1, Map.of("number", "one", "seller", "S"),
				List.of(Map.of("description", "x"), Map.of("description", "y"))));
		Assessment second = Samples.bill("a3", 2, Map.of("number", "two"), List.of(Map.of("description", "z")));
		deliver(second);
		deliver(Samples.bill("a3", 1, Map.of("number", "late"), List.of(Map.of("description", "late"))));
		Map<String, Object> row = jdbc.queryForMap("SELECT * FROM test_bill WHERE id = 'a3'");
		assertThat(row).containsEntry("number", "two").containsEntry("revision", 2).containsEntry("seller", null);
		assertThat(lines("a3")).containsExactly("1 z");
	}

	@Test
	void aFailureInALineTakesTheRowBackEvenWhereRoutesHandleEveryFailure() {
		deliver(Samples.bill("a4", 1, Map.of("number", "one"), List.of(Map.of("description", "old"))));
		jdbc.execute("ALTER TABLE test_bill_lines ADD CONSTRAINT no_poison CHECK (quantity <> 13)");
		try {
			deliver(Samples.bill("a4", 2, Map.of("number", "two"),
					List.of(Map.of("description", "CANARY", "quantity", "13"), Map.of("description", "new"))));
			assertThat(jdbc.queryForMap("SELECT * FROM test_bill WHERE id = 'a4'")).containsEntry("number", "one")
				.containsEntry("revision", 1);
			assertThat(lines("a4")).containsExactly("1 old");
			assertThat(ledger.deliveries("a4")).hasSize(1);
		}
		finally {
			jdbc.execute("ALTER TABLE test_bill_lines DROP CONSTRAINT no_poison");
		}
		deliver(Samples.bill("a4", 2, Map.of("number", "two"), List.of(Map.of("quantity", "13"))));
		assertThat(lines("a4")).containsExactly("1 null");
	}

	@Test
	void aColumnThatATypeGainsIsAddedAndNothingIsDropped() {
		deliver(Samples.bill("a5", 1, Map.of("number", "one"), List.of()));
		jdbc.execute("ALTER TABLE test_bill ADD COLUMN booked VARCHAR(10)");
		jdbc.update("UPDATE test_bill SET booked = 'yes' WHERE id = 'a5'");
		types.replace(Samples.bill(FieldKind.CODE, "number", FieldKind.RATE, "new_rate"));
		deliver(Samples.bill("a5", 2, Map.of("number", "two", "new_rate", "22"), List.of()));
		Map<String, Object> row = jdbc.queryForMap("SELECT * FROM test_bill WHERE id = 'a5'");
		assertThat((BigDecimal) row.get("new_rate")).isEqualByComparingTo("22");
		assertThat(row).containsEntry("booked", "yes").containsKey("seller");
	}

	@Test
	void aTableThatATypeGainsIsMadeAndFilledAnewByEachRevision() {
		deliver(Samples.bill("a9", 1, Map.of("number", "one"), List.of()));
		types.replace(Samples.withRates(FieldKind.RATE, "rate", FieldKind.AMOUNT, "tax"));
		deliver(Samples.withRates("a9", 2, List.of(Map.of("rate", "22", "tax", "2.20"), Map.of("rate", "4"))));
		assertThat(rates("a9")).containsExactly("1 22", "2 4");
		types.replace(Samples.withRates(FieldKind.RATE, "rate", FieldKind.TEXT, "nature"));
		deliver(Samples.withRates("a9", 3, List.of(Map.of("rate", "0", "nature", "N4"))));
		Map<String, Object> row = jdbc.queryForMap("SELECT * FROM test_bill_rates WHERE id = 'a9'");
		assertThat(row).containsEntry("nature", "N4").containsEntry("tax", null).containsEntry("line_no", 1);
	}

	private List<String> rates(String id) {
		return jdbc.query("SELECT * FROM test_bill_rates WHERE id = ? ORDER BY line_no",
				(row, index) -> row.getInt("line_no") + " " + row.getBigDecimal("rate").stripTrailingZeros(), id);
	}

	@Test
	void aValueThatDoesNotFitIsAnErrorThatNamesTheFieldAndNotTheValue(CapturedOutput output) {
		assertThat(failure("total", "12.3456789012").sentence().arguments()).contains("total");
		assertThat(failure("date", "CANARY")).isInstanceOf(Undeliverable.class)
			.hasMessageContaining("date")
			.hasMessageNotContaining("CANARY");
		assertThat(failure("number", "CANARY" + "x".repeat(300))).hasMessageContaining("255");
		assertThat(output.getAll()).doesNotContain("CANARY").doesNotContain("3456789012");
	}

	@Test
	void noValueLeavesADatabaseThatQuotesRows(CapturedOutput output) {
		deliver(Samples.bill("a6", 1, Map.of("number", "fine"), List.of()));
		jdbc.execute("ALTER TABLE test_bill ADD CONSTRAINT no_canary CHECK (number NOT LIKE 'CAN_RY%')");
		try {
			DocumentException failure = failure("number", "CANARY-1");
			assertThat(failure).hasMessageContaining("constraints").hasMessageNotContaining("CANARY").hasNoCause();
		}
		finally {
			jdbc.execute("ALTER TABLE test_bill DROP CONSTRAINT no_canary");
		}
		assertThat(output.getAll()).doesNotContain("CANARY");
	}

	@Test
	void namesAndValuesAreNeverRead() {
		String evil = "'); DROP TABLE test_bill; -- ${body} {{x}} :?p0 ? \\ \" `";
		deliver(Samples.bill("a7", 1, Map.of("number", evil, "seller", evil), List.of(Map.of("description", evil))));
		assertThat(jdbc.queryForMap("SELECT * FROM test_bill WHERE id = 'a7'")).containsEntry("number", evil)
			.containsEntry("seller", evil);
		assertThat(lines("a7")).containsExactly("1 " + evil);
	}

	@Test
	void rowAndLinesStayOfOneRevisionWhenManyAreDeliveredAtOnce() {
		List<CompletableFuture<Void>> deliveries = IntStream.rangeClosed(1, 12)
			.mapToObj((revision) -> CompletableFuture.runAsync(() -> deliver(revision(revision))))
			.toList();
		deliveries.forEach(CompletableFuture::join);
		int present = Objects
			.requireNonNull(jdbc.queryForObject("SELECT revision FROM test_bill WHERE id = 'a8'", Integer.class));
		assertThat(lines("a8")).hasSize(present).allMatch((line) -> line.endsWith(" of " + present));
		deliver(revision(13));
		assertThat(lines("a8")).hasSize(13).allMatch((line) -> line.endsWith(" of 13"));
	}

	@Test
	void moreLinesThanOneStatementTakesAreWrittenInTheirOrder() {
		deliver(Samples.bill("a10", 1, Map.of("number", "many"),
				IntStream.rangeClosed(1, 120).mapToObj((line) -> Map.of("description", "no " + line)).toList()));
		assertThat(lines("a10")).hasSize(120).startsWith("1 no 1", "2 no 2").endsWith("120 no 120");
	}

	private static Assessment revision(int revision) {
		return Samples.bill("a8", revision, Map.of("number", "r" + revision),
				Collections.nCopies(revision, Map.of("description", "of " + revision)));
	}

	private int fresh;

	private DocumentException failure(String field, String value) {
		Assessment bill = Samples.bill("bad" + fresh++, 1, Map.of(field, value), List.of());
		CamelExecutionException failure = catchThrowableOfType(CamelExecutionException.class,
				() -> template.sendBody("direct:to-database-rows", bill));
		assertThat(failure).hasCauseInstanceOf(DocumentException.class);
		return (DocumentException) Objects.requireNonNull(failure.getCause());
	}

	private void deliver(Assessment assessment) {
		template.sendBody("work:to-database", assessment);
	}

	private List<String> lines(String id) {
		return jdbc.query("SELECT * FROM test_bill_lines WHERE id = ? ORDER BY line_no",
				(row, index) -> row.getInt("line_no") + " " + row.getString("description"), id);
	}

}
