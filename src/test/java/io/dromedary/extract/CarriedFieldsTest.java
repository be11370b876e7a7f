package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody looks on paper for what only data says. */
class CarriedFieldsTest {

	private static final String PAPER = """
			Rossi S.r.l.
			Fattura n. 12 del 14.05.2026
			CIG: Z1234567AB
			Ordine di acquisto: PO-5
			Totale fattura 122,00 EUR
			""";

	@Test
	void findersAreAskedForNothingElse() {
		List<DocumentType> asked = new ArrayList<>();
		FieldFinder finder = new FieldFinder() {

			@Override
			public Finder finder() {
				return Finder.CHAT;
			}

			@Override
			public Found find(Transcript transcript, DocumentType type) {
				asked.add(type);
				return new Found(Map.of(), List.of(), List.of());
			}

		};
		Extraction extraction = new Extractor(List.of(new LabelFieldFinder(), finder), Pages.types(), Pages.deadline())
			.extract(Pages.asked("invoice", PAPER));
		assertThat(asked).singleElement().satisfies((type) -> {
			assertThat(type.fields()).isNotEmpty().noneMatch(FieldType::carried);
			assertThat(type.lines()).isNotEmpty().noneMatch(FieldType::carried);
			assertThat(type.fields()).extracting(FieldType::name).contains("iban", "gross_total");
			assertThat(type.tables()).isEmpty();
		});
		assertThat(extraction.candidates()).containsKey("gross_total").doesNotContainKeys("cig", "purchase_order");
		DocumentType invoice = Pages.types().named("invoice").orElseThrow();
		assertThat(invoice.field("cig").orElseThrow().carried()).isTrue();
		assertThat(invoice.tables()).isNotEmpty();
	}

}
