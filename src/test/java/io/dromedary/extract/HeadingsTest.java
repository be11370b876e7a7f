package io.dromedary.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Transcript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a paper is by its heading. */
class HeadingsTest {

	private static final DocumentType INVOICE = Pages.types().named("invoice").orElseThrow();

	/** All the fields of an invoice, under another heading. */
	private static final String BODY = """
			Beispiel Werkzeuge GmbH
			Musterweg 5, 10115 Berlin

			%s

			Kunde & Sohn OHG
			Hauptstrasse 12

			Datum: 03.04.2026
			zu Rechnung Nr. 2026-0311 vom 01.03.2026
			Beschreibung              Menge    Einzelpreis    Betrag
			Bohrmaschine              1        1.000,00       1.000,00
			Nettobetrag   1.000,00 EUR
			MwSt            190,00 EUR
			Gesamtbetrag  1.190,00 EUR
			IBAN DE89 3704 0044 0532 0130 00
			""";

	private static final String OWN = """
			Beispiel Werkzeuge GmbH
			Musterweg 5, 10115 Berlin
			%s
			Rechnungsnummer: 2026-0417
			Rechnungsdatum: 03.04.2026
			%s
			Beschreibung              Menge    Einzelpreis    Betrag
			Bohrmaschine              1        1.000,00       1.000,00
			%s
			Nettobetrag   1.000,00 EUR
			MwSt            190,00 EUR
			Gesamtbetrag  1.190,00 EUR
			IBAN DE89 3704 0044 0532 0130 00
			""";

	@ParameterizedTest
	@CsvSource({ "Avoir, CREDIT_NOTE", "AVOIR N° 12, CREDIT_NOTE", "Gutschrift, CREDIT_NOTE",
			"Gutschrift Nr. 7, CREDIT_NOTE", "Credit Note CN-12, CREDIT_NOTE", "NOTA DI CREDITO, CREDIT_NOTE",
			"Nota di credito n. 12 del 3 aprile 2026, CREDIT_NOTE", "Abbuono, CREDIT_NOTE",
			"NOTA DE ABONO, CREDIT_NOTE", "CREDITNOTA, CREDIT_NOTE", "Facture d'avoir, CREDIT_NOTE",
			"Credit note / Gutschrift, CREDIT_NOTE", "Storno, CANCELLATION", "Stornorechnung Nr. 2026-9, CANCELLATION",
			"ANNULLAMENTO, CANCELLATION", "Rettifica, CORRECTION", "RECHNUNGSKORREKTUR, CORRECTION",
			"Facture rectificative, CORRECTION", "FACTURA RECTIFICATIVA, CORRECTION", "Corrected invoice, CORRECTION",
			"SOLLECITO, REMINDER", "1. Mahnung, REMINDER", "Zahlungserinnerung, REMINDER", "Rappel, REMINDER",
			"MISE EN DEMEURE, REMINDER", "Recordatorio de pago, REMINDER", "Aanmaning, REMINDER",
			"Herinnering, REMINDER", "Payment reminder, REMINDER",
			"Oggetto: sollecito di pagamento fattura n. 12, REMINDER",
			"Betreff: Mahnung zu unserer Rechnung 2026-0311, REMINDER", "PROFORMA, PRO_FORMA",
			"Pro-forma invoice, PRO_FORMA", "Fattura pro forma n. 3, PRO_FORMA", "Estratto conto, STATEMENT",
			"KONTOAUSZUG, STATEMENT", "Relevé de compte, STATEMENT", "Extracto, STATEMENT",
			"Statement of account, STATEMENT", "Preventivo n. 5, OFFER", "OFFERTA, OFFER", "Angebot, OFFER",
			"Kostenvoranschlag, OFFER", "DEVIS N° 2026-5, OFFER", "Presupuesto, OFFER", "Offerte, OFFER",
			"Quotation, OFFER", "Conferma d'ordine, ORDER", "BESTELLUNG, ORDER", "Auftragsbestätigung, ORDER",
			"Bon de commande, ORDER", "Pedido, ORDER", "Purchase Order, ORDER", "DDT, DELIVERY_NOTE",
			"D.D.T., DELIVERY_NOTE", "Documento di trasporto, DELIVERY_NOTE", "Bolla, DELIVERY_NOTE",
			"LIEFERSCHEIN, DELIVERY_NOTE", "Bon de livraison, DELIVERY_NOTE", "Albarán, DELIVERY_NOTE",
			"Rücklieferschein, DELIVERY_NOTE", "Gutschriftsbeleg, CREDIT_NOTE", "Stornobestätigung, CANCELLATION",
			"Rechnungsentwurf, PRO_FORMA", "Draft invoice, PRO_FORMA", "Bozza di fattura, PRO_FORMA",
			"Final demand, REMINDER", "Overdue invoice, REMINDER", "Zahlungsavis, STATEMENT", "PAKBON, DELIVERY_NOTE",
			"Delivery note, DELIVERY_NOTE", "Packing list, DELIVERY_NOTE" })
	void aPaperIsWhatItsHeadingSays(String heading, PaperKind kind) {
		for (Transcript transcript : List.of(Pages.text(BODY.formatted(heading)),
				Pages.recognised(0.9, BODY.formatted(heading)), Pages.printed(BODY.formatted("# " + heading)))) {
			Extraction extraction = extract(transcript);
			assertThat(of(transcript, INVOICE)).get().extracting(Heading::kind).isEqualTo(kind);
			if (kind == PaperKind.CREDIT_NOTE) {
				assertThat(extraction.type()).isEqualTo("credit-note");
				assertThat(extraction.findings()).extracting(Finding::rule).doesNotContain("other-document");
			}
			else {
				assertThat(extraction.findings()).extracting(Finding::rule).contains("other-document");
			}
		}
	}

