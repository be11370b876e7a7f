package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;

/** What a UBL invoice refers to and what it carries. */
final class UblReferences {

	private final Chance chance;

	private final Said said;

	private final boolean credit;

	UblReferences(Chance chance, Said said, boolean credit) {
		this.chance = chance;
		this.said = said;
		this.credit = credit;
	}

	List<Xml> all() {
		List<Xml> all = new ArrayList<>();
		all.addAll(chance.several(1, (any) -> Xml.of("cac:InvoicePeriod", Xml.of("cbc:StartDate", "2024-01-01"),
				Xml.of("cbc:EndDate", "2024-01-31"))));
		all.addAll(chance.several(1,
				(any) -> Xml.of("cac:OrderReference", said.of(Term.PURCHASE_ORDER, "cbc:ID", chance.number()),
						chance.maybe(0.3, () -> Xml.of("cbc:SalesOrderID", chance.number())))));
		all.addAll(chance.several(credit ? 2 : 1, this::preceding));
		all.addAll(chance.several(1, (any) -> document("cac:DespatchDocumentReference", chance.number())));
		List<Xml> contract = chance.several(1,
				(any) -> named(Term.CONTRACT_REFERENCE, "cac:ContractDocumentReference"));
		List<Xml> files = chance.several(chance.maybe(0.3) ? 2 : 0, (any) -> file());
		List<Xml> tender = chance.several(1, (any) -> named(Term.TENDER_REFERENCE, "cac:OriginatorDocumentReference"));
		if (credit) {
			all.addAll(contract);
			all.addAll(files);
			all.addAll(tender);
			return all;
		}
		all.addAll(tender);
		all.addAll(contract);
		all.addAll(files);
		all.addAll(chance.several(1, (any) -> named(Term.PROJECT_REFERENCE, "cac:ProjectReference")));
		return all;
	}

	private Xml preceding(int row) {
		return Xml.of("cac:BillingReference",
				Xml.of("cac:InvoiceDocumentReference", said.of(Term.PRECEDING_INVOICE, row, "cbc:ID", chance.number()),
						chance.maybe(0.6,
								() -> said.of(Term.PRECEDING_INVOICE_DATE, row, "cbc:IssueDate", "" + chance.day()))));
	}

	private Xml named(Term term, String element) {
		String number = chance.number();
		said.add(term, 0, number);
		return document(element, number);
	}

	private static Xml document(String element, String number) {
		return Xml.of(element, Xml.of("cbc:ID", number));
	}

	private Xml file() {
		return Xml.of("cac:AdditionalDocumentReference", Xml.of("cbc:ID", chance.number()),
				chance.maybe(0.5, () -> Xml.of("cbc:DocumentDescription", chance.words(4, 60))),
				Xml.of("cac:Attachment",
						Xml.of("cbc:EmbeddedDocumentBinaryObject", "JVBERi0xLjQK".repeat(1 + chance.upTo(500)))
							.with("mimeCode", "application/pdf")
							.with("filename", "annex & more.pdf")));
	}

}
