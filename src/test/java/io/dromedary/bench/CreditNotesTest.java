package io.dromedary.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import io.dromedary.demo.Truth;
import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Status;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Credit notes are a type of their own, in print and as data. */
class CreditNotesTest {

	private static final Pipeline PIPELINE = new Pipeline();

	private static final String PRINTED = """
			Officine Ferro S.r.l.
			Via Roma 12, 40121 Bologna (BO)
			P. IVA 01234567897

			Spett.le
			Hotel Conti S.p.A.

			NOTA DI CREDITO n. NC-17 del 03/04/2026
			Rif. fattura n. 2026/311
			Data fattura: 01/03/2026

			Descrizione        Quantità   Prezzo unitario   Importo
			Cuscinetti         2          50,00             100,00

			Totale imponibile  100,00 €
			IVA 22%             22,00 €
			Totale             122,00 €
			""";

	@AfterAll
	static void close() {
		PIPELINE.close();
	}

	@Test
	void onePrintedIsDeliveredAsWhatItIs() {
		Outcome outcome = carry(PRINTED);
		assertThat(outcome.doubts()).isEmpty();
		assertThat(outcome.status()).isEqualTo(Status.DELIVERED);
		assertThat(outcome.type()).isEqualTo("credit-note");
		assertThat(outcome.values()).containsEntry("invoice_number", "NC-17")
			.containsEntry("date", "2026-04-03")
			.containsEntry("preceding_invoice", "2026/311")
			.containsEntry("preceding_invoice_date", "2026-03-01")
			.containsEntry("gross_total", "122.00");
	}

	@Test
	void printedMinusSignsAreNoDoubtThere() {
		Outcome outcome = carry(PRINTED.replace("100,00", "-100,00")
			.replace("22,00 ", "-22,00 ")
			.replace("1-22", "-122")
			.replace("2          50", "-2         50"));
		assertThat(outcome.doubts()).isEmpty();
		assertThat(outcome.values()).containsEntry("gross_total", "-122.00");
	}

	@Test
	void aSumThatNothingBearsOutMayBeThatOfTheInvoice() {
		String without = PRINTED.replaceAll("(?m)^(?:Totale imponibile|IVA|Descrizione|Cuscinetti).*\\n", "");
		assertThat(carry(without).doubts()).contains("gross_total: credit-unsupported");
	}

	@Test
	void theNumberOfTheInvoiceIsNotItsOwn() {
		Outcome outcome = carry(PRINTED.replace(" n. NC-17 del 03/04/2026", ""));
		assertThat(outcome.status()).isEqualTo(Status.REVIEW);
		assertThat(outcome.values()).doesNotContainKey("invoice_number");
		assertThat(carry(PRINTED.replace("NC-17", "2026/311")).doubts()).contains("invoice_number: own-number");
	}

	/** With the letterhead of the one who pays. */
	@Test
	void aGutschriftThatAnswersNothingMayBeAnInvoiceThatTheBuyerWrote() {
		String german = """
				Stahlbau Krause GmbH
				Hauptstraße 5, 10115 Berlin
				Lieferant: Schmidt KG

				GUTSCHRIFT Nr. GS-17
				Datum: 03.04.2026

				Beschreibung       Menge   Einzelpreis   Betrag
				Lager              2       50,00         100,00

				Nettobetrag        100,00 EUR
				MwSt 19%            19,00 EUR
				Gesamtbetrag       119,00 EUR
				""";
		assertThat(carry(german).doubts()).contains("type: perhaps-self-billed");
		assertThat(carry(german.replace("Datum:", "zu Rechnung Nr. 2026-311\nDatum:")).doubts())
			.doesNotContain("type: perhaps-self-billed");
	}

	@Test
	void anInvoiceOnALaterPageIsADoubt() {
		String page = PRINTED.replaceAll("(?m)^NOTA DI CREDITO.*", "FATTURA")
			.replace("Rif. fattura n. 2026/311", "Fattura n. 2026/312");
		assertThat(carry(PRINTED + "\f" + page).status()).isEqualTo(Status.REVIEW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TD04", "TD08" })
	void oneOfFatturaPa(String code) {
		Truth truth = Paper.invoice(Locale.ITALIAN).seed(80).digital().truth();
		String xml = text(EInvoices.fatturaPa(truth).content()).replace("TD01", code);
		exact(carry("nota.xml", xml), truth);
	}

	@ParameterizedTest
	@CsvSource({ "381, credit-note, ''", "396, credit-note, ''", "384, invoice, type: other-document",
			"383, invoice, type: other-document" })
	void oneOfCiiByItsCode(String code, String type, String doubt) {
		Truth truth = Paper.invoice(Locale.GERMAN).seed(81).digital().truth();
		Outcome outcome = carry("x.xml", text(EInvoices.cii(truth).content()).replace(">380<", ">" + code + "<"));
		assertThat(outcome.type()).isEqualTo(type);
		assertThat(String.join(" ", outcome.doubts())).isEqualTo(doubt);
		assertThat(outcome.values()).containsEntry("gross_total", truth.fields().get("gross_total"));
	}

	@Test
	void oneThatCarriesAmountsBelowNoughtMayTakeBackAnother() {
		Truth truth = Paper.invoice(Locale.GERMAN).seed(82).digital().truth();
		String total = truth.fields().getOrDefault("gross_total", "");
		String xml = text(EInvoices.cii(truth).content()).replace(">380<", ">381<")
			.replace(">" + total + "<", ">-" + total + "<");
		assertThat(carry("x.xml", xml).doubts()).contains("gross_total: negative-total");
	}

	@Test
	void whereItAnswersSeveralInvoicesThatIsSaid() {
		Truth truth = Paper.invoice(Locale.ITALIAN).seed(83).digital().truth();
		String one = "<DatiFattureCollegate><IdDocumento>%s</IdDocumento><Data>2026-01-02</Data></DatiFattureCollegate>";
		String xml = text(EInvoices.fatturaPa(truth).content()).replace("TD01", "TD04")
			.replace("</DatiGenerali>", one.formatted("A1") + one.formatted("A2") + "</DatiGenerali>");
		Assessment note = PIPELINE.assess("nota.xml", xml.getBytes(StandardCharsets.UTF_8));
		assertThat(Outcome.values(note)).containsEntry("preceding_invoice", "A1")
			.containsEntry("preceding_invoice_date", "2026-01-02");
		assertThat(note.findings()).extracting(Finding::rule).contains("original-several", "credit-sign");
	}

	private static void exact(Outcome outcome, Truth truth) {
		assertThat(outcome.type()).isEqualTo("credit-note");
		assertThat(outcome.doubts()).isEmpty();
		Map<String, String> values = outcome.values();
		assertThat(values.get("gross_total")).isEqualTo(truth.fields().get("gross_total"));
		assertThat(values.get("invoice_number")).isEqualTo(truth.fields().get("invoice_number"));
	}

	private static Outcome carry(String text) {
		return carry("nota.txt", text);
	}

	private static Outcome carry(String name, String text) {
		return PIPELINE.carry(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

}
