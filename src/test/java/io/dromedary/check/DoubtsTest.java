package io.dromedary.check;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
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
		DocumentType type = type(List.of(of("one", FieldKind.DATE), of("two", FieldKind.DATE)),
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

	private static DocumentType type(List<FieldType> fields, CrossCheck check) {
		return new DocumentType("own", "", List.of(), List.of(), 0.8, fields, List.of(), List.of(check),
				List.of("database"));
	}

	private static FieldType of(String name, FieldKind kind) {
		return new FieldType(name, kind, "", true, false, List.of(), null);
	}

	private static FieldType key(String name) {
		return of(name, FieldKind.AMOUNT);
	}

	private static FieldType amount(String name) {
		return new FieldType(name, FieldKind.AMOUNT, "", false, false, List.of(), null)
			.as(name.equals("b") ? Role.TOTAL : Role.NET);
	}

}
