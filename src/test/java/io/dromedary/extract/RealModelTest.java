package io.dromedary.extract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Results;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Against a real server of gpt-oss's kind: {@code .ci/model start} prints its address.
 */
@Tag("model")
class RealModelTest {

	private static final DocumentType RECEIPT = Texts.type("receipt",
			List.of(Texts.field("company", FieldKind.NAME, "name of the shop"),
					Texts.field("date", FieldKind.DATE, "date of purchase"),
					Texts.field("address", FieldKind.ADDRESS, "address of the shop"),
					Texts.field("total", FieldKind.AMOUNT, "amount to pay, tax included"),
					Texts.field("currency", FieldKind.CURRENCY, "currency of the amounts")),
			List.of());

	private final @Nullable String url = System.getenv("DROMEDARY_MODEL_URL");

	@BeforeEach
	void need() {
		Assumptions.assumeTrue(this.url != null, "left out: DROMEDARY_MODEL_URL is not set, see .ci/model");
	}

	private Map<String, String> read(DocumentType type, String... lines) {
		ChatSettings settings = new ChatSettings(this.url, null, null, Duration.ofMinutes(2), 1, 0);
		FieldFinder.Found found = new ChatFieldFinder(settings, Results.NONE).find(Texts.transcript(lines), type);
		Map<String, String> printed = new TreeMap<>();
		found.candidates()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((candidate) -> candidate.evidence() != null)
			.forEach((candidate) -> printed.put(candidate.field(), candidate.printed()));
		return printed;
	}

	@Test
	void anItalianIdentityCardComesOutRight() {
		assertThat(read(Texts.CARD, "REPUBBLICA ITALIANA", "CARTA DI IDENTITÀ", "Cognome: ROSSI", "Nome: MARIO",
				"Data di nascita: 14/05/1987", "Numero documento: CA12345AB", "Scadenza: 14.05.2033"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("cognome", "ROSSI", "nome", "MARIO", "data_nascita",
					"14/05/1987", "numero_documento", "CA12345AB", "scadenza", "14.05.2033"));
	}

	@Test
	void aReceiptComesOutRight() {
		assertThat(read(RECEIPT, "PANIFICIO ROSSI", "Via Roma 12, 20121 Milano", "SCONTRINO", "Data: 03/04/2026",
				"PANE 2,50", "LATTE 1,80", "Totale EUR 4,30"))
			.containsEntry("date", "03/04/2026")
			.containsEntry("address", "Via Roma 12, 20121 Milano")
			.containsKey("total");
	}

	@Test
	void theHeadOfAnInvoiceComesOutRight() {
		Map<String, String> invoice = read(Texts.INVOICE, "Rossi Arredi S.r.l.", "FATTURA", "Numero fattura: 2026/0624",
				"Data: 07/09/2026", "Descrizione Q.tà Importo", "Sedia in legno 9 300,06",
				"Servizio di trasporto 1 160,76", "Imponibile: 460,82 EUR", "IVA 22%: 101,38 EUR",
				"Totale documento: 562,20 EUR");
		assertThat(invoice).containsEntry("invoice_number", "2026/0624").containsEntry("date", "07/09/2026");
		assertThat(invoice.get("gross_total")).contains("562,20");
	}

	@Test
	void everyValueItInventsIsLeftWithoutEvidence() {
		ChatSettings settings = new ChatSettings(this.url, null, null, Duration.ofMinutes(2), 1, 0);
		String[] lines = { "Nordlicht Handel AG", "Harbour Foods plc", "Talleres Vega S.L." };
		FieldFinder.Found found = new ChatFieldFinder(settings, Results.NONE).find(Texts.transcript(lines), RECEIPT);
		String text = PageText.letters(String.join("", lines));
		Stream<Candidate> candidates = found.candidates().values().stream().flatMap(List::stream);
		assertThat(candidates)
			.allMatch((one) -> one.evidence() == null || text.contains(PageText.letters(one.printed())));
	}

}
