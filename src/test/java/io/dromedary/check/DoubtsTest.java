package io.dromedary.check;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What a person is asked for, one reason at a time. */
class DoubtsTest {

	@Test
	void aValueOfADamagedWordIsADoubt() {
		Printed page = Printed.text("Nr. 2026-0417", "vom 05/03/2026").damaged("2026-0417");
		Assessment assessment = page.label("invoice_number", "2026-0417")
			.label("date", "05/03/2026")
			.checked("invoice");
		assertThat(rules(assessment, "invoice_number")).containsExactly("damaged");
		assertThat(rules(assessment, "date")).isEmpty();
	}

	@Test
	void aDamagedWordOnAnotherPageOrLineIsNone() {
		Printed page = Printed.text("Nr. 2026-0417", "Otto GmbH").damaged("Otto");
		assertThat(rules(page.label("invoice_number", "2026-0417").checked("invoice"), "invoice_number")).isEmpty();
		assertThat(rules(page.label("seller_name", "Otto GmbH").checked("invoice"), "seller_name"))
			.containsExactly("damaged", "left-out");
	}

	@ParameterizedTest
	@CsvSource({ "556.03, false", "55603, true", "123, true", "12, false", "RM 5560, true" })
	void anAmountOfAPictureWithoutCentsIsADoubt(String printed, boolean doubted) {
		Assessment scan = Printed.scan("TOTAL " + printed).label("total", printed).checked("receipt");
		assertThat(rules(scan, "total").contains("amount-whole")).isEqualTo(doubted);
		Assessment text = Printed.text("TOTAL " + printed).label("total", printed).checked("receipt");
		assertThat(rules(text, "total")).doesNotContain("amount-whole");
	}

