package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;
import org.jspecify.annotations.Nullable;

/** What a FatturaPA refers to: orders, contracts, other invoices, deliveries. */
final class FatturaReferences {

	private final Chance chance;

	private final Said said;

	private boolean project;

	private boolean tender;

	FatturaReferences(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
	}

	List<Xml> all() {
		List<Xml> all = new ArrayList<>();
		all.addAll(chance.several(2, (row) -> one("DatiOrdineAcquisto", (row == 0) ? Term.PURCHASE_ORDER : null, 0)));
		all.addAll(chance.several(1, (row) -> one("DatiContratto", Term.CONTRACT_REFERENCE, 0)));
		all.addAll(chance.several(1, (row) -> one("DatiConvenzione", null, 0)));
		all.addAll(chance.several(1, (row) -> one("DatiRicezione", null, 0)));
		all.addAll(chance.several(3, (row) -> one("DatiFattureCollegate", Term.PRECEDING_INVOICE, row)));
		all.addAll(chance.several(1,
				(row) -> Xml.of("DatiDDT", Xml.of("NumeroDDT", chance.digits(4)), Xml.of("DataDDT", chance.day()))));
		all.addAll(chance.several(chance.maybe(0.2) ? 1 : 0,
				(row) -> Xml.of("DatiTrasporto", Xml.of("CausaleTrasporto", chance.words(3, 100)))));
		return all;
	}

	private Xml one(String element, @Nullable Term term, int row) {
		String number = chance.number();
		String day = chance.maybe(0.6, () -> "" + chance.day());
		if (term != null) {
			said.add(term, row, number);
			said.add(Term.PRECEDING_INVOICE_DATE, row, (term == Term.PRECEDING_INVOICE) ? day : null);
		}
		String cup = chance.maybe(0.2, () -> chance.capitals(1) + chance.digits(14));
		String cig = chance.maybe(0.2, () -> chance.digits(10));
		if (cup != null && !project) {
			project = true;
			said.add(Term.PROJECT_REFERENCE, 0, cup);
		}
		if (cig != null && !tender) {
			tender = true;
			said.add(Term.TENDER_REFERENCE, 0, cig);
		}
		return Xml.of(element, chance.several(2, (line) -> Xml.of("RiferimentoNumeroLinea", "" + (line + 1))),
				Xml.of("IdDocumento", number), (day != null) ? Xml.of("Data", day) : null,
				chance.maybe(0.2, () -> Xml.of("CodiceCommessaConvenzione", chance.words(3, 100))),
				(cup != null) ? Xml.of("CodiceCUP", cup) : null, (cig != null) ? Xml.of("CodiceCIG", cig) : null);
	}

}
