package io.dromedary.read.einvoice;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.Term;
import io.dromedary.read.einvoice.EInvoice.Remark;

/**
 * UN/CEFACT Cross Industry Invoice D16B, as EN 16931, Factur-X, ZUGFeRD 2 and XRechnung
 * use it (CEN/TS 16931-3-3), and that of ZUGFeRD 1 with other names of its elements.
 */
final class Cii {

	static final String INVOICE = "CrossIndustryInvoice";

	/** ZUGFeRD 1. */
	static final String DOCUMENT = "CrossIndustryDocument";

	private final Element root;

	private final Element trade;

	private final Element agreement;

	private final Element settlement;

	private final EInvoice invoice = new EInvoice(false);

	private final String currency;

	private Cii(Element root) {
		this.root = root;
		this.trade = root.first("SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction").orElse(root);
		this.agreement = trade.first("ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement")
			.orElse(trade);
		this.settlement = trade.first("ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement")
			.orElse(trade);
		this.currency = settlement.text("InvoiceCurrencyCode");
	}

	static EInvoice read(Element root) {
		return new Cii(root).read();
	}

	private EInvoice read() {
		Element document = root.first("ExchangedDocument|HeaderExchangedDocument").orElse(root);
		invoice.add(Term.TYPE_CODE, document.value("TypeCode"));
		boolean test = root.all("ExchangedDocumentContext|SpecifiedExchangedDocumentContext/TestIndicator/Indicator")
			.anyMatch((one) -> one.text().matches("true|1"));
		if (test || document.text("CopyIndicator/Indicator").matches("true|1")) {
			invoice.remark(Remark.NOT_ORIGINAL);
		}
		invoice.add(Term.INVOICE_NUMBER, document.value("ID"));
		invoice.add(Term.ISSUE_DATE, document.value("IssueDateTime/DateTimeString"));
		CiiTerms terms = new CiiTerms(settlement.all("SpecifiedTradePaymentTerms").toList(),
				document.text("IssueDateTime/DateTimeString"));
		invoice.add(Term.DUE_DATE, terms.due());
		if (terms.open()) {
			invoice.remark(Remark.PERHAPS_DISCOUNT);
		}
		invoice.add(Term.CURRENCY, settlement.value("InvoiceCurrencyCode"));
		party(agreement.first("SellerTradeParty"), Term.SELLER_NAME, Term.SELLER_VAT, Term.SELLER_TAX_NUMBER,
				Term.SELLER_ADDRESS);
		Optional<Element> buyer = agreement.first("BuyerTradeParty");
		party(buyer, Term.BUYER_NAME, Term.BUYER_VAT, Term.BUYER_TAX_NUMBER, Term.BUYER_ADDRESS);
		invoice.add(Term.BUYER_ELECTRONIC_ADDRESS,
				buyer.flatMap((one) -> one.value("URIUniversalCommunication/URIID")));
		references(document);
		totals();
		payments();
		lines();
		return invoice;
	}

	private void party(Optional<Element> party, Term name, Term vat, Term number, Term address) {
		party.ifPresent((one) -> {
			invoice.add(name, one.value("Name").or(() -> one.value("SpecifiedLegalOrganization/TradingBusinessName")));
			invoice.add(vat, registration(one, "VA"));
			invoice.add(number, registration(one, "FC"));
			one.first("PostalTradeAddress")
				.ifPresent((place) -> invoice.add(address, 0,
						EInvoice.joined(", ", place.text("LineOne"), place.text("LineTwo"), place.text("LineThree"),
								EInvoice.joined(" ", place.text("PostcodeCode"), place.text("CityName")),
								place.text("CountrySubDivisionName"), place.text("CountryID")),
						place));
		});
	}

	private static Optional<Element> registration(Element party, String scheme) {
		return party.all("SpecifiedTaxRegistration/ID")
			.filter((id) -> id.attribute("schemeID").equals(scheme) && !id.text().isEmpty())
			.findFirst();
	}

	private void references(Element document) {
		invoice.add(Term.BUYER_REFERENCE, agreement.value("BuyerReference"));
		invoice.add(Term.PURCHASE_ORDER, agreement.value("BuyerOrderReferencedDocument/IssuerAssignedID|ID"));
		invoice.add(Term.CONTRACT_REFERENCE, agreement.value("ContractReferencedDocument/IssuerAssignedID|ID"));
		invoice.add(Term.PROJECT_REFERENCE, agreement.value("SpecifiedProcuringProject/ID"));
		List<Element> before = settlement.all("InvoiceReferencedDocument").toList();
		for (int row = 0; row < before.size(); row++) {
			invoice.add(Term.PRECEDING_INVOICE, row, before.get(row).value("IssuerAssignedID|ID"));
			invoice.add(Term.PRECEDING_INVOICE_DATE, row,
					before.get(row).value("FormattedIssueDateTime/DateTimeString"));
		}
		List<Element> notes = document.all("IncludedNote/Content").toList();
		for (int row = 0; row < notes.size(); row++) {
			invoice.add(Term.NOTE, row, Optional.of(notes.get(row)));
		}
	}

