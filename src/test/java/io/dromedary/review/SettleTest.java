package io.dromedary.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.dromedary.check.Check;
import io.dromedary.check.Printed;
import io.dromedary.document.Assessment;
import io.dromedary.document.Condition;
import io.dromedary.document.Destinations;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.SignatureState;
import io.dromedary.document.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.cell;
import static io.dromedary.check.Printed.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SettleTest {

	private final Settle settle = new Settle(Printed.check(), Printed.TYPES);

	@Test
	void anApprovalDeliversWhatThePersonSaw() {
		Assessment seen = invoice("1.221,00").checked("invoice");
		Assessment settled = settle.settle(seen, Corrections.NONE);
		assertThat(seen.doubtful()).isTrue();
		assertThat(settled.doubtful()).isFalse();
		assertThat(settled.fields()).isEqualTo(seen.fields());
		assertThat(settled.findings()).extracting(Finding::rule).containsExactly("sum");
	}

	@Test
	void aCorrectionReplacesTheValueAndIsNormalised() {
		Assessment settled = correct(invoice("1.221,00").checked("invoice"), Map.of("gross_total", "1.220,00 €"));
		assertThat(field(settled, "gross_total").value()).isEqualTo("1220.00");
		assertThat(field(settled, "gross_total").finders()).containsExactly(Finder.PERSON);
		assertThat(field(settled, "gross_total").printed()).isNull();
		assertThat(field(settled, "net_total").finders()).containsExactly(Finder.LABEL);
		assertThat(settled.findings()).isEmpty();
		assertThat(settled.fields().keySet()).containsExactly("invoice_number", "date", "net_total", "tax_total",
				"gross_total", "iban");
	}

	@Test
	void whatIsKnownOfTheSignaturesIsKept() {
		Assessment checked = invoice("1.221,00").checked("invoice");
		Finding intact = new Finding("document", SignatureState.INTACT.rule(), Finding.Severity.NOTE,
				Sentence.of("split.signature-intact", 1));
		Assessment seen = new Assessment(checked.extraction(), checked.fields(), checked.lines(), List.of(intact));
		Assessment settled = correct(seen, Map.of("gross_total", "1.220,00 €"));
		assertThat(settled.findings()).containsExactly(intact);
	}

	@ParameterizedTest
	@CsvSource({ "date, tomorrow, date", "date, 31/04/2026, date-impossible", "gross_total, much, amount",
			"currency, shells, currency", "no_such_field, 1, field-unknown", "lines, 1, field-unknown",
			"currency, $, currency-ambiguous" })
	void whatIsNoValueOfItsFieldIsRefusedEvenToThoseWhoInsist(String field, String value, String rule) {
		var corrections = new Corrections(Map.of(field, value), null, true);
		RefusedCorrection refused = refused(invoice("1.220,00").checked("invoice"), corrections);
		assertThat(refused.findings()).extracting(Finding::field, Finding::rule)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule));
		assertThat(refused.insistable()).isFalse();
		assertThat(refused.findings().get(0).sentence().arguments()).doesNotContain(value);
	}

	@Test
	void wrongCheckDigitsAreRefusedUnlessThePersonInsists() {
		Assessment seen = invoice("1.220,00").checked("invoice");
		Map<String, String> wrong = Map.of("iban", "IT61X0542811101000000123456");
		RefusedCorrection refused = refused(seen, new Corrections(wrong, null, false));
		assertThat(refused.insistable()).isTrue();
		assertThat(refused.findings()).extracting(Finding::rule).containsExactly("iban-check-digits");
		Assessment settled = settle.settle(seen, new Corrections(wrong, null, true));
		assertThat(field(settled, "iban").value()).isEqualTo("IT61X0542811101000000123456");
		assertThat(settled.doubtful()).isFalse();
		assertThat(settled.findings()).extracting(Finding::rule).containsExactly("iban-check-digits");
	}

	@Test
	void aCorrectionThatBreaksTheSumIsRefused() {
		RefusedCorrection refused = refused(invoice("1.220,00").checked("invoice"),
				new Corrections(Map.of("net_total", "900.00"), null, false));
		assertThat(refused.findings()).extracting(Finding::field).containsExactly("gross_total");
	}

	@Test
	void aBlankCorrectionTakesTheValueAway() {
		Assessment seen = invoice("1.220,00").checked("invoice");
		assertThat(correct(seen, Map.of("iban", " ")).fields()).doesNotContainKey("iban");
		RefusedCorrection refused = refused(seen, new Corrections(Map.of("date", ""), null, false));
		assertThat(refused.findings()).extracting(Finding::rule).containsExactly("missing");
		assertThat(refused.insistable()).isTrue();
	}

	@Test
	void doubtsOfThePictureAreSettledByThePerson() {
		Assessment seen = Printed.scan("ACME", "25/12/2018", "31.00")
			.confidence(0.3)
			.label("company", "ACME")
			.label("date", "25/12/2018")
			.label("total", "31.00")
			.checked("receipt");
		assertThat(seen.doubtful()).isTrue();
		assertThat(correct(seen, Map.of("company", "ACME LTD")).findings()).isEmpty();
	}

	@Test
	void linesAreReplacedAsASet() {
		Assessment seen = invoice("1.220,00").row("Viti", "3").checked("invoice");
		var lines = List
			.of(Map.of("description", "Dadi", "quantity", "2", "unit_price", "500,00", "amount", "1.000,00"));
		Assessment settled = settle.settle(seen, new Corrections(Map.of(), lines, false));
		assertThat(settled.lines()).hasSize(1);
		assertThat(cell(settled, 0, "amount").value()).isEqualTo("1000.00");
		assertThat(cell(settled, 0, "amount").finders()).containsExactly(Finder.PERSON);
	}

	@Test
	void aValueLongerThanAnyIsRefused() {
		Assessment seen = invoice("1.220,00").checked("invoice");
		String value = "1.".repeat(10_000);
		assertThat(refused(seen, new Corrections(Map.of("date", value), null, true)).findings())
			.extracting(Finding::rule)
			.containsExactly("value-too-long");
		var cell = new Corrections(Map.of(), List.of(Map.of("quantity", value)), true);
		assertThat(refused(seen, cell).findings()).extracting(Finding::field).containsExactly("lines[0].quantity");
	}

	@Test
	void aCellThatIsNoNumberOrNoColumnIsRefused() {
		Assessment seen = invoice("1.220,00").checked("invoice");
		var words = new Corrections(Map.of(), List.of(Map.of("quantity", "many")), true);
		assertThat(refused(seen, words).findings()).extracting(Finding::field).containsExactly("lines[0].quantity");
		var column = new Corrections(Map.of(), List.of(Map.of("colour", "red")), true);
		assertThat(refused(seen, column).findings()).extracting(Finding::rule).containsExactly("field-unknown");
	}

	@Test
	void aDocumentWithoutATypeNeedsOneFirst() {
		Assessment seen = invoice("1.220,00").checked(null);
		assertThat(refused(seen, Corrections.NONE).findings()).extracting(Finding::rule).containsExactly("type-needed");
		assertThat(refused(seen, new Corrections(Map.of("total", "31.00"), null, true)).insistable()).isFalse();
	}

	@Test
	void aSettledDocumentCanBeCorrectedAgain() {
		Assessment first = correct(invoice("1.221,00").checked("invoice"), Map.of("gross_total", "1220.00"));
		Assessment second = correct(first, Map.of("invoice_number", "2026/002"));
		assertThat(field(second, "gross_total").value()).isEqualTo("1220.00");
		assertThat(field(second, "invoice_number").value()).isEqualTo("2026/002");
	}

	@Test
	void aTargetThatThePersonReadAboutIsNotAskedAboutAgain() {
		DocumentType invoice = Printed.TYPES.named("invoice").orElseThrow();
		Target approval = new Target("approval", true,
				List.of(new Condition(Condition.Test.OVER, "gross_total", List.of("5000"), "EUR")), List.of());
		DocumentType type = new DocumentType(invoice.name(), "", List.of(), List.of(), 0.8, invoice.fields(), List.of(),
				List.of(), List.of(approval), 0, false, Map.of(), SettlementLabels.NONE, null, false, List.of());
		Assessment seen = invoice("1.220,00").person("currency", "USD").checkedAs(type);
		assertThat(seen.findings()).extracting(Finding::rule).contains("target-currency");
		Settle typed = new Settle(new Check(() -> List.of(type), Clock.systemUTC()), () -> List.of(type));
		Assessment settled = typed.settle(seen, new Corrections(Map.of("invoice_number", "8"), null, false));
		assertThat(new Destinations(settled, type).targets()).containsExactly(approval);
		RefusedCorrection refused = catchThrowableOfType(RefusedCorrection.class, () -> typed
			.settle(invoice("1.220,00").checkedAs(type), new Corrections(Map.of("currency", "USD"), null, false)));
		assertThat(refused.findings()).extracting(Finding::rule).containsExactly("target-currency");
	}

	private Assessment correct(Assessment seen, Map<String, String> fields) {
		return settle.settle(seen, new Corrections(fields, null, false));
	}

	private RefusedCorrection refused(Assessment seen, Corrections corrections) {
		return catchThrowableOfType(RefusedCorrection.class, () -> settle.settle(seen, corrections));
	}

	private static Printed invoice(String gross) {
		return Printed
			.text("Fattura 2026/001 del 05/03/2026", "Imponibile 1.000,00 IVA 220,00 Totale " + gross,
					"IT60X0542811101000000123456", "Viti 3")
			.label("invoice_number", "2026/001")
			.label("date", "05/03/2026")
			.label("net_total", "1.000,00")
			.label("tax_total", "220,00")
			.label("gross_total", gross)
			.label("iban", "IT60X0542811101000000123456");
	}

}
