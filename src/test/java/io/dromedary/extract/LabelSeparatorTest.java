package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Cut;
import io.dromedary.document.Transcript;
import io.dromedary.guard.Guard;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where another invoice begins, and where nobody can tell. */
class LabelSeparatorTest {

	private static final String TERMS = """
			Condizioni generali di vendita
			1. La merce viaggia a rischio del committente.
			2. Per ogni controversia è competente il foro di Milano.
			""";

	private static final String DELIVERY_NOTE = """
			DOCUMENTO DI TRASPORTO
			Numero documento: 881
			Data: 08.05.2026
			Colli 4, peso 120 kg
			""";

	private final LabelSeparator separator = new LabelSeparator(Pages.types(), Guard.alone());

	@Test
	void invoicesWithNumbersOfTheirOwnBeginWhereTheyBegin() {
		assertThat(cuts(invoice("101"), invoice("102"), invoice("103"))).extracting(Cut::page).containsExactly(2, 3);
		assertThat(cuts(invoice("101"), invoice("102"))).extracting((cut) -> cut.reason().key())
			.containsExactly("extract.begins");
	}

	@Test
	void aPageOfTheSameNumberBelongsToTheOneBefore() {
		assertThat(cuts(head("101"), head("101"), invoice("101"))).isEmpty();
		assertThat(cuts(head("101"), sums(), invoice("102"))).extracting(Cut::page).containsExactly(3);
		assertThat(cuts(invoice("101"), invoice("101"))).isEmpty();
	}

	@Test
	void whatIsSentAlongStaysWithItsInvoice() {
		assertThat(cuts(invoice("101"), TERMS)).isEmpty();
		assertThat(cuts(invoice("101"), DELIVERY_NOTE)).isEmpty();
		assertThat(cuts(invoice("101"), TERMS, invoice("102"), DELIVERY_NOTE)).extracting(Cut::page).containsExactly(3);
		assertThat(doubts(invoice("101"), TERMS)).isEmpty();
		assertThat(doubts(invoice("101"), DELIVERY_NOTE)).isEmpty();
	}

	@Test
	void withinACountNothingBegins() {
		assertThat(cuts(invoice("101") + "Pagina 1 di 2", invoice("102") + "Pagina 2 di 2")).isEmpty();
		assertThat(cuts(invoice("101") + "Pagina 1 di 3", invoice("102"), sums() + "Pagina 3 di 3")).isEmpty();
		assertThat(cuts(invoice("101") + "Pagina 2 di 2", invoice("102") + "Pagina 1 di 1"))
			.extracting((cut) -> cut.reason().toString())
			.containsExactly("Page 2 bears another document number than page 1 and is the first of its 1.");
	}

	@Test
	void aCountThatBeginsAgainWithoutANumberIsADoubt() {
		String first = invoice("101") + "Pagina 1 di 1";
		assertThat(cuts(first, sums() + "Pagina 1 di 1")).isEmpty();
		assertThat(doubts(first, sums() + "Pagina 1 di 1")).contains("several-documents");
	}

	@Test
	void whatIsNoWholeInvoiceOnEitherSideIsADoubt() {
		assertThat(cuts(head("101"), invoice("102"))).isEmpty();
		assertThat(doubts(head("101"), invoice("102"))).contains("several-documents");
		assertThat(cuts(invoice("101"), head("102"))).isEmpty();
		assertThat(doubts(invoice("101"), head("102"))).contains("several-documents");
		assertThat(cuts(invoice("101"), invoice("102"), invoice("101"))).isEmpty();
		assertThat(doubts(invoice("101"), invoice("102"), invoice("101"))).contains("several-documents");
	}

	@Test
	void aCreditNoteBehindAnInvoiceIsADoubt() {
		String note = "NOTA DI CREDITO\nRif. fattura n. 101\n" + sums();
		assertThat(cuts(invoice("101"), note)).isEmpty();
		assertThat(doubts(invoice("101"), note)).contains("several-documents");
	}

