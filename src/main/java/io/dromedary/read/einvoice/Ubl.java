package io.dromedary.read.einvoice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Term;
import io.dromedary.read.einvoice.EInvoice.Remark;

/**
 * UBL 2.1 Invoice and CreditNote, as EN 16931, Peppol BIS Billing 3 and XRechnung use it
 * (CEN/TS 16931-3-2).
 */
final class Ubl {

	private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

	static final String INVOICE = "Invoice";

	static final String CREDIT_NOTE = "CreditNote";

	/** UNTDID 1001. */
	private static final String CREDIT = "381";

	/** Of which one says more: self-billed (261), factored (396). */
	private static final Set<String> CREDITS = Set.of(CREDIT, "81", "83", "261", "262", "296", "308", "396", "420",
			"458", "502", "503", "532");

	private final Element root;

	private final EInvoice invoice = new EInvoice(false);

	private final String currency;

	private Ubl(Element root) {
		this.root = root;
		this.currency = root.text("DocumentCurrencyCode");
	}

	/** Other standards call the root of their invoices so, too. */
	static boolean is(Element root) {
		return root.namespace().equals(NAMESPACE + root.name() + "-2");
	}

	static EInvoice read(Element root) {
		return new Ubl(root).read();
	}

	private EInvoice read() {
		if (root.name().equals(CREDIT_NOTE) && !CREDITS.contains(root.text("CreditNoteTypeCode"))) {
			// its code need not be there, and may be that of an invoice
			invoice.add(Term.TYPE_CODE, 0, CREDIT, root);
		}
		invoice.add(Term.TYPE_CODE, root.value("InvoiceTypeCode|CreditNoteTypeCode"));
		if (root.text("CopyIndicator").matches("true|1")) {
			invoice.remark(Remark.NOT_ORIGINAL);
		}
		invoice.add(Term.INVOICE_NUMBER, root.value("ID"));
		invoice.add(Term.ISSUE_DATE, root.value("IssueDate"));
		invoice.add(Term.DUE_DATE,
				root.value("DueDate").or(() -> EInvoice.earliest(root.all("PaymentMeans/PaymentDueDate"))));
		invoice.add(Term.CURRENCY, root.value("DocumentCurrencyCode"));
		party(root.first("AccountingSupplierParty/Party"), Term.SELLER_NAME, Term.SELLER_VAT, Term.SELLER_TAX_NUMBER,
				Term.SELLER_ADDRESS);
		Optional<Element> buyer = root.first("AccountingCustomerParty/Party");
		party(buyer, Term.BUYER_NAME, Term.BUYER_VAT, Term.BUYER_TAX_NUMBER, Term.BUYER_ADDRESS);
		invoice.add(Term.BUYER_ELECTRONIC_ADDRESS, buyer.flatMap((one) -> one.value("EndpointID")));
		references();
		totals();
		payments();
		lines();
		return invoice;
	}

	private void party(Optional<Element> party, Term name, Term vat, Term number, Term address) {
		party.ifPresent((one) -> {
			invoice.add(name, one.value("PartyLegalEntity/RegistrationName").or(() -> one.value("PartyName/Name")));
			invoice.add(vat,
					one.all("PartyTaxScheme")
						.filter((scheme) -> scheme.text("TaxScheme/ID").equalsIgnoreCase("VAT"))
						.findFirst()
						.flatMap((scheme) -> scheme.value("CompanyID")));
			invoice.add(number,
					one.all("PartyTaxScheme")
						.filter((scheme) -> !scheme.text("TaxScheme/ID").equalsIgnoreCase("VAT"))
						.flatMap((scheme) -> scheme.all("CompanyID"))
						// Norwegian firms name the register there
						.filter((id) -> id.text().matches(".*\\d.*"))
						.findFirst());
			one.first("PostalAddress")
				.ifPresent((place) -> invoice.add(address, 0,
						EInvoice.joined(", ",
								EInvoice.joined(" ", place.text("StreetName"), place.text("BuildingNumber")),
								place.text("AdditionalStreetName"),
								EInvoice.joined(" ", place.text("PostalZone"), place.text("CityName")),
								place.text("CountrySubentity"), place.text("Country/IdentificationCode")),
						place));
		});
	}

	private void references() {
		invoice.add(Term.BUYER_REFERENCE, root.value("BuyerReference"));
		invoice.add(Term.PURCHASE_ORDER, root.value("OrderReference/ID"));
		invoice.add(Term.CONTRACT_REFERENCE, root.value("ContractDocumentReference/ID"));
		invoice.add(Term.PROJECT_REFERENCE, root.value("ProjectReference/ID"));
		invoice.add(Term.TENDER_REFERENCE, root.value("OriginatorDocumentReference/ID"));
		List<Element> before = root.all("BillingReference/InvoiceDocumentReference").toList();
		for (int row = 0; row < before.size(); row++) {
			invoice.add(Term.PRECEDING_INVOICE, row, before.get(row).value("ID"));
			invoice.add(Term.PRECEDING_INVOICE_DATE, row, before.get(row).value("IssueDate"));
		}
		List<Element> notes = root.all("Note").toList();
		for (int row = 0; row < notes.size(); row++) {
			invoice.add(Term.NOTE, row, Optional.of(notes.get(row)));
		}
	}

