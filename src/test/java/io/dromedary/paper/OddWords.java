package io.dromedary.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of odd papers by language: it, en, de, fr, es, nl. */
final class OddWords {

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es", "nl");

	private static final Map<String, List<String>> WORDS = Map.ofEntries(
			entry("title", "Fattura", "Invoice", "Rechnung", "Facture", "Factura", "Factuur"),
			entry("number", "Fattura n.|Numero fattura", "Invoice No.|Invoice number", "Rechnung Nr.|Rechnungsnummer",
					"Facture n°|Numéro de facture", "Factura n.º|Número de factura", "Factuurnummer"),
			entry("date", "Data fattura|Data", "Invoice date|Date", "Rechnungsdatum|Datum", "Date de facture|Date",
					"Fecha de factura|Fecha", "Factuurdatum"),
			entry("buyer", "Spett.le|Cliente", "Bill to|Customer", "Rechnungsempfänger|Kunde", "Facturé à|Client",
					"Facturar a|Cliente", "Klant"),
			entry("vat", "P. IVA", "VAT No.", "USt-IdNr.", "N° TVA", "NIF", "BTW-nummer"),
			entry("net", "Totale imponibile", "Net total", "Nettobetrag", "Total HT", "Base imponible",
					"Totaal exclusief btw"),
			entry("tax", "Totale IVA", "Total VAT", "MwSt.", "Total TVA", "Total IVA", "Totaal btw"),
			entry("gross", "Totale fattura", "Invoice total", "Rechnungsbetrag", "Total TTC", "Total factura",
					"Totaal inclusief btw"),
			entry("paid", "Acconto versato", "Amount paid", "Bereits gezahlt", "Acompte versé", "Anticipo pagado",
					"Reeds betaald"),
			entry("amount-due", "Residuo da pagare", "Amount due", "Offener Betrag", "Reste à payer",
					"Pendiente de pago", "Nog te betalen"),
			entry("other-date",
					"Scadenza|Data consegna|Data DDT|Valido fino al|Data ordine|Periodo di riferimento dal|Data valuta",
					"Due date|Delivery date|Service date|Valid until|Order date|Period from|Value date",
					"Fällig am|Lieferdatum|Leistungsdatum|Gültig bis|Bestelldatum|Leistungszeitraum ab|Valutadatum",
					"Date d'échéance|Date de livraison|Date de prestation|Valable jusqu'au|Date de commande|Période du",
					"Fecha de vencimiento|Fecha de entrega|Fecha de servicio|Válido hasta|Fecha de pedido|Periodo desde",
					"Vervaldatum|Leverdatum|Besteldatum|Geldig tot"),
			entry("other-number",
					"Codice cliente|Ordine n.|DDT n.|Rif. fattura|Numero offerta|Fattura collegata n.|N. contratto",
					"Customer No.|Order No.|Delivery note No.|Related invoice|Quote No.|Your reference|Contract No.",
					"Kundennummer|Bestellnummer|Lieferschein Nr.|zu Rechnung|Auftragsnummer|Angebot Nr.|Vertragsnummer",
					"N° client|Commande n°|Bon de livraison n°|Facture liée|Facture associée|Devis n°|N° de contrat",
					"N.º de cliente|Pedido n.º|Albarán n.º|Factura relacionada|Presupuesto n.º|N.º de contrato",
					"Klantnummer|Ordernummer|Pakbonnummer|Bij factuur"),
			entry("goods", "Cuscinetti a sfera|Guarnizioni|Trasporto", "Ball bearings|Gaskets|Carriage",
					"Kugellager|Dichtungen|Fracht", "Roulements|Joints|Transport", "Rodamientos|Juntas|Transporte",
					"Kogellagers|Pakkingen|Vracht"),
			entry("credit-note", "Nota di credito|Nota di accredito|Storno fattura|Nota di rettifica|TD04",
					"Credit note|Credit memo|Cancellation invoice|Corrected invoice|CREDIT NOTE",
					"Gutschrift|Stornorechnung|Rechnungskorrektur|Korrekturrechnung|Storno",
					"Avoir|Facture d'avoir|Note de crédit|Facture rectificative|AVOIR",
					"Nota de crédito|Factura rectificativa|Nota de abono|Abono|Factura de abono",
					"Creditnota|Creditfactuur|Correctiefactuur"),
			entry("not-an-invoice",
					"Sollecito di pagamento|Estratto conto|Offerta|Preventivo|Conferma d'ordine|Documento di trasporto|Fattura proforma|Avviso di parcella",
					"Payment reminder|Statement of account|Quotation|Purchase order|Order confirmation|Delivery note|Pro forma invoice|Overdue notice",
					"Mahnung|Zahlungserinnerung|Kontoauszug|Angebot|Bestellung|Auftragsbestätigung|Lieferschein|Proforma-Rechnung",
					"Rappel de paiement|Relevé de compte|Devis|Bon de commande|Confirmation de commande|Bon de livraison|Facture pro forma|Mise en demeure",
					"Recordatorio de pago|Extracto de cuenta|Presupuesto|Pedido|Confirmación de pedido|Albarán|Factura proforma|Reclamación de pago",
					"Betalingsherinnering|Rekeningoverzicht|Offerte|Bestelbon|Orderbevestiging|Pakbon|Proformafactuur|Aanmaning"),
			entry("receipt-title", "Documento commerciale", "Receipt", "Kassenbon", "Ticket de caisse",
					"Factura simplificada", "Kassabon"),
			entry("receipt-total", "Totale complessivo", "Total", "Summe", "Total à payer", "Total a pagar", "Totaal"),
			entry("receipt-date", "Data", "Date", "Datum", "Date", "Fecha", "Datum"),
			entry("receipt-other-date", "Buono valido fino al|Garanzia fino al|Raccolta punti fino al",
					"Voucher valid until|Warranty until|Return by", "Gutschein gültig bis|Garantie bis|Umtausch bis",
					"Bon valable jusqu'au|Garantie jusqu'au|Échange avant le",
					"Vale válido hasta|Garantía hasta|Devolución antes del", "Bon geldig tot|Garantie tot"),
			entry("card-payment", "Pagamento elettronico", "Card payment", "Kartenzahlung", "Carte bancaire", "Tarjeta",
					"Pinbetaling"));

	private OddWords() {
	}

	private static Map.Entry<String, List<String>> entry(String key, String... languages) {
		return Map.entry(key, List.of(languages));
	}

	/** The variants of a word, parted by {@code |} in the tables above. */
	static List<String> all(String key, Locale language) {
		int column = Math.max(0, LANGUAGES.indexOf(language.getLanguage()));
		return List.of(WORDS.getOrDefault(key, List.of()).get(column).split("\\|"));
	}

	/**
	 * Whether a title is that of a credit note, not of a cancellation or a correction.
	 */
	static boolean isCredit(String title) {
		return title.matches("(?iu)TD04|.*(?:credit|crédit|gutschrift|accredito|avoir|abono).*");
	}

	/** The variant with that number, from the start again after the last. */
	static String one(String key, Locale language, long variant) {
		List<String> all = all(key, language);
		return all.get((int) Math.floorMod(variant, (long) all.size()));
	}

}