	@Test
	void theSameNumberOfTwoFirmsIsADoubt() {
		String other = invoice("101").replace("01234567897", "00743110157");
		assertThat(cuts(invoice("101"), other)).isEmpty();
		assertThat(doubts(invoice("101"), other)).contains("several-documents");
	}

	@Test
	void theSameNumberWithAnotherSumIsADoubt() {
		String other = invoice("101").replace("100,00 EUR", "200,00 EUR")
			.replace("22,00 EUR", "44,00 EUR")
			.replace("144,00", "244,00");
		assertThat(cuts(invoice("101"), other)).isEmpty();
		assertThat(doubts(invoice("101"), other)).contains("several-documents");
		assertThat(doubts(other, invoice("101"))).contains("several-documents");
		assertThat(doubts(invoice("101"), invoice("101"))).isEmpty();
	}

	/** The second firm prints no tax number. */
	@Test
	void theSameNumberBelowAnotherNameIsADoubt() {
		String other = invoice("101").replace("Rossi Forniture S.r.l.\nP.IVA 01234567897", "Verdi Trasporti S.p.A.");
		assertThat(cuts(invoice("101"), other)).isEmpty();
		assertThat(doubts(invoice("101"), other)).contains("several-documents");
		assertThat(doubts(invoice("101"), invoice("101").replace("S.r.l.", "srl"))).isEmpty();
	}

	/** Such as a fee of each month: number, sum and name are the same. */
	@Test
	void theSameNumberOfAnotherDayIsADoubt() {
		String other = invoice("101").replace("14.05.2026", "14.06.2026");
		assertThat(cuts(invoice("101"), other)).isEmpty();
		assertThat(doubts(invoice("101"), other)).contains("several-documents");
		assertThat(doubts(invoice("101"), invoice("101").replace("14.05.2026", "14 maggio 2026"))).isEmpty();
		assertThat(doubts(invoice("101") + "Pagina 1 di 2", invoice("101") + "Pagina 2 di 2")).isEmpty();
	}

	@Test
	void pagesOfTwoFirmsThatCountOnAreADoubt() {
		String first = head("101") + "Pagina 1 di 2";
		String foreign = "Verdi Trasporti S.p.A.\nP.IVA 00743110157\n" + sums() + "Pagina 2 di 2";
		assertThat(cuts(first, foreign)).isEmpty();
		assertThat(doubts(first, foreign)).contains("several-documents");
		assertThat(doubts(first, "Numero fattura: 7\n" + sums() + "Pagina 2 di 2")).contains("several-documents");
		assertThat(doubts(first, "P.IVA 01234567897\nNumero fattura: 101\n" + sums() + "Pagina 2 di 2")).isEmpty();
		assertThat(doubts(first, sums() + "Pagina 2 di 2")).isEmpty();
		Transcript slip = Pages.recognised(0.95, head("2026/117") + "Pagina 1 di 2",
				"P.IVA 01234567891\n" + sums() + "Pagina 2 di 2");
		assertThat(rules(slip)).doesNotContain("several-documents");
	}

	@Test
	void aSumThatIsCarriedOverIsNoSecondInvoice() {
		for (String carried : List.of("Totale a riportare 60,00 EUR", "Totale riporto 60,00 EUR",
				"Totale parziale 60,00 EUR", "Totale pagina 60,00 EUR")) {
			assertThat(doubts(head("101") + "\n" + carried + "\n", invoice("101"))).as(carried).isEmpty();
		}
		String subtotal = head("101") + "\nTotale 60,00 EUR\n";
		assertThat(doubts(subtotal + "Pagina 1 di 2", invoice("101") + "Pagina 2 di 2")).isEmpty();
	}

	@Test
	void aSlipOfTheRecognitionIsNoOtherNumber() {
		Transcript slip = Pages.recognised(0.95, carried("2026/117"), carried("2026/111"));
		assertThat(separator.cuts(slip)).isEmpty();
		assertThat(separator.cuts(Pages.recognised(0.5, invoice("101"), invoice("202")))).isEmpty();
		assertThat(separator.cuts(Pages.recognised(0.95, invoice("101"), invoice("202")))).hasSize(1);
	}

