package io.dromedary.paper.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Term;
import org.jspecify.annotations.Nullable;

/** CII D16B, as Factur-X, XRechnung and Peppol profile it and beyond. */
final class CiiDrawer {

	private static final String SPACE = "urn:un:unece:uncefact:data:standard:";

	private static final List<String> PROFILES = List.of("urn:cen.eu:en16931:2017",
			"urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
			"urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
			"urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
			"urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic");

	private final Chance chance;

	private final Said said;

	private final Deal deal;

	private final CiiParties parties;

	private final boolean abroad;

	CiiDrawer(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
		this.deal = new Deal(chance);
		this.parties = new CiiParties(chance, said);
		this.abroad = chance.maybe(0.15);
		deal.charge(chance.maybe(0.4) ? 3 : 0, true);
	}

	static Map<String, String> namespaces() {
		return Map.of("rsm", SPACE + "CrossIndustryInvoice:100", "ram",
				SPACE + "ReusableAggregateBusinessInformationEntity:100", "udt", SPACE + "UnqualifiedDataType:100",
				"qdt", SPACE + "QualifiedDataType:100");
	}

	Xml root() {
		List<Xml> trade = new CiiLines(chance, said, deal).all();
		trade.add(agreement());
		trade.add(Xml.of("ram:ApplicableHeaderTradeDelivery", chance.maybe(0.4,
				() -> Xml.of("ram:ActualDeliverySupplyChainEvent", day("ram:OccurrenceDateTime", deal.date)))));
		trade.add(settlement());
		return Xml.of("rsm:CrossIndustryInvoice", context(), document(),
				Xml.of("rsm:SupplyChainTradeTransaction", trade));
	}

	private Xml context() {
		return Xml.of("rsm:ExchangedDocumentContext",
				chance.maybe(0.1, () -> Xml.of("ram:TestIndicator", Xml.of("udt:Indicator", "false"))),
				chance.maybe(0.3,
						() -> Xml.of("ram:BusinessProcessSpecifiedDocumentContextParameter",
								Xml.of("ram:ID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"))),
				Xml.of("ram:GuidelineSpecifiedDocumentContextParameter", Xml.of("ram:ID", chance.one(PROFILES))));
	}

	private Xml document() {
		String type = chance.maybe(0.75) ? "380" : chance.one("381", "384", "389", "326", "751");
		return Xml.of("rsm:ExchangedDocument", said.of(Term.INVOICE_NUMBER, "ram:ID", deal.number),
				chance.maybe(0.2, () -> Xml.of("ram:Name", "RECHNUNG")), said.of(Term.TYPE_CODE, "ram:TypeCode", type),
				issued(),
				chance.several(3,
						(row) -> Xml.of("ram:IncludedNote",
								said.of(Term.NOTE, row, "ram:Content", chance.words(30, 400)),
								chance.maybe(0.5, () -> Xml.of("ram:SubjectCode", "REG")))));
	}

	private Xml issued() {
		said.add(Term.ISSUE_DATE, 0, digits(deal.date));
		return day("ram:IssueDateTime", deal.date);
	}

	private static Xml day(String element, LocalDate day) {
		return Xml.of(element, Xml.of("udt:DateTimeString", digits(day)).with("format", "102"));
	}

	private static String digits(LocalDate day) {
		return day.toString().replace("-", "");
	}

	private Xml agreement() {
		return Xml.of("ram:ApplicableHeaderTradeAgreement",
				chance.maybe(0.4, () -> said.of(Term.BUYER_REFERENCE, "ram:BuyerReference", chance.words(3, 60))),
				parties.of("ram:SellerTradeParty", deal.seller, Term.SELLER_NAME, Term.SELLER_VAT,
						Term.SELLER_TAX_NUMBER, Term.SELLER_ADDRESS, null),
				parties.of("ram:BuyerTradeParty", deal.buyer, Term.BUYER_NAME, Term.BUYER_VAT, Term.BUYER_TAX_NUMBER,
						Term.BUYER_ADDRESS, Term.BUYER_ELECTRONIC_ADDRESS),
				reference("ram:SellerOrderReferencedDocument", null),
				reference("ram:BuyerOrderReferencedDocument", Term.PURCHASE_ORDER),
				reference("ram:ContractReferencedDocument", Term.CONTRACT_REFERENCE),
				chance.several(chance.maybe(0.2) ? 2 : 0, (any) -> file()),
				chance.maybe(0.3, () -> Xml.of("ram:SpecifiedProcuringProject",
						said.of(Term.PROJECT_REFERENCE, "ram:ID", chance.number()), Xml.of("ram:Name", "Project"))));
	}

	private @Nullable Xml reference(String element, @Nullable Term term) {
		return chance.maybe(0.4, () -> {
			String number = chance.number();
			if (term != null) {
				said.add(term, 0, number);
			}
			return Xml.of(element, Xml.of("ram:IssuerAssignedID", number));
		});
	}

	private Xml file() {
		return Xml.of("ram:AdditionalReferencedDocument", Xml.of("ram:IssuerAssignedID", chance.number()),
				Xml.of("ram:TypeCode", "916"), Xml.of("ram:Name", chance.words(3, 60)),
				Xml.of("ram:AttachmentBinaryObject", "JVBERi0xLjQK".repeat(1 + chance.upTo(500)))
					.with("mimeCode", "application/pdf")
					.with("filename", "a.pdf"));
	}