	private void totals() {
		Element sums = sums();
		invoice.add(Term.NET_TOTAL, sums.all("TaxBasisTotalAmount").filter(this::ours).findFirst());
		// one more may be there in the currency in which the tax is booked
		invoice.add(Term.TAX_TOTAL, sums.all("TaxTotalAmount").filter(this::ours).findFirst());
		invoice.add(Term.GROSS_TOTAL, sums.all("GrandTotalAmount").filter(this::ours).findFirst());
		invoice.add(Term.PREPAID, sums.value("TotalPrepaidAmount"));
		invoice.add(Term.ROUNDING, sums.value("RoundingAmount"));
		invoice.add(Term.AMOUNT_DUE, sums.value("DuePayableAmount"));
		List<Element> rates = settlement.all("ApplicableTradeTax").toList();
		for (int row = 0; row < rates.size(); row++) {
			invoice.add(Term.VAT_CATEGORY, row, rates.get(row).value("CategoryCode"));
			invoice.add(Term.VAT_RATE, row, rates.get(row).value("RateApplicablePercent|ApplicablePercent"));
			invoice.add(Term.VAT_BASE, row, rates.get(row).value("BasisAmount"));
			invoice.add(Term.VAT_AMOUNT, row, rates.get(row).value("CalculatedAmount"));
		}
	}

	private Element sums() {
		return settlement
			.first("SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation")
			.orElse(settlement);
	}

	private boolean ours(Element amount) {
		String its = amount.attribute("currencyID");
		return !amount.text().isEmpty() && (its.isEmpty() || currency.isEmpty() || its.equals(currency));
	}

	private void payments() {
		Payments payments = new Payments(invoice, settlement.all("SpecifiedTradeSettlementPaymentMeans").toList(),
				settlement.all("SpecifiedTradePaymentTerms").toList(),
				List.of("TypeCode", "PayeePartyCreditorFinancialAccount/IBANID"));
		payments.terms(Term.PAYMENT_TERMS, "Description");
		payments.means(Term.PAYMENT_MEANS, "TypeCode");
		payments.terms(Term.PAYMENT_DATE, "DueDateDateTime/DateTimeString");
		payments.terms(Term.PAYMENT_AMOUNT, "PartialPaymentAmount");
		payments.means(Term.IBAN, "PayeePartyCreditorFinancialAccount/IBANID");
		payments.whole(Optional.empty(), sums().value("DuePayableAmount"));
		invoice.add(Term.EXCHANGE_RATE, settlement.value(
				"TaxApplicableTradeCurrencyExchange|InvoiceApplicableTradeCurrencyExchange|ApplicableTradeCurrencyExchange/ConversionRate"));
	}

	private void lines() {
		List<Element> lines = trade.all("IncludedSupplyChainTradeLineItem").toList();
		for (int row = 0; row < lines.size(); row++) {
			Element line = lines.get(row);
			invoice.add(Term.ITEM_CODE, row, line.value("SpecifiedTradeProduct/SellerAssignedID"));
			invoice.add(Term.ITEM_NAME, row, line.value("SpecifiedTradeProduct/Name"));
			Optional<Element> quantity = line
				.value("SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery/BilledQuantity");
			invoice.add(Term.ITEM_QUANTITY, row, quantity);
			int at = row;
			quantity.ifPresent((one) -> invoice.add(Term.ITEM_UNIT, at, one.attribute("unitCode"), one));
			String prices = "SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement/";
			invoice.price(row, line.value(prices + "NetPriceProductTradePrice/ChargeAmount"),
					line.value(prices + "NetPriceProductTradePrice/BasisQuantity"));
			String sums = "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement/";
			invoice.discounts(row, line.all(sums + "SpecifiedTradeAllowanceCharge")
				.map((one) -> EInvoice.discount(one.text("ActualAmount"), one.text("CalculationPercent"), less(one))),
					line);
			invoice.add(Term.ITEM_VAT_RATE, row,
					line.value(sums + "ApplicableTradeTax/RateApplicablePercent|ApplicablePercent"));
			invoice.add(Term.ITEM_VAT_CATEGORY, row, line.value(sums + "ApplicableTradeTax/CategoryCode"));
			invoice.add(Term.ITEM_AMOUNT, row, line.value(sums
					+ "SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation/LineTotalAmount"));
		}
		settlement.all("SpecifiedTradeAllowanceCharge")
			.forEach((one) -> invoice.charge(one.value("Reason").or(() -> one.value("ReasonCode")),
					one.value("CategoryTradeTax/RateApplicablePercent|ApplicablePercent"), one.value("ActualAmount"),
					less(one)));
		settlement.all("SpecifiedLogisticsServiceCharge")
			.forEach((one) -> invoice.charge(one.value("Description"),
					one.value("AppliedTradeTax/RateApplicablePercent|ApplicablePercent"), one.value("AppliedAmount"),
					false));
	}

	private static boolean less(Element charge) {
		return charge.text("ChargeIndicator/Indicator").matches("false|0");
	}

}