	/** What it is nobody has said yet: it becomes no invoice by a click. */
	@Test
	void aPaperForWhichThereIsNoTypeGetsNone() {
		Extraction extraction = extract(Pages.text(BODY.formatted("Mahnung Nr. 7")));
		assertThat(extraction.type()).isNull();
		assertThat(extraction.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.field()).isEqualTo("type");
			assertThat(finding.sentence().in(Locale.ENGLISH)).contains("reminder");
			assertThat(finding.sentence().in(Locale.ITALIAN)).contains("sollecito");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Lieferschein Nr. 123 vom 01.04.2026", "Bestellung: 4711", "Ihre Bestellung",
			"Ihre Bestellung: 4711", "Delivery note: 77", "rif. ordine n. 5", "Order number 12", "Order no: 12",
			"Rif. DDT n. 45 del 01/04/2026", "DDT n. 45 del 01/04/2026", "Sie erhalten eine Gutschrift",
			"Offerta n. 12 del 01/02/2026", "Bon de commande n° 12", "Pedido: 8", "Auftrag 4711", "Preventivo n. 3",
			"Kundennr.      Bestellung      Datum\n123            4711            03.04.2026", "Bestellung\n4711",
			"Storno bis 14 Tage vor dem Termin: kostenlos", "Gutschrift: 7", "Zahlung: Storno nur schriftlich",
			"Mahnung erfolgt nach 30 Tagen" })
	void aMentionIsNoHeading(String mention) {
		String large = "# Rechnung";
		for (String text : List.of(OWN.formatted("RECHNUNG", mention, ""), OWN.formatted("", mention, ""),
				OWN.formatted("RECHNUNG", "", mention), OWN.formatted("Rechnung 2026-0417", mention, mention))) {
			assertNone(Pages.text(text));
			assertNone(Pages.recognised(0.9, text));
		}
		assertNone(Pages.printed(OWN.formatted(large, mention, mention)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Rechnung", "Handelsrechnung", "Rechnung / Lieferschein", "Fattura accompagnatoria",
			"Fattura", "TAX INVOICE", "Facture n° 12", "FACTURA", "Factuur", "Rechnung (Kopie)" })
	void anInvoiceIsOne(String heading) {
		assertNone(Pages.text(OWN.formatted(heading, "Lieferschein Nr. 7", "")));
		assertNone(Pages.printed(OWN.formatted("# " + heading, "Bestellung", "")));
	}

	@Test
	void ofTwoHeadingsTheLargerDecidesThenTheFirst() {
		assertThat(heading("Rechnung Nr. 7\n\n# GUTSCHRIFT")).isEqualTo("CREDIT_NOTE true");
		assertThat(heading("Gutschrift Nr. 7\nRechnung Nr. 8")).isEqualTo("CREDIT_NOTE true");
		assertThat(heading("# RECHNUNG\n\nLieferschein")).isEmpty();
		assertThat(heading("# LIEFERSCHEIN\n\nRechnung Nr. 8")).isEqualTo("DELIVERY_NOTE true");
	}

	@Test
	void whereNeitherDecidesItIsADoubt() {
		assertThat(heading("# RECHNUNG\n\n# GUTSCHRIFT")).isEqualTo("CREDIT_NOTE false");
		assertThat(heading("RECHNUNG\n\nSTORNO")).isEqualTo("CANCELLATION false");
		assertThat(of(Pages.printed(OWN.formatted("# Lieferschein Nr. 7", "", "")), INVOICE)).isPresent();
		assertThat(heading("Rechnung / Gutschrift")).isEqualTo("CREDIT_NOTE false");
		assertThat(heading("Lieferschein / Rechnung")).isEqualTo("DELIVERY_NOTE false");
		Extraction extraction = extract(Pages.text(OWN.formatted("RECHNUNG\n\nSTORNO", "", "")));
		assertThat(extraction.type()).isEqualTo("invoice");
		assertThat(extraction.findings()).extracting(Finding::rule).contains("other-document");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hiermit stornieren wir die Rechnung Nr. 2026-0311.",
			"con la presente annulliamo la fattura n. 12 del 01/03/2026.", "Annule et remplace la facture 2026-5",
			"We hereby cancel invoice 2026-0311." })
	void aLetterThatCancelsAnInvoiceIsADoubt(String sentence) {
		assertThat(heading("Sehr geehrte Damen und Herren,\n" + sentence)).endsWith("false");
	}

	@Test
	void theCodeOfAnElectronicCreditNoteCounts() {
		assertThat(heading("Tipologia documento   Numero documento   Data documento\nTD04                  12/A"
				+ "               01-03-2026"))
			.isEqualTo("CREDIT_NOTE true");
		assertThat(heading("Tipo documento: TD01 fattura")).isEmpty();
		assertThat(heading("Articolo TD04 grigio")).isEmpty();
	}

	@Test
	void aDeliveryNoteIsNoReceipt() {
		Extraction extraction = extract(Pages.text("""
				Panificio Rossi
				Via Roma 4
				DOCUMENTO DI TRASPORTO n. 12
				Cassa 1      Operatore 3
				Pane 3,50
				Totale 3,50
				Contanti alla consegna
				Grazie e arrivederci
				"""));
		assertThat(extraction.type()).isNull();
		assertThat(extraction.findings()).extracting(Finding::rule).containsExactly("other-document");
	}

	@Test
	void theNumberOfAnOrderOnATillReceiptIsNoHeading() {
		assertThat(of(Pages.printed("""
				Burger Corner
				# Order 55
				Burger      8.00
				Total       8.00
				Cash       10.00
				Change      2.00
				Thank you
				"""), null)).isEmpty();
	}

	@Test
	void aTypeMadeForSuchPapersTakesThem() {
		var fields = List.<FieldType>of();
		var byName = Texts.type("credit-note", fields, List.of());
		var byPhrase = new DocumentType("abschlag", "abschlag", List.of("Gutschrift"), List.of(), 0.8, fields, fields,
				List.of(), List.of("folder"));
		Transcript paper = Pages.text(BODY.formatted("Gutschrift Nr. 7"));
		assertThat(of(paper, byName)).isEmpty();
		assertThat(of(paper, byPhrase)).isEmpty();
		assertThat(of(paper, INVOICE)).isPresent();
	}

	@ParameterizedTest
	@EnumSource(value = PaperKind.class, names = { "OTHER", "INVOICE", "RECEIPT" }, mode = EnumSource.Mode.EXCLUDE)
	void everyKindHasANameForPeople(PaperKind kind) {
		String key = "extract.kind." + kind.word();
		assertThat(io.dromedary.document.Sentence.of(key).in(Locale.ENGLISH)).isNotEqualTo(key);
		assertThat(io.dromedary.document.Sentence.of(key).in(Locale.ITALIAN)).isNotEqualTo(key);
	}

	private static void assertNone(Transcript transcript) {
		assertThat(of(transcript, INVOICE)).isEmpty();
	}

	private static String heading(String head) {
		return of(Pages.printed(BODY.formatted(head)), INVOICE).map((found) -> found.kind() + " " + found.certain())
			.orElse("");
	}

	private static Optional<Heading> of(Transcript transcript, @Nullable DocumentType type) {
		return Headings.of(new Layout(transcript).sheets(), type, Pages.types().all());
	}

	private static Extraction extract(Transcript transcript) {
		return new Extractor(List.of(new LabelFieldFinder()), Pages.types(), Pages.deadline()).extract(transcript);
	}

}
