package io.dromedary.check;

import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Sentence;
import org.junit.jupiter.api.Test;

import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

class InvoiceCheckTest {

	private static final String[] PAGE = { "ACME S.r.l. IT01234567897", "Fattura 2026/001 A del 05/03/2026",
			"Scadenza 05/04/2026", "Viti 10 12,50 125,00", "Dadi 2 437,50 875,00", "Imponibile 1.000,00", "IVA 220,00",
			"Totale EUR 1.220,00", "IBAN IT60 X054 2811 1010 0000 0123 456" };

	@Test
	void aCleanDigitalInvoiceIsDelivered() {
		Assessment assessment = clean().checked("invoice");
		assertThat(assessment.findings()).isEmpty();
		assertThat(new Decide().decide(assessment)).isEqualTo("deliver");
		assertThat(assessment.fields().keySet()).containsExactly("invoice_number", "date", "due_date", "currency",
				"seller_name", "seller_vat", "net_total", "tax_total", "gross_total", "iban");
		assertThat(assessment.fields().values()).extracting(Field::value)
			.containsExactly("2026/001A", "2026-03-05", "2026-04-05", "EUR", "ACME S.r.l.", "IT01234567897", "1000.00",
					"220.00", "1220.00", "IT60X0542811101000000123456");
		assertThat(Printed.field(assessment, "net_total").printed()).isEqualTo("1.000,00");
		assertThat(assessment.lines()).hasSize(2);
		assertThat(Printed.cell(assessment, 0, "unit_price").value()).isEqualTo("12.50");
	}

	@Test
	void aTotalThatIsNotNetAndTaxIsAnError() {
		Assessment assessment = text().label("net_total", "1.000,00")
			.label("tax_total", "220,00")
			.label("gross_total", "875,00")
			.checked("invoice");
		assertThat(rules(assessment, "gross_total")).containsExactly("sum");
		assertThat(assessment.doubtful()).isTrue();
	}

	@Test
	void aNegativeTotalIsADoubtAndANegativePartOfItIsNone() {
		Assessment assessment = Printed.text("Imponibile -1.000,00 IVA -220,00 Totale EUR -1.220,00")
			.label("net_total", "-1.000,00")
			.label("tax_total", "-220,00")
			.label("gross_total", "-1.220,00")
			.checked("invoice");
		assertThat(rules(assessment, "gross_total")).containsExactly("negative-total");
		assertThat(rules(assessment, "tax_total")).isEmpty();
		assertThat(rules(clean().checked("invoice"), "gross_total")).isEmpty();
	}

	@Test
	void aMissingKeyFieldIsAnErrorAndAnotherIsNot() {
		Assessment assessment = text().checked("invoice");
		assertThat(assessment.fields()).isEmpty();
		assertThat(assessment.findings()).extracting(Finding::field)
			.containsExactly("invoice_number", "date", "net_total", "gross_total");
		assertThat(assessment.findings()).extracting(Finding::rule).containsOnly("missing");
	}

	@Test
	void twoFindersThatMeanTheSameAreNoRivals() {
		Assessment assessment = clean().chat("date", "05/03/2026").chat("gross_total", "1.220,00").checked("invoice");
		assertThat(assessment.doubtful()).isFalse();
		assertThat(Printed.field(assessment, "date").finders()).containsExactly(Finder.LABEL, Finder.CHAT);
		assertThat(Printed.field(assessment, "seller_vat").finders()).containsExactly(Finder.LABEL);
	}

	@Test
	void rivalsForAKeyFieldAreADoubtAndForAnotherANote() {
		Assessment assessment = clean().chat("date", "05/04/2026").chat("due_date", "05/03/2026").checked("invoice");
		assertThat(find(assessment, "date", "rivals").severity()).isEqualTo(Severity.DOUBT);
		assertThat(find(assessment, "due_date", "rivals").severity()).isEqualTo(Severity.NOTE);
		assertThat(Printed.field(assessment, "date").value()).isEqualTo("2026-03-05");
	}

