package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Finding;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables of the tax with a row for each rate. */
class SumBelowTest {

	private static final String HEAD = """
			RECHNUNG                      Rechnungsnummer: 2024-118
			Muster Handels GmbH           Rechnungsdatum: 12.03.2024

			   Nettobetrag     MwSt-Betrag    MwSt-%     Gesamtbetrag
			""";

	private static List<String> doubts(String table) {
		Transcript transcript = Pages.text(HEAD + table);
		return new LabelFieldFinder().find(transcript, Pages.types().named("invoice").orElseThrow())
			.findings()
			.stream()
			.map(Finding::rule)
			.toList();
	}

	@Test
	void theRowOfOneRateIsNotTakenForTheSumOfAllUnseen() {
		assertThat(doubts("""
				        200,00           38,00    19,0             238,00
				        100,00            7,00     7,0             107,00

				        300,00           45,00    EUR              345,00
				""")).contains("sum-below");
	}

	@Test
	void aSumWithNothingBelowIsNotDoubtedAndNeitherIsOneAboveASmallerRow() {
		assertThat(doubts("        200,00           38,00    19,0             238,00\n")).doesNotContain("sum-below");
		assertThat(doubts("""
				        200,00           38,00    19,0             238,00
				        100,00           19,00    19,0             119,00
				""")).doesNotContain("sum-below");
		assertThat(doubts("""
				        200,00           38,00    19,0             238,00
				        300,00           45,00    EUR              346,00
				""")).as("it does not add up").doesNotContain("sum-below");
	}

}
