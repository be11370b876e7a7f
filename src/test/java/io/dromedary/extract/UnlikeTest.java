package io.dromedary.extract;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Transcript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents that look like another type, as the type file or their heading says. */
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
		assertThat(extraction.findings()).extracting(Finding::rule).contains("other-document");
	}

	@Test
	void aTypeFileMayNameFurtherHeadings() {
		var invoice = Pages.types().named("invoice").orElseThrow();
		var wary = new DocumentType("invoice", "", invoice.recognise(), List.of("Leistungsnachweis"), 0.8,
				invoice.fields(), invoice.lines(), List.of(), List.of("folder"));
		var extractor = new Extractor(List.of(new LabelFieldFinder()), new OneType(wary), Pages.deadline());
		for (String asked : new String[] { null, "invoice" }) {
			Extraction extraction = extractor.extract(page(asked, INVOICE.formatted("LEISTUNGSNACHWEIS", "")));
			assertThat(extraction.type()).isEqualTo("invoice");
			assertThat(extraction.findings()).extracting(Finding::rule).contains("looks-like-another");
		}
		String mention = "Grundlage ist der Leistungsnachweis vom 3. Mai";
		assertThat(extractor.extract(page(null, INVOICE.formatted("INVOICE", mention))).findings())
			.extracting(Finding::rule)
			.doesNotContain("looks-like-another");
	}

	@Test
	void aSentenceAboutAnotherDocumentIsNone() {
		String terms = "If you return goods within thirty days of this delivery we will send you a credit note for them.";
		assertThat(extract(INVOICE.formatted("INVOICE", terms)).findings()).extracting(Finding::rule)
			.doesNotContain("looks-like-another");
	}

	private static Extraction extract(String text) {
		return new Extractor(List.of(new LabelFieldFinder()), Pages.types(), Pages.deadline())
			.extract(Pages.asked("invoice", text));
	}

	private static Transcript page(@Nullable String asked, String text) {
		return (asked != null) ? Pages.asked(asked, text) : Pages.text(text);
	}

	private record OneType(DocumentType type) implements DocumentTypes {

		@Override
		public Optional<DocumentType> named(String name) {
			return Optional.of(type).filter((each) -> each.name().equals(name));
		}

		@Override
		public List<DocumentType> all() {
			return List.of(type);
		}

	}

}
