package io.dromedary.paper.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Tax;
import org.jspecify.annotations.Nullable;

/** Invoice and CreditNote of UBL 2.1, as Peppol and XRechnung profile them and beyond. */
final class UblDrawer {

	private static final String SPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

	private final Chance chance;

	private final Said said;

	private final Deal deal;

	private final boolean credit;

	/** Books its tax in another currency, too. */
	private final boolean abroad;

	UblDrawer(Chance chance, Said said, boolean credit) {
		this.chance = chance;
		this.said = said;
		this.deal = new Deal(chance);
		this.credit = credit;
		this.abroad = chance.maybe(0.15);
		deal.charge(chance.maybe(0.4) ? 3 : 0, true);
	}

	Map<String, String> namespaces() {
		return Map.of("doc", SPACE + (credit ? "CreditNote-2" : "Invoice-2"), "cac",
				SPACE + "CommonAggregateComponents-2", "cbc", SPACE + "CommonBasicComponents-2", "ext",
				SPACE + "CommonExtensionComponents-2");
	}

	Xml root() {
		UblParties parties = new UblParties(chance, said);
		TreeSet<LocalDate> days = new TreeSet<>();
		List<Xml> means = payments(days);
		String due = chance.maybe((credit || days.isEmpty()) ? 0 : 0.5, () -> "" + deal.date.plusDays(30));
		said.add(Term.DUE_DATE, 0, (due != null) ? due : days.isEmpty() ? null : "" + days.first());
		List<Xml> charges = deal.charges.stream().map(this::charge).toList();
		List<Xml> lines = new UblLines(chance, said, deal, credit).all();
		for (int i = 0; i < deal.charges.size(); i++) {
			row(deal.items.size() + i, deal.charges.get(i));
		}
		return Xml.of("doc:" + (credit ? "CreditNote" : "Invoice"), head(due),
				new UblReferences(chance, said, credit).all(),
				Xml.of("cac:AccountingSupplierParty",
						parties.of(deal.seller, Term.SELLER_NAME, Term.SELLER_VAT, Term.SELLER_TAX_NUMBER,
								Term.SELLER_ADDRESS, null)),
				Xml.of("cac:AccountingCustomerParty",
						parties.of(deal.buyer, Term.BUYER_NAME, Term.BUYER_VAT, Term.BUYER_TAX_NUMBER,
								Term.BUYER_ADDRESS, Term.BUYER_ELECTRONIC_ADDRESS)),
				chance.maybe(0.1,
						() -> Xml.of("cac:PayeeParty", Xml.of("cac:PartyName", Xml.of("cbc:Name", "Factor & Co")))),
				chance.maybe(0.2, () -> Xml.of("cac:Delivery", Xml.of("cbc:ActualDeliveryDate", deal.date))), means,
				chance.maybe(0.3, () -> Xml.of("cac:PaymentTerms", Xml.of("cbc:Note", chance.words(8, 200)))), charges,
				taxes(), sums(), lines);
	}

