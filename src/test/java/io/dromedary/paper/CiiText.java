package io.dromedary.paper;

import java.util.Map;
import java.util.stream.Collectors;

import static io.dromedary.paper.EInvoices.cell;
import static io.dromedary.paper.EInvoices.escaped;
import static io.dromedary.paper.EInvoices.in;
import static io.dromedary.paper.EInvoices.is;

/** An invoice as CII. */
final class CiiText {

	private final EInvoices paper;

	CiiText(EInvoices paper) {
		this.paper = paper;
	}

	String text() {
		String agreement = in("ram:ApplicableHeaderTradeAgreement",
				trader("ram:SellerTradeParty", "seller_name", "seller_vat"),
				trader("ram:BuyerTradeParty", "buyer_name", "buyer_vat"));
		String taxes = paper.rates()
			.entrySet()
			.stream()
			.map((rate) -> in("ram:ApplicableTradeTax", is("ram:CalculatedAmount", rate.getValue()[1].toPlainString()),
					is("ram:TypeCode", "VAT"), is("ram:BasisAmount", rate.getValue()[0].toPlainString()),
					is("ram:CategoryCode", "S"), is("ram:RateApplicablePercent", rate.getKey())))
			.collect(Collectors.joining());
		String settlement = in("ram:ApplicableHeaderTradeSettlement",
				paper.given("ram:InvoiceCurrencyCode", "currency"),
				in("ram:SpecifiedTradeSettlementPaymentMeans", is("ram:TypeCode", "58"),
						in("ram:PayeePartyCreditorFinancialAccount", paper.given("ram:IBANID", "iban"))),
				taxes, in("ram:SpecifiedTradePaymentTerms", day("ram:DueDateDateTime", "due_date")),
				in("ram:SpecifiedTradeSettlementHeaderMonetarySummation",
						paper.given("ram:LineTotalAmount", "net_total"),
						paper.given("ram:TaxBasisTotalAmount", "net_total"),
						"<ram:TaxTotalAmount currencyID=\"" + paper.fields.get("currency") + "\">"
								+ paper.fields.get("tax_total") + "</ram:TaxTotalAmount>",
						paper.given("ram:GrandTotalAmount", "gross_total"),
						paper.given("ram:DuePayableAmount", "gross_total")));
		return "<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
				+ " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\""
				+ " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\">"
				+ in("rsm:ExchangedDocumentContext",
						in("ram:GuidelineSpecifiedDocumentContextParameter", is("ram:ID", "urn:cen.eu:en16931:2017")))
				+ in("rsm:ExchangedDocument", paper.given("ram:ID", "invoice_number"), is("ram:TypeCode", "380"),
						day("ram:IssueDateTime", "date"))
				+ in("rsm:SupplyChainTradeTransaction", paper.rows(this::item), agreement,
						in("ram:ApplicableHeaderTradeDelivery"), settlement)
				+ "</rsm:CrossIndustryInvoice>";
	}

	private String item(int row, Map<String, String> line) {
		return in("ram:IncludedSupplyChainTradeLineItem",
				in("ram:AssociatedDocumentLineDocument", is("ram:LineID", String.valueOf(row + 1))),
				in("ram:SpecifiedTradeProduct", is("ram:Name", cell(line, "description"))),
				in("ram:SpecifiedLineTradeAgreement",
						in("ram:NetPriceProductTradePrice", is("ram:ChargeAmount", cell(line, "unit_price")))),
				in("ram:SpecifiedLineTradeDelivery",
						"<ram:BilledQuantity unitCode=\"C62\">" + cell(line, "quantity") + "</ram:BilledQuantity>"),
				in("ram:SpecifiedLineTradeSettlement",
						in("ram:ApplicableTradeTax", is("ram:TypeCode", "VAT"), is("ram:CategoryCode", "S"),
								is("ram:RateApplicablePercent", cell(line, "vat_rate"))),
						in("ram:SpecifiedTradeSettlementLineMonetarySummation",
								is("ram:LineTotalAmount", cell(line, "amount")))));
	}

	private String trader(String element, String name, String vat) {
		return in(element, paper.given("ram:Name", name), in("ram:PostalTradeAddress", is("ram:CountryID", "IT")),
				paper.fields.containsKey(vat) ? in("ram:SpecifiedTaxRegistration",
						"<ram:ID schemeID=\"VA\">" + escaped(paper.fields.get(vat)) + "</ram:ID>") : "");
	}

	private String day(String element, String field) {
		return in(element, "<udt:DateTimeString format=\"102\">" + paper.fields.get(field).replace("-", "")
				+ "</udt:DateTimeString>");
	}

}