	@Test
	void aPageThatMayBeginWithAnUnreadableNumberIsADoubt() {
		String unread = invoice("").replace("Numero fattura:", "");
		assertThat(cuts(invoice("101"), invoice("102"), unread)).isEmpty();
		assertThat(doubts(invoice("101"), invoice("102"), unread)).contains("several-documents");
		assertThat(doubts(invoice("101"), unread)).contains("several-documents");
		assertThat(separator
			.cuts(Pages.recognised(0.95, invoice("101"), head("202"), sums().replace("Imponibile", "Data 1.5.2026"))))
			.isEmpty();
		assertThat(cuts(invoice("101"), invoice("102"), invoice("102"))).isEmpty();
		assertThat(cuts(invoice("101"), head("102"), sums())).hasSize(1);
	}

	@Test
	void aReceiptBetweenInvoicesIsPartOfNone() {
		String receipt = "DOCUMENTO COMMERCIALE\ndi vendita o prestazione\nTotale complessivo 12,20\nPagamento contante 20,00\nResto 7,80";
		assertThat(cuts(invoice("101"), receipt, invoice("102"))).isEmpty();
	}

	@Test
	void anotherNumberOfABillBeginsNoInvoice() {
		String consumption = "DETTAGLIO DEI CONSUMI\nNumero: 778899\nData: 14.05.2026\nEnergia 412 kWh\n";
		assertThat(cuts(invoice("101"), consumption)).isEmpty();
		assertThat(doubts(invoice("101"), consumption)).isEmpty();
	}

	@Test
	void receiptsAreNeverTakenApart() {
		String receipt = "DOCUMENTO COMMERCIALE\ndi vendita o prestazione\nData 14/05/2026\nDocumento n. %s\nTotale complessivo 12,20\nPagamento contante 20,00\nResto 7,80";
		assertThat(cuts(receipt.formatted("0012-0034"), receipt.formatted("0012-0035"))).isEmpty();
	}

	@Test
	void whoReadsOtherLanguagesTakesThemApartToo() {
		String rechnung = "Muster GmbH\nRechnung\nRechnungsnummer: %s\nRechnungsdatum: 14.05.2026\nKunde: Beispiel AG\n\nGesamtbetrag netto 100,00 EUR\nGesamtbetrag 119,00 EUR\n";
		String invoice = "Sample Ltd\nInvoice\nInvoice number: %s\nInvoice date: 14 May 2026\nBill to: Example Ltd\n\nNet total 100.00 EUR\nInvoice total 119.00 EUR\n";
		assertThat(cuts(rechnung.formatted("R-7"), rechnung.formatted("R-9"))).hasSize(1);
		assertThat(cuts(invoice.formatted("INV-7"), invoice.formatted("INV-9"))).hasSize(1);
	}

	private List<Cut> cuts(String... pages) {
		return separator.cuts(Pages.text(pages));
	}

	private static List<String> doubts(String... pages) {
		return rules(Pages.text(pages));
	}

	private static List<String> rules(Transcript transcript) {
		return new Extractor(List.of(new LabelFieldFinder()), Pages.types(), Pages.deadline()).extract(transcript)
			.findings()
			.stream()
			.map((finding) -> finding.rule())
			.toList();
	}

	private static String head(String number) {
		return """
				Rossi Forniture S.r.l.
				P.IVA 01234567897
				FATTURA
				Numero fattura: %s
				Data fattura: 14.05.2026
				Cliente: Bianchi S.p.A.

				Descrizione      Quantità  Importo
				Carta A4         10        100,00
				""".formatted(number);
	}

	private static String sums() {
		return """

				Imponibile 100,00 EUR
				IVA 22% 22,00 EUR
				Totale fattura 122,00 EUR
				""";
	}

	private static String carried(String number) {
		return head(number) + "\nTotale 100,00\n";
	}

	private static String invoice(String number) {
		return head(number) + sums();
	}

}