	@Test
	void aReadableCandidateIsTakenBeforeAnUnreadableOneAndThatIsADoubt() {
		Assessment assessment = text().label("date", "Fattura").label("date", "05/03/2026").checked("invoice");
		assertThat(Printed.field(assessment, "date").value()).isEqualTo("2026-03-05");
		assertThat(rules(assessment, "date")).containsExactly("rivals");
	}

	@Test
	void aValueThatIsNotFoundOnThePageIsADoubtForAKeyFieldAndLeftOutOfAnother() {
		Assessment invented = text().chat("gross_total", "1.219,00").chat("tax_total", "219,00").checked("invoice");
		assertThat(rules(invented, "gross_total")).containsExactly("no-evidence");
		assertThat(find(invented, "gross_total", "no-evidence").severity()).isEqualTo(Severity.DOUBT);
		assertLeftOut(invented, "tax_total", "no-evidence");
		assertThat(Printed.field(invented, "tax_total").confidence()).isZero();
	}

	@Test
	void wrongCheckDigitsAreLeftOutOfAFieldThatIsNoKey() {
		Assessment assessment = Printed.text("IT01234567890 DE89370400440532013001")
			.label("seller_vat", "IT01234567890")
			.label("iban", "DE89370400440532013001")
			.checked("invoice");
		assertLeftOut(assessment, "seller_vat", "vat-check-digits");
		assertLeftOut(assessment, "iban", "iban-check-digits");
	}

	@Test
	void aDueDateBeforeTheDateIsAnError() {
		Assessment assessment = text().label("date", "05/04/2026").label("due_date", "05/03/2026").checked("invoice");
		assertThat(rules(assessment, "due_date")).containsExactly("before");
	}

	@Test
	void anInvoiceFromTheFarFutureOrPastIsAnError() {
		Assessment assessment = Printed.text("05/03/2062 05/03/1926")
			.label("date", "05/03/2062")
			.label("due_date", "05/03/1926")
			.checked("invoice");
		assertThat(rules(assessment, "date")).containsExactly("date-too-late");
		assertThat(rules(assessment, "due_date")).contains("date-too-early");
	}

	@Test
	void theOtherAmountsOfTheDocumentDecideWhatAMarkMeans() {
		Assessment german = Printed.text("Netto 1.234 Steuer 234,46").label("net_total", "1.234").checked("invoice");
		assertThat(Printed.field(german, "net_total").value()).isEqualTo("1234");
		Assessment open = Printed.text("Netto 1.234").label("net_total", "1.234").checked("invoice");
		assertThat(rules(open, "net_total")).containsExactly("amount-ambiguous");
		Assessment english = Printed.text("Net 1.234 Tax 234.46").label("net_total", "1.234").checked("invoice");
		assertThat(rules(english, "net_total")).containsExactly("amount-decimals");
	}

	@Test
	void aMonthFirstDocumentIsReadMonthFirstThroughout() {
		Assessment assessment = Printed.text("Date 11/15/2025 Due 12/05/2025 USD")
			.label("date", "11/15/2025")
			.label("due_date", "12/05/2025")
			.checked("invoice");
		assertThat(Printed.field(assessment, "due_date").value()).isEqualTo("2025-12-05");
	}

	@Test
	void anOpenDateInDollarsIsADoubt() {
		Assessment assessment = Printed.text("Date 04/07/2025 Total $12.50")
			.label("date", "04/07/2025")
			.checked("invoice");
		assertThat(rules(assessment, "date")).containsExactly("date-ambiguous");
	}

	@Test
	void aMarkOfSeveralCurrenciesIsLeftOutUnlessTheCodeIsPrintedToo() {
		Printed page = Printed.text("Total $ 12.50 USD").label("currency", "$");
		assertLeftOut(page.checked("invoice"), "currency", "currency-ambiguous");
		Assessment both = page.chat("currency", "USD").checked("invoice");
		assertThat(rules(both, "currency")).isEmpty();
		assertThat(Printed.field(both, "currency").value()).isEqualTo("USD");
	}