	private List<Xml> head(@Nullable String due) {
		List<Xml> head = new ArrayList<>(chance.several(chance.maybe(0.2) ? 1 : 0, (any) -> extension()));
		head.addAll(List.of(
				Xml.of("cbc:CustomizationID",
						chance.one("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
								"urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0")),
				Xml.of("cbc:ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
				said.of(Term.INVOICE_NUMBER, "cbc:ID", deal.number)));
		head.addAll(chance.several(1, (any) -> Xml.of("cbc:CopyIndicator", "false")));
		head.add(said.of(Term.ISSUE_DATE, "cbc:IssueDate", "" + deal.date));
		head.addAll(chance.several(chance.maybe(0.1) ? 1 : 0, (any) -> Xml.of("cbc:IssueTime", "12:00:00")));
		if (due != null) {
			head.add(Xml.of("cbc:DueDate", due));
		}
		if (!credit) {
			head.add(said.of(Term.TYPE_CODE, "cbc:InvoiceTypeCode",
					chance.maybe(0.8) ? "380" : chance.one("384", "389", "326", "386", "751")));
		}
		else if (chance.maybe(0.7)) {
			head.add(said.of(Term.TYPE_CODE, "cbc:CreditNoteTypeCode", chance.one("381", "396")));
		}
		else {
			// the root says what it is
			said.add(Term.TYPE_CODE, 0, "381");
		}
		List<Xml> notes = chance.several(3, (row) -> said.of(Term.NOTE, row, "cbc:Note", chance.words(30, 400)));
		head.addAll(notes);
		head.add(said.of(Term.CURRENCY, "cbc:DocumentCurrencyCode", deal.currency));
		head.addAll(abroad ? List.of(Xml.of("cbc:TaxCurrencyCode", other())) : List.of());
		head.addAll(
				chance.several(1, (any) -> said.of(Term.BUYER_REFERENCE, "cbc:BuyerReference", chance.words(3, 60))));
		return head;
	}

	private String other() {
		return deal.currency.equals("NOK") ? "EUR" : "NOK";
	}

	private List<Xml> payments(Set<LocalDate> days) {
		return chance.several(3, (row) -> {
			LocalDate day = chance.maybe(0.4, () -> deal.date.plusDays(chance.upTo(90)));
			if (day != null) {
				days.add(day);
			}
			Xml account = chance.maybe(0.7, () -> Xml.of("cac:PayeeFinancialAccount",
					said.of(Term.IBAN, row, "cbc:ID", chance.iban()),
					chance.maybe(0.5, () -> Xml.of("cbc:Name", chance.words(3, 70))),
					chance.maybe(0.3, () -> Xml.of("cac:FinancialInstitutionBranch", Xml.of("cbc:ID", "ABCDITMM")))));
			return Xml.of("cac:PaymentMeans",
					said.of(Term.PAYMENT_MEANS, row, "cbc:PaymentMeansCode", chance.one("30", "58", "10", "48", "ZZZ")),
					said.perhaps(Term.PAYMENT_DATE, row, "cbc:PaymentDueDate", (day != null) ? "" + day : null),
					chance.maybe(0.3, () -> Xml.of("cbc:PaymentID", deal.number)), account);
		});
	}

	private Xml charge(Deal.Charge charge) {
		return Xml.of("cac:AllowanceCharge", Xml.of("cbc:ChargeIndicator", charge.amount().signum() > 0),
				Xml.of("cbc:AllowanceChargeReason", charge.name()),
				amount("cbc:Amount", charge.amount().abs().toPlainString()), category("cac:TaxCategory", charge.tax()));
	}

	/** It is a row behind the items. */
	private void row(int row, Deal.Charge charge) {
		said.add(Term.ITEM_NAME, row, charge.name());
		said.add(Term.ITEM_AMOUNT, row, charge.amount().toPlainString());
		said.add(Term.ITEM_VAT_RATE, row, charge.tax().rate().toPlainString());
	}

	private Xml amount(String element, String text) {
		return Xml.of(element, text).with("currencyID", deal.currency);
	}

	private Xml amount(Term term, int row, String element, BigDecimal amount) {
		String text = chance.written(amount);
		said.add(term, row, text);
		return amount(element, text);
	}

	static Xml category(String element, Tax tax) {
		return Xml.of(element, Xml.of("cbc:ID", code(tax)), Xml.of("cbc:Percent", tax.rate().toPlainString()),
				Xml.of("cac:TaxScheme", Xml.of("cbc:ID", "VAT")));
	}

	static String code(Tax tax) {
		return List.of("S", "Z", "E", "AE").get(tax.why());
	}

	private List<Xml> taxes() {
		List<Xml> parts = new ArrayList<>();
		deal.bases().forEach((tax, base) -> {
			int row = parts.size();
			said.add(Term.VAT_CATEGORY, row, code(tax));
			said.add(Term.VAT_RATE, row, tax.rate().toPlainString());
			parts.add(Xml.of("cac:TaxSubtotal", amount(Term.VAT_BASE, row, "cbc:TaxableAmount", base),
					amount(Term.VAT_AMOUNT, row, "cbc:TaxAmount", tax.on(base)), category("cac:TaxCategory", tax)));
		});
		Xml ours = Xml.of("cac:TaxTotal", amount(Term.TAX_TOTAL, 0, "cbc:TaxAmount", deal.tax()), parts);
		if (!abroad) {
			return List.of(ours);
		}
		Xml theirs = Xml.of("cac:TaxTotal", Xml.of("cbc:TaxAmount", "4711.00").with("currencyID", other()));
		return chance.maybe(0.5) ? List.of(ours, theirs) : List.of(theirs, ours);
	}

	private Xml sums() {
		BigDecimal gross = deal.net().add(deal.tax());
		BigDecimal prepaid = chance.maybe(0.1, chance::amount);
		BigDecimal rounding = chance.maybe(0.1, () -> new BigDecimal("-0.01"));
		BigDecimal due = gross.subtract((prepaid != null) ? prepaid : BigDecimal.ZERO)
			.add((rounding != null) ? rounding : BigDecimal.ZERO);
		return Xml.of("cac:LegalMonetaryTotal", amount("cbc:LineExtensionAmount", deal.linesTotal().toPlainString()),
				amount(Term.NET_TOTAL, 0, "cbc:TaxExclusiveAmount", deal.net()),
				amount(Term.GROSS_TOTAL, 0, "cbc:TaxInclusiveAmount", gross),
				(prepaid != null) ? amount(Term.PREPAID, 0, "cbc:PrepaidAmount", prepaid) : null,
				(rounding != null) ? amount(Term.ROUNDING, 0, "cbc:PayableRoundingAmount", rounding) : null,
				amount(Term.AMOUNT_DUE, 0, "cbc:PayableAmount", due));
	}

	/** Decoys: nothing in it belongs to the invoice. */
	private static Xml extension() {
		return Xml.of("ext:UBLExtensions", Xml.of("ext:UBLExtension", Xml.of("ext:ExtensionContent",
				Xml.of("cac:LegalMonetaryTotal", Xml.of("cbc:PayableAmount", "999.99").with("currencyID", "EUR")))));
	}

}