	private Xml settlement() {
		return Xml.of("ram:ApplicableHeaderTradeSettlement",
				chance.maybe(0.4, () -> Xml.of("ram:PaymentReference", deal.number)),
				abroad ? Xml.of("ram:TaxCurrencyCode", other()) : null,
				said.of(Term.CURRENCY, "ram:InvoiceCurrencyCode", deal.currency),
				chance.maybe(0.1, () -> Xml.of("ram:PayeeTradeParty", Xml.of("ram:Name", "Factor & Co"))), means(),
				taxes(), new CiiCharges(chance, said).all(deal), terms(), sums(), preceding());
	}

	private String other() {
		return deal.currency.equals("PLN") ? "EUR" : "PLN";
	}

	private List<Xml> means() {
		return chance.several(3,
				(row) -> Xml.of("ram:SpecifiedTradeSettlementPaymentMeans",
						said.of(Term.PAYMENT_MEANS, row, "ram:TypeCode", chance.one("30", "58", "10", "48")),
						chance.maybe(0.3, () -> Xml.of("ram:Information", chance.words(5, 80))),
						chance.maybe(0.7,
								() -> Xml.of("ram:PayeePartyCreditorFinancialAccount",
										said.of(Term.IBAN, row, "ram:IBANID", chance.iban()),
										chance.maybe(0.5, () -> Xml.of("ram:AccountName", chance.words(3, 70)))))));
	}

	private List<Xml> taxes() {
		List<Xml> taxes = new ArrayList<>();
		deal.bases().forEach((tax, base) -> {
			int row = taxes.size();
			taxes.add(Xml.of("ram:ApplicableTradeTax",
					said.of(Term.VAT_AMOUNT, row, "ram:CalculatedAmount", tax.on(base).toPlainString()),
					Xml.of("ram:TypeCode", "VAT"),
					(tax.why() > 0) ? Xml.of("ram:ExemptionReason", chance.words(6, 100)) : null,
					said.of(Term.VAT_BASE, row, "ram:BasisAmount", base.toPlainString()),
					said.of(Term.VAT_CATEGORY, row, "ram:CategoryCode", UblDrawer.code(tax)),
					said.of(Term.VAT_RATE, row, "ram:RateApplicablePercent", tax.rate().toPlainString())));
		});
		return taxes;
	}

	/** The first to pay comes first. */
	private List<Xml> terms() {
		BigDecimal gross = deal.net().add(deal.tax());
		List<Xml> terms = new ArrayList<>();
		LocalDate day = deal.date;
		int count = chance.upTo(4);
		for (BigDecimal part : deal.parts(gross, count)) {
			int row = terms.size();
			day = day.plusDays(1 + chance.upTo(60));
			boolean dated = chance.maybe(0.8);
			if (dated) {
				said.add(Term.PAYMENT_DATE, row, digits(day));
				if (said.first(Term.DUE_DATE).isEmpty()) {
					said.add(Term.DUE_DATE, 0, digits(day));
				}
			}
			terms.add(Xml.of("ram:SpecifiedTradePaymentTerms",
					chance.maybe(0.5, () -> Xml.of("ram:Description", chance.words(9, 100))),
					dated ? day("ram:DueDateDateTime", day) : null,
					(count > 1) ? said.of(Term.PAYMENT_AMOUNT, row, "ram:PartialPaymentAmount", part.toPlainString())
							: null));
		}
		return terms;
	}

	private Xml sums() {
		BigDecimal gross = deal.net().add(deal.tax());
		String prepaid = chance.maybe(0.2, () -> "0.00");
		Xml ours = said.of(Term.TAX_TOTAL, "ram:TaxTotalAmount", deal.tax().toPlainString())
			.with("currencyID", deal.currency);
		Xml theirs = abroad ? Xml.of("ram:TaxTotalAmount", "4711.00").with("currencyID", other()) : null;
		boolean first = chance.maybe(0.5);
		return Xml.of("ram:SpecifiedTradeSettlementHeaderMonetarySummation",
				Xml.of("ram:LineTotalAmount", deal.linesTotal().toPlainString()),
				said.of(Term.NET_TOTAL, "ram:TaxBasisTotalAmount", deal.net().toPlainString()), first ? ours : theirs,
				first ? theirs : ours, chance.maybe(0.1, () -> said.of(Term.ROUNDING, "ram:RoundingAmount", "0.00")),
				said.of(Term.GROSS_TOTAL, "ram:GrandTotalAmount", gross.toPlainString()),
				said.perhaps(Term.PREPAID, 0, "ram:TotalPrepaidAmount", prepaid),
				said.of(Term.AMOUNT_DUE, "ram:DuePayableAmount", gross.toPlainString()));
	}

	private @Nullable Xml preceding() {
		return chance.maybe(0.3, () -> {
			LocalDate day = chance.maybe(0.6, chance::day);
			said.add(Term.PRECEDING_INVOICE_DATE, 0, (day != null) ? digits(day) : null);
			return Xml.of("ram:InvoiceReferencedDocument",
					said.of(Term.PRECEDING_INVOICE, "ram:IssuerAssignedID", chance.number()),
					(day != null) ? Xml.of("ram:FormattedIssueDateTime",
							Xml.of("qdt:DateTimeString", digits(day)).with("format", "102")) : null);
		});
	}

}