	@Test
	void linesThatDoNotAddUpAreADoubt() {
		Assessment assessment = text().label("net_total", "1.000,00")
			.row("Viti", "10", "12,50", "125,00")
			.checked("invoice");
		assertThat(rules(assessment, "net_total")).containsExactly("lines-sum");
	}

	@Test
	void aProductThatDoesNotFitIsANoteWhereTheLinesCloseAndElseADoubt() {
		Printed page = Printed.text("Viti 10 12,50 115,00 885,00", "Dadi 2", "1.000,00")
			.label("net_total", "1.000,00")
			.row("Viti", "10", "12,50", "115,00");
		assertThat(find(page.checked("invoice"), "lines[0].amount", "line-product").severity())
			.isEqualTo(Severity.DOUBT);
		page.row("Dadi", "2", "12,50", "885,00");
		assertThat(find(page.checked("invoice"), "lines[1].amount", "line-product").severity())
			.isEqualTo(Severity.NOTE);
	}

	@Test
	void aRoundedUnitPriceFits() {
		Assessment assessment = Printed.text("Viti 300 0,33 100,00")
			.row("Viti", "300", "0,33", "100,00")
			.checked("invoice");
		assertThat(assessment.findings()).noneMatch((finding) -> finding.rule().equals("line-product"));
	}

	@Test
	void aCellThatIsNotUnderstoodIsADoubt() {
		Assessment assessment = Printed.text("Viti due 0,33").row("Viti", "due", "0,33").checked("invoice");
		assertThat(find(assessment, "lines[0].quantity", "number").severity()).isEqualTo(Severity.DOUBT);
		assertThat(Printed.cell(assessment, 0, "quantity").value()).isNull();
	}

	@Test
	void anUnknownTypeKeepsTheFindingAndHasNoFields() {
		var unclear = new Finding("type", "unclear", Severity.DOUBT, Sentence.of("extract.type-unclear"));
		Assessment assessment = text().label("date", "05/03/2026").finding(unclear).checked(null);
		assertThat(assessment.findings()).containsExactly(unclear);
		assertThat(assessment.fields()).isEmpty();
		assertThat(new Decide().decide(assessment)).isEqualTo("review");
		assertThat(rules(text().checked("no-such-type"), "type")).containsExactly("type-unknown");
	}

	@Test
	void noSentenceHoldsAValueAndEachHasAText() {
		Assessment assessment = text().label("date", "Fattura").label("gross_total", "Viti").checked("invoice");
		assertThat(assessment.findings()).allSatisfy((finding) -> {
			assertThat(finding.sentence().toString()).doesNotContain("check.");
			assertThat(finding.sentence().arguments()).doesNotContain("Fattura", "Viti");
		});
	}

	private static Printed text() {
		return Printed.text(PAGE);
	}

	static Printed clean() {
		return text().label("invoice_number", "2026/001 A")
			.label("date", "05/03/2026")
			.label("due_date", "05/04/2026")
			.label("currency", "EUR")
			.label("seller_name", "ACME S.r.l.")
			.label("seller_vat", "IT01234567897")
			.label("net_total", "1.000,00")
			.label("tax_total", "220,00")
			.label("gross_total", "1.220,00")
			.label("iban", "IT60 X054 2811 1010 0000 0123 456")
			.row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "2", "437,50", "875,00");
	}

	/** The field has no value, and what speaks against it keeps nobody waiting. */
	private static void assertLeftOut(Assessment assessment, String field, String rule) {
		assertThat(Printed.field(assessment, field).value()).isNull();
		assertThat(rules(assessment, field)).containsExactly(rule, "left-out");
		assertThat(find(assessment, field, rule).severity()).isEqualTo(Severity.NOTE);
		assertThat(find(assessment, field, "left-out").severity()).isEqualTo(Severity.NOTE);
	}

	private static Finding find(Assessment assessment, String field, String rule) {
		return assessment.findings()
			.stream()
			.filter((finding) -> finding.field().equals(field) && finding.rule().equals(rule))
			.findFirst()
			.orElseThrow();
	}

}
