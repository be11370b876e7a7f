package io.dromedary.extract;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Candidate;
import io.dromedary.document.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which rows are items, and what stands between their columns. */
class LineTableTest {

	private static final String HEAD = """
			Rechnung Nr. 2026-0417

			Bezeichnung                    Menge    Einzelpreis       Betrag
			Drehstuhl mit Armlehnen            1         127,88       127,88
			""";

	@Test
	void aTableOfTaxesBesideTheTotalsIsNoItem() {
		FieldFinder.Found found = find(HEAD + """
				Lampe                              2          10,00        20,00

				Satz     Netto      Steuer     Nettobetrag                147,88
				19%      147,88     28,10      MwSt.                       28,10
				                               Rechnungsbetrag            175,98
				""");
		assertThat(found.lines()).extracting((row) -> printed(row, "amount")).containsExactly("127,88", "20,00");
		assertThat(found.findings()).isEmpty();
	}

	@Test
	void wordsBetweenTheColumnsAreADoubt() {
		FieldFinder.Found found = find(HEAD + """
				Lampe             77               2          10,00        20,00
				                                   Nettobetrag            147,88
				""");
		assertThat(found.findings()).extracting(Finding::rule).containsExactly("table-unclear");
		assertThat(found.findings()).extracting(Finding::field).allMatch((field) -> field.startsWith("lines[1]."));
	}

	@Test
	void unitsAndCurrenciesBesideNumbersAreNone() {
		FieldFinder.Found found = find(HEAD + """
				Lampe                              2   Stk    10,00        20,00   EUR
				                                   Nettobetrag            147,88
				""");
		assertThat(found.findings()).isEmpty();
	}

	private static String printed(Map<String, Candidate> row, String column) {
		Candidate cell = row.get(column);
		return (cell != null) ? cell.printed() : "";
	}

	private static FieldFinder.Found find(String text) {
		return new LabelFieldFinder().find(Pages.text("Optik GmbH, Tel. 1234\n" + text),
				Pages.types().named("invoice").orElseThrow());
	}

	@Test
	void aPageWithoutATableHasNone() {
		List<Map<String, Candidate>> lines = find("Betrag 12,00").lines();
		assertThat(lines).isEmpty();
	}

}