	private void totals() {
		// one more may be there in the currency in which the tax is booked
		invoice.add(Term.TAX_TOTAL, root.all("TaxTotal/TaxAmount").filter(this::ours).findFirst());
		Element sums = root.first("LegalMonetaryTotal").orElse(root);
		invoice.add(Term.NET_TOTAL, sums.all("TaxExclusiveAmount").filter(this::ours).findFirst());
		invoice.add(Term.GROSS_TOTAL, sums.all("TaxInclusiveAmount").filter(this::ours).findFirst());
		invoice.add(Term.PREPAID, sums.value("PrepaidAmount"));
		invoice.add(Term.ROUNDING, sums.value("PayableRoundingAmount"));
		invoice.add(Term.AMOUNT_DUE, sums.value("PayableAmount"));
		List<Element> rates = root.all("TaxTotal/TaxSubtotal")
			.filter((rate) -> rate.first("TaxAmount").filter(this::ours).isPresent())
			.toList();
		for (int row = 0; row < rates.size(); row++) {
			invoice.add(Term.VAT_CATEGORY, row, rates.get(row).value("TaxCategory/ID"));
			invoice.add(Term.VAT_RATE, row, rates.get(row).value("TaxCategory/Percent"));
			invoice.add(Term.VAT_BASE, row, rates.get(row).value("TaxableAmount"));
			invoice.add(Term.VAT_AMOUNT, row, rates.get(row).value("TaxAmount"));
		}
		invoice.sum(Term.WITHHOLDING, root.all("WithholdingTaxTotal/TaxAmount").toList(), root);
		invoice.add(Term.EXCHANGE_RATE,
				root.value("TaxExchangeRate|PricingExchangeRate|PaymentExchangeRate/CalculationRate"));
	}

	private void payments() {
		Payments payments = new Payments(invoice, root.all("PaymentMeans").toList(), root.all("PaymentTerms").toList(),
				List.of("PaymentMeansCode", "PaymentDueDate", "PayeeFinancialAccount/ID"));
		payments.terms(Term.PAYMENT_TERMS, "Note");
		payments.means(Term.PAYMENT_MEANS, "PaymentMeansCode");
		payments.means(Term.PAYMENT_DATE, "PaymentDueDate");
		payments.terms(Term.PAYMENT_DATE, "PaymentDueDate");
		payments.terms(Term.PAYMENT_AMOUNT, "Amount");
		payments.means(Term.IBAN, "PayeeFinancialAccount/ID");
		payments.whole(root.value("DueDate"), root.value("LegalMonetaryTotal/PayableAmount"));
	}

	private boolean ours(Element amount) {
		String its = amount.attribute("currencyID");
		return !amount.text().isEmpty() && (its.isEmpty() || currency.isEmpty() || its.equals(currency));
	}

	private void lines() {
		List<Element> lines = root.all("InvoiceLine|CreditNoteLine").toList();
		for (int row = 0; row < lines.size(); row++) {
			Element line = lines.get(row);
			invoice.add(Term.ITEM_CODE, row, line.value("Item/SellersItemIdentification/ID"));
			invoice.add(Term.ITEM_NAME, row, line.value("Item/Name").or(() -> line.value("Item/Description")));
			Optional<Element> quantity = line.value("InvoicedQuantity|CreditedQuantity");
			invoice.add(Term.ITEM_QUANTITY, row, quantity);
			int at = row;
			quantity.ifPresent((one) -> invoice.add(Term.ITEM_UNIT, at, one.attribute("unitCode"), one));
			invoice.price(row, line.value("Price/PriceAmount"), line.value("Price/BaseQuantity"));
			invoice.discounts(row, line.all("AllowanceCharge")
				.map((one) -> EInvoice.discount(one.text("Amount"), one.text("MultiplierFactorNumeric"), less(one))),
					line);
			invoice.add(Term.ITEM_VAT_RATE, row, line.value("Item/ClassifiedTaxCategory/Percent"));
			invoice.add(Term.ITEM_VAT_CATEGORY, row, line.value("Item/ClassifiedTaxCategory/ID"));
			invoice.add(Term.ITEM_AMOUNT, row, line.value("LineExtensionAmount"));
		}
		root.all("AllowanceCharge")
			.forEach((one) -> invoice.charge(
					one.value("AllowanceChargeReason").or(() -> one.value("AllowanceChargeReasonCode")),
					one.value("TaxCategory/Percent"), one.value("Amount"), less(one)));
	}

	private static boolean less(Element charge) {
		return charge.text("ChargeIndicator").matches("false|0");
	}

}