	@Test
	void aCellThatIsNotPrintedIsADoubt() {
		Assessment assessment = Printed.text("Viti 10 12,50 125,00")
			.row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "1", "12,50", "12,50")
			.checked("invoice");
		assertThat(rules(assessment, "lines[1].description")).contains("no-evidence");
		assertThat(rules(assessment, "lines[0].description")).doesNotContain("no-evidence");
	}

	@Test
	void aReceiptFromTheFutureIsADoubtAndAnInvoiceFromTomorrowIsNone() {
		assertThat(receipt("10/03/2026")).isEmpty();
		assertThat(receipt("11/03/2026")).isEmpty();
		assertThat(receipt("12/03/2026")).containsExactly("date-future");
		Assessment invoice = Printed.text("Datum 12/03/2026").label("date", "12/03/2026").checked("invoice");
		assertThat(rules(invoice, "date")).isEmpty();
	}

	private static List<String> receipt(String date) {
		return rules(Printed.text("DATE " + date).label("date", date).checked("receipt"), "date");
	}

	@ParameterizedTest
	@CsvSource({ "gross_total, true", "net_total, true", "tax_total, false" })
	void aNegativeTotalIsADoubt(String name, boolean doubted) {
		Assessment assessment = Printed.text("Summe -120,50").label(name, "-120,50").checked("invoice");
		assertThat(rules(assessment, name).contains("negative-total")).isEqualTo(doubted);
	}

	@Test
	void nothingIsNoNegativeTotal() {
		assertThat(rules(Printed.text("Summe 0,00").label("gross_total", "0,00").checked("invoice"), "gross_total"))
			.isEmpty();
	}

	@Test
	void whatTheOthersOfASumComeToIsATotalThoughItIsNoKey() {
		DocumentType type = type(List.of(amount("a"), amount("b")),
				new CrossCheck(CrossCheck.Rule.SUM, List.of("a", "b")));
		Assessment assessment = Printed.text("A -5,00", "B -6,00")
			.label("a", "-5,00")
			.label("b", "-6,00")
			.checkedAs(type);
		assertThat(rules(assessment, "b")).contains("negative-total");
		assertThat(rules(assessment, "a")).doesNotContain("negative-total");
	}

	@Test
	void threeDecimalsAreAMarkThatWasMisread() {
		Assessment assessment = Printed.text("Summe 1,2345").label("gross_total", "1,2345").checked("invoice");
		assertThat(rules(assessment, "gross_total")).contains("amount-decimals");
	}

	@Test
	void equalFieldsBearEachOtherOutAndOthersAreAnError() {
		DocumentType type = type(
				List.of(PrintedTypes.key("one", FieldKind.DATE), PrintedTypes.key("two", FieldKind.DATE)),
				new CrossCheck(CrossCheck.Rule.EQUALS, List.of("one", "two")));
		Assessment same = Printed.text("A 05/03/2026", "B 5 marzo 2026")
			.label("one", "05/03/2026")
			.label("two", "5 marzo 2026")
			.checkedAs(type);
		assertThat(rules(same, "two")).isEmpty();
		assertThat(field(same, "one").supports()).contains(Support.AGREEMENT);
		assertThat(field(same, "two").supports()).contains(Support.AGREEMENT);
		Assessment other = Printed.text("A 05/03/2026", "B 06/03/2026")
			.label("one", "05/03/2026")
			.label("two", "06/03/2026")
			.checkedAs(type);
		assertThat(other.findings()).filteredOn((finding) -> finding.rule().equals("equals"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.field()).isEqualTo("two"))
			.satisfies((finding) -> assertThat(finding.sentence().arguments()).contains("one"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1,000 | 200   | 1,200  | decided
			1,000 | 0.200 | 1,200  | open
			1,000 | 200   | 1,300  | open
			2,500 | 1,500 | 4,000  | open
			""")
	void whetherAMarkPartsThousandsMayBeDecidedByASum(String a, String b, String sum, String how) {
		DocumentType type = type(List.of(key("a"), key("b"), key("sum")),
				new CrossCheck(CrossCheck.Rule.SUM, List.of("a", "b", "sum")));
		Assessment assessment = Printed.text("A " + a, "B " + b, "Sum " + sum)
			.label("a", a)
			.label("b", b)
			.label("sum", sum)
			.checkedAs(type);
		assertThat(rules(assessment, "a").contains("amount-ambiguous")).isEqualTo(how.equals("open"));
		assertThat(rules(assessment, "sum").contains("amount-ambiguous")).isEqualTo(how.equals("open"));
	}

	@Test
	void aSumDecidesNothingForAFieldThatIsNotInIt() {
		DocumentType type = type(List.of(key("a"), key("sum"), key("other")),
				new CrossCheck(CrossCheck.Rule.SUM, List.of("a", "sum")));
		Assessment assessment = Printed.text("A 5", "Sum 5", "Other 1,500")
			.label("a", "5")
			.label("sum", "5")
			.label("other", "1,500")
			.checkedAs(type);
		assertThat(rules(assessment, "other")).contains("amount-ambiguous");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a, missing, sum | SUM    | 1,000 | 1000
			a, sum          | EQUALS | 1,000 | 1000
			a, a, sum       | SUM    | 1,000 | 2000
			""")
	void aRuleDecidesOnlyWhereItIsAClosingSum(String fields, CrossCheck.Rule rule, String a, String sum) {
		DocumentType type = type(List.of(key("a"), key("b"), key("missing"), key("sum")),
				new CrossCheck(rule, List.of(fields.split(", "))));
		Assessment assessment = Printed.text("A " + a, "B 1000", "Sum " + sum)
			.label("a", a)
			.label("b", "1000")
			.label("sum", sum)
			.checkedAs(type);
		assertThat(rules(assessment, "a").contains("amount-ambiguous")).isEqualTo(!fields.startsWith("a, a"));
	}

	@Test
	void aRuleOverOneFieldSaysNothing() {
		DocumentType type = type(List.of(key("a")), new CrossCheck(CrossCheck.Rule.SUM, List.of("a")));
		assertThat(rules(Printed.text("A 5,00").label("a", "5,00").checkedAs(type), "a")).isEmpty();
	}

	@Test
	void aDamagedWordAtTheSamePlaceOfAnotherPageIsNoDoubt() {
		Printed page = Printed.text("Nr. 2026-0417").page("Nr. 0718").damaged("0718");
		assertThat(rules(page.label("invoice_number", "2026-0417").checked("invoice"), "invoice_number")).isEmpty();
	}

	@Test
	void whatIsUncertainOfAFieldThatNobodyAskedForAsksNobodyUnlessNothingIsLeft() {
		Printed page = Printed.text("EUR", "ACME S.r.l.").label("currency", "Viti");
		DocumentType type = type(
				List.of(new FieldType("currency", FieldKind.CURRENCY, "", false, false, List.of(), null),
						new FieldType("name", FieldKind.NAME, "", false, false, List.of(), null)),
				new CrossCheck(CrossCheck.Rule.EQUALS, List.of("name")));
		assertThat(rules(page.checkedAs(type), "type")).containsExactly("nothing-certain");
		assertThat(rules(Printed.text("EUR").checkedAs(type), "type")).isEmpty();
		Assessment named = page.label("name", "ACME S.r.l.").checkedAs(type);
		assertThat(rules(named, "type")).isEmpty();
		assertThat(named.doubtful()).isFalse();
	}

	@Test
	void aCellThatHasNotTheFormOfItsColumnIsADoubt() {
		FieldType code = new FieldType("description", FieldKind.CODE, "", false, false, List.of(), "[A-Z]{2}[0-9]{3}");
		Printed page = Printed.text("AB123 AB12").row("AB123").row("AB12");
		Assessment assessment = page.checkedAs(PrintedTypes.own(List.of(code), List.of()));
		assertThat(rules(assessment, "lines[0].description")).doesNotContain("pattern");
		assertThat(assessment.findings())
			.filteredOn((finding) -> finding.field().equals("lines[1].description") && finding.rule().equals("pattern"))
			.extracting(Finding::severity)
			.containsExactly(Finding.Severity.DOUBT);
	}

	@Test
	void whatIsOnlyEqualToAnotherAmountMayBeNegative() {
		DocumentType type = type(List.of(amount("a"), amount("b")),
				new CrossCheck(CrossCheck.Rule.EQUALS, List.of("a", "b")));
		Printed page = Printed.text("A -5,00", "B -5,00").label("a", "-5,00").label("b", "-5,00");
		assertThat(page.checkedAs(type).findings()).isEmpty();
	}

	@Test
	void aTypeThatNobodyKnowsIsAnErrorWhateverElseWasFound() {
		var cut = new Finding("document", "cut-off", Finding.Severity.DOUBT, Sentence.of("check.missing"));
		Assessment assessment = Printed.text("Fattura").finding(cut).checked("no-such-type");
		assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("cut-off", "type-unknown");
	}

	private static DocumentType type(List<FieldType> fields, CrossCheck check) {
		return PrintedTypes.own(List.of(check), fields.toArray(FieldType[]::new));
	}

	private static FieldType key(String name) {
		return PrintedTypes.key(name, FieldKind.AMOUNT);
	}

	private static FieldType amount(String name) {
		return new FieldType(name, FieldKind.AMOUNT, "", false, false, List.of(), null)
			.as(name.equals("b") ? Role.TOTAL : Role.NET);
	}

}
