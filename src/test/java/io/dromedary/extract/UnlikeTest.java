package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents that look like an invoice and are none. */
class UnlikeTest {

	private static final String INVOICE = """
			Nordwind Handel GmbH
			%s
			Invoice number: 2025-118      Invoice date: 12 March 2025
			Rechnungsnummer: 2025-118
			Net total   100.00 EUR
			VAT          19.00 EUR
			Invoice total 119.00 EUR
			%s
			""";

	@ParameterizedTest
	@ValueSource(strings = { "CREDIT NOTE", "GUTSCHRIFT", "PRO FORMA INVOICE", "NOTA DI CREDITO", "FACTURE D'AVOIR" })
	void theHeadingOfAnotherDocumentIsADoubt(String heading) {
		Extraction extraction = extract(INVOICE.formatted(heading, ""));
		assertThat(extraction.type()).isEqualTo("invoice");
		assertThat(extraction.findings()).extracting(Finding::rule).contains("looks-like-another");
	}

	@Test
	void aSentenceAboutAnotherDocumentIsNone() {
		String terms = "If you return goods within thirty days of this delivery we will send you a credit note for them.";
		assertThat(extract(INVOICE.formatted("INVOICE", terms)).findings()).extracting(Finding::rule)
			.doesNotContain("looks-like-another");
	}

	private static Extraction extract(String text) {
		return new Extractor(List.of(new LabelFieldFinder()), Pages.types()).extract(Pages.asked("invoice", text));
	}

}
