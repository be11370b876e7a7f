package io.dromedary.extract;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Headings that are described, or named only by a label. */
class HeadingFormsTest {

	private static final DocumentType INVOICE = Pages.types().named("invoice").orElseThrow();

	private static final String PAGE = """
			Beispiel Werkzeuge GmbH
			Musterweg 5, 10115 Berlin

			%s

			Kunde & Sohn OHG
			Hauptstrasse 12

			Nettobetrag   1.000,00 EUR
			MwSt            190,00 EUR
			Gesamtbetrag  1.190,00 EUR
			""";

	@Test
	void inLargeLettersAWordMayDescribeIt() {
		assertThat(heading(Pages.printed(PAGE.formatted("# Kaufmännische Gutschrift")))).get()
			.extracting(Heading::kind)
			.isEqualTo(PaperKind.CREDIT_NOTE);
		assertThat(heading(Pages.text(PAGE.formatted("Nächstes Angebot gilt ab Mai")))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Rechnungsdatum: 03.04.2026\nGutschrift-Nr.: 4711", "Rechnung\nBelegart: Gutschrift",
			"Invoice\nDocument type: Credit note", "Fattura\nTipo documento: TD04", "Invoice\nInvoice type code: 381",
			"Facture\nType de document : Avoir" })
	void aLabelMayNameIt(String lines) {
		assertThat(heading(Pages.text(PAGE.formatted(lines)))).get()
			.extracting(Heading::kind)
			.isEqualTo(PaperKind.CREDIT_NOTE);
	}

	@Test
	void anInvoiceThatNamesItsTypeStaysOne() {
		assertThat(heading(Pages.text(PAGE.formatted("Rechnung\nBelegart: Rechnung")))).isEmpty();
	}

	private static Optional<Heading> heading(Transcript transcript) {
		return Headings.of(new Layout(transcript).sheets(), INVOICE, List.of());
	}

}
