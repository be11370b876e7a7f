package io.dromedary.check;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
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
		assertThat(incomplete(assessment)).containsExactly(Finding.Severity.NOTE);
	}

	@Test
	void aPriceOfNothingSaysNotHowManyThereWere() {
		Assessment assessment = Printed.text("Viti 10 12,50 125,00", "Dadi 0,00 0,00")
			.row("Viti", "10", "12,50", "125,00")
			.row("Viti", "10", "12,50", "125,00")
			.row("Dadi", "", "0,00", "0,00")
			.checked("invoice");
		assertThat(incomplete(assessment)).containsExactly(Finding.Severity.DOUBT);
	}

	@Test
	void whatHalfOfTheRowsHaveIsNotWantedOfTheOthers() {
		Printed half = page().row("Viti", "10", "12,50", "125,00").row("Dadi", "", "437,50", "875,00");
		assertThat(incomplete(half.checked("invoice"))).isEmpty();
		Printed most = half.row("Viti", "10", "12,50", "125,00");
		assertThat(incomplete(most.checked("invoice"))).containsExactly(Finding.Severity.NOTE);
	}

	@Test
	void aTableWithoutTextsNeedsNoneWhereItsRowsHoldThreeThings() {
		Printed page = page().row("", "10", "12,50", "125,00").row("", "2", "437,50", "875,00");
		assertThat(incomplete(page.checked("invoice"))).isEmpty();
		Assessment two = page().row("", "", "12,50", "125,00").row("", "", "437,50", "875,00").checked("invoice");
		assertThat(incomplete(two)).containsExactly(Finding.Severity.DOUBT);
	}

	@Test
	void aChargeNeedsNoRateOfTax() {
		List<FieldType> columns = new ArrayList<>(Printed.TYPES.named("invoice").orElseThrow().lines());
		columns.add(new FieldType("rate", FieldKind.RATE, "", false, false, List.of(), null));
		Printed page = Printed.text("Viti 10 12,50 125,00 22%", "Trasporto 50,00")
			.row("Viti", "10", "12,50", "125,00", "22%")
			.row("Viti", "10", "12,50", "125,00", "22%");
		DocumentType type = PrintedTypes.own(columns, List.of());
		assertThat(incomplete(page.row("Trasporto", "", "", "50,00").checkedAs(type))).isEmpty();
		assertThat(incomplete(page.row("Trasporto", "", "50,00").checkedAs(type)))
			.containsExactly(Finding.Severity.DOUBT);
	}

	private static List<Finding.Severity> incomplete(Assessment assessment) {
		return assessment.findings()
			.stream()
			.filter((finding) -> finding.rule().equals("row-incomplete"))
			.map(Finding::severity)
			.toList();
	}

	private static Printed page() {
		return Printed.text(PAGE);
	}

}
