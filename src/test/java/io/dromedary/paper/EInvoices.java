package io.dromedary.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Truth;

/**
 * The same invoice as FatturaPA, UBL and CII: {@code EInvoices.ubl(drawn.truth())}. Its
 * content is that of a drawn invoice.
 */
public final class EInvoices {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	final Map<String, String> fields;

	private final List<Map<String, String>> lines;

	private EInvoices(Truth truth) {
		this.fields = truth.fields();
		this.lines = truth.lines();
	}

	/** FPR12. */
	public static Drawn fatturaPa(Truth truth) {
		return drawn(truth, new EInvoices(truth).fatturaPa(), "xml");
	}

	/** Invoice of UBL 2.1. */
	public static Drawn ubl(Truth truth) {
		return drawn(truth, new EInvoices(truth).ubl(), "ubl.xml");
	}

	/** Cross Industry Invoice D16B. */
	public static Drawn cii(Truth truth) {
		return drawn(truth, new CiiText(new EInvoices(truth)).text(), "cii.xml");
	}

	private static Drawn drawn(Truth truth, String xml, String ending) {
		byte[] content = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8);
		return new Drawn(content,
				truth.fields().getOrDefault("invoice_number", "invoice").replaceAll("\\W", "-") + "." + ending, truth);
	}

	private String fatturaPa() {
		String header = in("FatturaElettronicaHeader",
				in("DatiTrasmissione", in("IdTrasmittente", is("IdPaese", "IT"), is("IdCodice", "01879020517")),
						is("ProgressivoInvio", "00001"), is("FormatoTrasmissione", "FPR12"),
						is("CodiceDestinatario", "ABC1234")),
				in("CedentePrestatore",
						in("DatiAnagrafici", id("seller_vat"), in("Anagrafica", given("Denominazione", "seller_name")),
								is("RegimeFiscale", "RF01")),
						seat()),
				in("CessionarioCommittente",
						in("DatiAnagrafici", id("buyer_vat"), in("Anagrafica", given("Denominazione", "buyer_name"))),
						seat()));
		String document = in("DatiGeneraliDocumento", is("TipoDocumento", "TD01"), given("Divisa", "currency"),
				given("Data", "date"), given("Numero", "invoice_number"),
				given("ImportoTotaleDocumento", "gross_total"));
		String goods = in("DatiBeniServizi", rows(this::line),
				rates().entrySet()
					.stream()
					.map((rate) -> in("DatiRiepilogo", is("AliquotaIVA", rate.getKey()),
							is("ImponibileImporto", rate.getValue()[0].toPlainString()),
							is("Imposta", rate.getValue()[1].toPlainString())))
					.collect(Collectors.joining()));
		String payment = in("DatiPagamento", is("CondizioniPagamento", "TP02"),
				in("DettaglioPagamento", is("ModalitaPagamento", "MP05"), given("DataScadenzaPagamento", "due_date"),
						given("ImportoPagamento", "gross_total"), given("IBAN", "iban")));
		String body = in("FatturaElettronicaBody", in("DatiGenerali", document), goods, payment);
		return "<p:FatturaElettronica versione=\"FPR12\" "
				+ "xmlns:p=\"http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2\">" + header + body
				+ "</p:FatturaElettronica>";
	}

	private String line(int row, Map<String, String> line) {
		return in("DettaglioLinee", is("NumeroLinea", String.valueOf(row + 1)),
				is("Descrizione", cell(line, "description")), is("Quantita", decimals(cell(line, "quantity"))),
				is("PrezzoUnitario", cell(line, "unit_price")), is("PrezzoTotale", cell(line, "amount")),
				is("AliquotaIVA", decimals(cell(line, "vat_rate"))));
	}

	private String id(String vat) {
		String number = fields.getOrDefault(vat, "");
		String country = number.matches("[A-Z]{2}.*") ? number.substring(0, 2) : "IT";
		return number.isEmpty() ? "" : in("IdFiscaleIVA", is("IdPaese", country),
				is("IdCodice", number.startsWith(country) ? number.substring(2) : number));
	}

	private static String seat() {
		return in("Sede", is("Indirizzo", "Via Roma 1"), is("CAP", "20100"), is("Comune", "Milano"),
				is("Nazione", "IT"));
	}

	private String ubl() {
		String payment = in("PaymentMeans", is("PaymentMeansCode", "58"),
				in("PayeeFinancialAccount", given("ID", "iban")));
		String taxes = in("TaxTotal", amount("TaxAmount", fields.get("tax_total")), rates().entrySet()
			.stream()
			.map((rate) -> in("TaxSubtotal", amount("TaxableAmount", rate.getValue()[0].toPlainString()),
					amount("TaxAmount", rate.getValue()[1].toPlainString()),
					in("TaxCategory", is("ID", "S"), is("Percent", rate.getKey()), in("TaxScheme", is("ID", "VAT")))))
			.collect(Collectors.joining()));
		String sums = in("LegalMonetaryTotal", amount("LineExtensionAmount", fields.get("net_total")),
				amount("TaxExclusiveAmount", fields.get("net_total")),
				amount("TaxInclusiveAmount", fields.get("gross_total")),
				amount("PayableAmount", fields.get("gross_total")));
		return "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">"
				+ given("ID", "invoice_number") + given("IssueDate", "date") + given("DueDate", "due_date")
				+ is("InvoiceTypeCode", "380") + given("DocumentCurrencyCode", "currency")
				+ in("AccountingSupplierParty", party("seller_name", "seller_vat"))
				+ in("AccountingCustomerParty", party("buyer_name", "buyer_vat")) + payment + taxes + sums
				+ rows((row, line) -> in("InvoiceLine", is("ID", String.valueOf(row + 1)),
						is("InvoicedQuantity", cell(line, "quantity")),
						amount("LineExtensionAmount", cell(line, "amount")),
						in("Item", is("Name", cell(line, "description")),
								in("ClassifiedTaxCategory", is("ID", "S"), is("Percent", cell(line, "vat_rate")),
										in("TaxScheme", is("ID", "VAT")))),
						in("Price", amount("PriceAmount", cell(line, "unit_price")))))
				+ "</Invoice>";
	}

	private String party(String name, String vat) {
		String scheme = fields.containsKey(vat)
				? in("PartyTaxScheme", given("CompanyID", vat), in("TaxScheme", is("ID", "VAT"))) : "";
		return in("Party", in("PartyName", is("Name", "The trading name")),
				in("PostalAddress", in("Country", is("IdentificationCode", "IT"))), scheme,
				in("PartyLegalEntity", given("RegistrationName", name)));
	}

	private String amount(String name, String amount) {
		return "<" + name + " currencyID=\"" + fields.get("currency") + "\">" + amount + "</" + name + ">";
	}

	/**
	 * What is taxed and the tax by rate; what is missing to their sums belongs to the
	 * last.
	 */
	Map<String, BigDecimal[]> rates() {
		Map<String, BigDecimal[]> rates = new LinkedHashMap<>();
		for (Map<String, String> line : lines) {
			String rate = decimals(cell(line, "vat_rate"));
			BigDecimal amount = new BigDecimal(cell(line, "amount"));
			rates.merge(rate, new BigDecimal[] { amount, BigDecimal.ZERO },
					(one, other) -> new BigDecimal[] { one[0].add(other[0]), BigDecimal.ZERO });
		}
		BigDecimal left = new BigDecimal(fields.get("tax_total"));
		int count = 0;
		for (Map.Entry<String, BigDecimal[]> rate : rates.entrySet()) {
			BigDecimal tax = (++count == rates.size()) ? left
					: rate.getValue()[0].multiply(new BigDecimal(rate.getKey()))
						.divide(HUNDRED, 2, RoundingMode.HALF_UP);
			rate.getValue()[1] = tax;
			left = left.subtract(tax);
		}
		return rates;
	}

	/** What a row becomes. */
	interface Row {

		String of(int row, Map<String, String> line);

	}

	String rows(Row row) {
		return IntStream.range(0, lines.size())
			.mapToObj((at) -> row.of(at, lines.get(at)))
			.collect(Collectors.joining());
	}

	static String cell(Map<String, String> line, String column) {
		return line.getOrDefault(column, "0");
	}

	static String decimals(String number) {
		return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
	}

	String given(String element, String field) {
		return fields.containsKey(field) ? is(element, fields.get(field)) : "";
	}

	static String is(String element, String text) {
		return in(element, escaped(text));
	}

	static String in(String element, String... content) {
		return "<" + element + ">" + String.join("", content) + "</" + element + ">";
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
