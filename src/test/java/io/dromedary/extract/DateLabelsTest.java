package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the words around the label of a date say it is the date of. */
class DateLabelsTest {

	private static final String PAGE = """
			Beispiel Werkzeuge GmbH
			Musterweg 5, 10115 Berlin

			Rechnungsnummer: 2026-0417
			%s

			Nettobetrag   1.000,00 EUR
			MwSt            190,00 EUR
			Gesamtbetrag  1.190,00 EUR
			""";

	@ParameterizedTest
	@ValueSource(strings = { "Payment date: 08.11.2026", "Statement date: 08.11.2026", "Date shipped: 08.11.2026",
			"Datum levering: 08.11.2026", "Data valuta: 08.11.2026", "Fecha valor: 08.11.2026",
			"As per our quotation dated 2 October 2026", "Inspection date: 08.11.2026" })
	void besideAnotherWordItIsTheDateOfSomethingElse(String line) {
		Extraction extraction = extract(PAGE.formatted(line));
		boolean doubted = extraction.findings().stream().map(Finding::rule).anyMatch("date-unlabelled"::equals);
		assertThat(doubted || !extraction.candidates().containsKey("date")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Invoice date: 08.11.2026", "Date: 08.11.2026", "Datum / Date: 08.11.2026",
			"Date (dd/mm/yyyy): 08.11.2026", "Emessa in data 08.11.2026", "Datum: Freitag, 8. November 2026",
			"Kundennummer: 4711 Datum: 08.11.2026" })
	void wordsOfItsOwnLeaveItTheDateOfTheDocument(String line) {
		Extraction extraction = extract(PAGE.formatted(line));
		assertThat(extraction.candidates()).containsKey("date");
		assertThat(extraction.findings()).extracting(Finding::rule).doesNotContain("date-unlabelled");
	}

	@Test
	void onAReceiptWhatStandsBeforeADateMayAnnounceAnother() {
		assertThat(DateLabels.announcesElse("Ritiro:")).isTrue();
		assertThat(DateLabels.announcesElse("Aktion ab ")).isTrue();
		assertThat(DateLabels.announcesElse("Parking valid to ")).isTrue();
		assertThat(DateLabels.announcesElse("Date/Time: ")).isFalse();
		assertThat(DateLabels.announcesElse("Bon 4471 ")).isFalse();
		assertThat(DateLabels.announcesElse("")).isFalse();
	}

	private static Extraction extract(String page) {
		return new Extractor(List.of(new LabelFieldFinder()), Pages.types(), Pages.deadline())
			.extract(Pages.text(page));
	}

}
