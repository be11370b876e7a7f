package io.dromedary.check;

import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;

import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** Rows of a table count only as rows. */
class RowsRuleTest {

	private static final String[] PAGE = { "ACME S.r.l. Fattura 7", "Viti 10 12,50 125,00", "Dadi 2 437,50 875,00",
			"Trasporto 50,00", "Imponibile 1.000,00", "Netto 1.050,00" };

	@Test
	void rowsOfOneNumberEachAreADoubtAndSupportNothing() {
		Assessment assessment = page().row("", "", "", "125,00")
			.row("", "", "", "875,00")
			.label("net_total", "1.000,00")
			.checked("invoice");
		assertThat(rules(assessment, "lines[0].amount")).containsExactly("row-incomplete");
		assertThat(rules(assessment, "lines[1].amount")).isEmpty();
		assertThat(Printed.field(assessment, "net_total").supports()).doesNotContain(Support.SUM);
	}

	@Test
	void wholeRowsSupportTheirTotal() {
		Assessment assessment = page().row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "2", "437,50", "875,00")
			.label("net_total", "1.000,00")
			.checked("invoice");
		Field net = Printed.field(assessment, "net_total");
		assertThat(net.supports()).contains(Support.SUM);
		assertThat(assessment.findings()).extracting(Finding::rule).doesNotContain("row-incomplete");
	}

	@Test
	void aRowWithoutItsTextIsADoubt() {
		Assessment assessment = page().row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "2", "437,50", "875,00")
			.row("", "2", "437,50", "875,00")
			.checked("invoice");
		assertThat(rules(assessment, "lines[2].amount")).contains("row-incomplete");
	}

	@Test
	void aChargeHasOnlyATextAndAnAmount() {
		Assessment assessment = page().row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "2", "437,50", "875,00")
			.row("Trasporto", "", "", "50,00")
			.label("net_total", "1.050,00")
			.checked("invoice");
		assertThat(assessment.findings()).extracting(Finding::rule).doesNotContain("row-incomplete");
		assertThat(Printed.field(assessment, "net_total").supports()).contains(Support.SUM);
	}

	@Test
	void aQuantityThatFollowsFromPriceAndAmountIsOnlyWorthANote() {
		Assessment assessment = page().row("Viti", "10", "12,50", "125,00")
			.row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "", "437,50", "875,00")
			.checked("invoice");
		assertThat(assessment.findings()).filteredOn((finding) -> finding.rule().equals("row-incomplete"))
			.extracting(Finding::severity)
			.containsExactly(Finding.Severity.NOTE);
	}

	private static Printed page() {
		return Printed.text(PAGE);
	}

}
