package io.dromedary.check;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What the other amounts of a paper say of its total. */
class SettlementTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			31.00 | CASH 50.00        | CHANGE 19.00   | same
			31.00 | CASH 50.00 1      | CHANGE 19.00   | same
			31.00 | CASH 20.00 50.00  | CHANGE 19.00   | same
			31.00 | CASH 50.00        | CHANGE -19.00  | same
			37.00 | CASH 50.00        | CHANGE 19.00   | other
			31.00 | CASH 5.00         | CHANGE 19.00   | nothing
			0.00  | CASH 5.00         | CHANGE 5.00    | nothing
			14.00 | CASH CHANGE 19.00 | CHANGE 5.00    | nothing
			31.00 | CASH 50.00        | CHANGE RM19    | nothing
			31.00 | CASH 31.00        | THANK YOU      | same
			""")
	void whatWasHandedOverLessTheChangeIsTheTotal(String total, String cash, String change, String worth) {
		Assessment assessment = Printed.scan("TOTAL " + total, cash, change).label("total", total).checked("receipt");
		assertThat(field(assessment, "total").supports().contains(Support.SUM)).isEqualTo(worth.equals("same"));
		assertThat(rules(assessment, "total").contains("tender")).isEqualTo(worth.equals("other"));
	}

	/** What is below the total and not nothing changes what is to be paid. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GRAND TOTAL 87.08 | ROUNDING 0.02     | NET PAYABLE XX  | true
			GRAND TOTAL 87.08 | ROUNDING 0.00     | NET PAYABLE XX  | false
			ROUNDING 0.02     | GRAND TOTAL 87.08 | THANK YOU       | false
			GRAND TOTAL 87.08 | ROUNDING 0.02     | CASH 87.08      | false
			""")
	void aTotalThatIsRoundedAfterwardsIsADoubt(String one, String two, String three, boolean doubted) {
		Assessment assessment = Printed.scan(one, two, three).label("total", "87.08").checked("receipt");
		assertThat(rules(assessment, "total").contains("rounded-later")).isEqualTo(doubted);
	}

	@ParameterizedTest
	@CsvSource({ "106.00, true", "100.00, false" })
	void theLinesOfTheTaxProveTheSumWithTax(String total, boolean proven) {
		Assessment assessment = Printed.scan("TOTAL " + total, "SR 6% 100.00 6.00")
			.label("total", total)
			.checked("receipt");
		assertThat(field(assessment, "total").supports().contains(Support.SUM)).isEqualTo(proven);
	}

	@ParameterizedTest
	@CsvSource({ "0.8, true", "0.79, false" })
	void whatIsReadAsSurelyAsItsTypeWantsContradictsATotal(double confidence, boolean doubted) {
		Assessment assessment = Printed.scan("TOTAL 37.00", "CASH 50.00", "CHANGE 19.00")
			.confidence(confidence)
			.label("total", "37.00")
			.checked("receipt");
		assertThat(rules(assessment, "total").contains("tender")).isEqualTo(doubted);
	}

	@ParameterizedTest
	@CsvSource({ "'1.000,00', true", "'1.000,01', true", "'999,99', true", "'1.000,02', false", "'999,98', false" })
	void theRowsOfATableMayMissItsTotalByACent(String net, boolean closed) {
		Assessment assessment = Printed.text("Viti 10 12,50 125,00", "Dadi 2 437,50 875,00", "Netto " + net)
			.row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "2", "437,50", "875,00")
			.label("net_total", net)
			.checked("invoice");
		assertThat(field(assessment, "net_total").supports().contains(Support.SUM)).isEqualTo(closed);
		assertThat(rules(assessment, "net_total").contains("lines-sum")).isEqualTo(!closed);
	}

	@Test
	void rowsWithoutATotalProveNothingAndMissNone() {
		Assessment assessment = Printed.text("Viti 10 12,50 126,00")
			.row("Viti", "10", "12,50", "126,00")
			.checked("invoice");
		assertThat(assessment.findings()).extracting(Finding::rule).doesNotContain("lines-sum");
		assertThat(assessment.findings()).filteredOn((finding) -> finding.rule().equals("line-product"))
			.extracting(Finding::severity)
			.containsExactly(Finding.Severity.DOUBT);
	}

	@ParameterizedTest
	@CsvSource({ "'12,50', '125,00', true", "'12,50', '125,06', true", "'12,50', '125,07', false",
			"'12,500', '125,01', true", "'12,500', '125,02', false" })
	void aProductMayMissItsAmountByWhatWasRoundedOffThePrice(String price, String amount, boolean fits) {
		Assessment assessment = Printed.text("Viti 10 " + price + " " + amount)
			.row("Viti", "10", price, amount)
			.checked("invoice");
		assertThat(rules(assessment, "lines[0].amount").contains("line-product")).isEqualTo(!fits);
	}

	@ParameterizedTest
	@CsvSource({ "0.8, 17 MAIN STREET", "0.79," })
	void aFieldThatNobodyAskedForIsKeptWhereItWasReadAsSurelyAsItsTypeWants(double confidence, String value) {
		Assessment assessment = Printed.scan("17 MAIN STREET")
			.confidence(confidence)
			.label("address", "17 MAIN STREET")
			.checked("receipt");
		assertThat(field(assessment, "address").value()).isEqualTo(value);
	}

	@Test
	void rivalsLeaveAFieldThatNobodyAskedForOutUnlessSomethingDecides() {
		Assessment open = Printed.text("VIA ROMA 1", "VIA VERDI 2")
			.label("address", "VIA ROMA 1")
			.label("address", "VIA VERDI 2")
			.checked("receipt");
		assertThat(field(open, "address").value()).isNull();
		assertThat(rules(open, "address")).containsExactly("rivals", "left-out");
		Assessment decided = Printed.text("IT01234567897", "IT12345678903")
			.label("seller_vat", "IT01234567897")
			.label("seller_vat", "IT12345678903")
			.checked("invoice");
		assertThat(field(decided, "seller_vat").value()).isEqualTo("IT01234567897");
		assertThat(rules(decided, "seller_vat")).containsExactly("rivals");
	}

	@Test
	void whatFindersProposeSaysHowAmountsAreWrittenThoughItIsCutOnThePage() {
		String[] page = { "Netto 1.234", "Steuer 234 ,46" };
		Printed nothing = Printed.text(page).label("net_total", "1.234");
		assertThat(rules(nothing.checked("invoice"), "net_total")).containsExactly("amount-ambiguous");
		Printed field = Printed.text(page).label("net_total", "1.234").chat("tax_total", "234,46");
		assertThat(rules(field.checked("invoice"), "net_total")).isEmpty();
		Printed cell = Printed.text(page).label("net_total", "1.234").row("", "", "", "234,46");
		assertThat(rules(cell.checked("invoice"), "net_total")).doesNotContain("amount-ambiguous");
	}

}
