package io.dromedary.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.document.Finding.Severity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a finding is said to a person. */
class FindingTest {

	private static final DocumentType BILL = new DocumentType("bill", "", List.of(), List.of(), 0.8,
			List.of(field("net_total", Map.of("it", "Imponibile", "en", "Net")), field("tax", Map.of())),
			List.of(field("amount", Map.of("it", "Importo", "en", "Amount"))), List.of(), List.of());

	private static FieldType field(String name, Map<String, String> titles) {
		return new FieldType(name, FieldKind.AMOUNT, "", false, false, List.of(), null, titles);
	}

	private static String said(DocumentType type, Locale locale, String key, String... arguments) {
		return new Finding("x", "y", Severity.DOUBT, Sentence.of(key, (Object[]) arguments)).in(type, locale);
	}

	@Test
	void fieldsAreCalledByTheirTitles() {
		assertThat(said(BILL, Locale.ITALIAN, "check.missing", "net_total"))
			.isEqualTo("Nessun valore trovato per Imponibile.");
		assertThat(said(BILL, Locale.ENGLISH, "check.sum", "net_total", "tax, net_total"))
			.isEqualTo("Net is not the sum of Tax, Net.");
	}

	@Test
	void aCellIsCalledByItsColumnAndRow() {
		assertThat(said(BILL, Locale.ITALIAN, "check.line-product", "lines[2].amount"))
			.isEqualTo("Quantità per prezzo non dà l'importo in Importo, riga 3.");
	}

	@Test
	void whatIsNoFieldStaysAsItIs() {
		assertThat(said(BILL, Locale.ENGLISH, "check.missing", "lines[2].nothing")).contains("lines[2].nothing");
		assertThat(said(BILL, Locale.ENGLISH, "check.missing", "tax, nothing")).contains("tax, nothing");
		assertThat(said(null, Locale.ENGLISH, "check.missing", "net_total")).contains("net_total");
	}

}
