package io.dromedary.paper.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Party;

/** FSM10, the simplified invoice of FatturaPA 1.0: the tax is in its amounts. */
final class SimplifiedDrawer {

	static final String NAMESPACE = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.0";

	private final Chance chance;

	private final Said said;

	private final Deal deal;

	private final FatturaParties parties;

	SimplifiedDrawer(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
		this.deal = new Deal(chance);
		this.parties = new FatturaParties(chance, said);
	}

	Xml root() {
		return Xml
			.of("p:FatturaElettronicaSemplificata",
					Xml.of("FatturaElettronicaHeader", sending(), seller(deal.seller), buyer(deal.buyer)),
					Xml.of("FatturaElettronicaBody", general(), goods()))
			.with("versione", "FSM10");
	}

	private Xml sending() {
		String code = chance.capitals(7);
		return Xml.of("DatiTrasmissione", parties.vat("IdTrasmittente", null, "IT", chance.partitaIva()),
				Xml.of("ProgressivoInvio", chance.digits(5)), Xml.of("FormatoTrasmissione", "FSM10"),
				said.of(Term.BUYER_ELECTRONIC_ADDRESS, "CodiceDestinatario", code));
	}

	private Xml seller(Party party) {
		return Xml.of("CedentePrestatore", parties.vat("IdFiscaleIVA", Term.SELLER_VAT, party.country(), party.vat()),
				said.perhaps(Term.SELLER_TAX_NUMBER, 0, "CodiceFiscale", party.taxNumber()),
				parties.inner(Term.SELLER_NAME, party), parties.place(Term.SELLER_ADDRESS, "Sede", party),
				Xml.of("RegimeFiscale", "RF01"));
	}

	private Xml buyer(Party party) {
		return Xml.of("CessionarioCommittente",
				Xml.of("IdentificativiFiscali",
						parties.vat("IdFiscaleIVA", Term.BUYER_VAT, party.country(), party.vat()),
						said.perhaps(Term.BUYER_TAX_NUMBER, 0, "CodiceFiscale", party.taxNumber())),
				chance.maybe(0.8, () -> Xml.of("AltriDatiIdentificativi", parties.inner(Term.BUYER_NAME, party),
						parties.place(Term.BUYER_ADDRESS, "Sede", party))));
	}

	private Xml general() {
		return Xml.of("DatiGenerali", Xml.of("DatiGeneraliDocumento",
				said.of(Term.TYPE_CODE, "TipoDocumento", chance.one("TD07", "TD07", "TD08", "TD09")),
				said.of(Term.CURRENCY, "Divisa", deal.currency), said.of(Term.ISSUE_DATE, "Data", "" + deal.date),
				said.of(Term.INVOICE_NUMBER, "Numero", deal.number),
				chance.maybe(0.2, () -> Xml.of("BolloVirtuale", "SI"))));
	}

	private List<Xml> goods() {
		List<Xml> goods = new ArrayList<>();
		BigDecimal gross = BigDecimal.ZERO;
		BigDecimal taxes = BigDecimal.ZERO;
		for (int row = 0; row < deal.items.size(); row++) {
			Deal.Item item = deal.items.get(row);
			BigDecimal tax = item.tax().on(item.amount());
			BigDecimal amount = item.amount().add(tax);
			gross = gross.add(amount);
			taxes = taxes.add(tax);
			String rate = item.tax().rate().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
			said.add(Term.VAT_RATE, row, rate);
			goods.add(Xml.of("DatiBeniServizi", said.of(Term.ITEM_NAME, row, "Descrizione", item.name()),
					said.of(Term.ITEM_AMOUNT, row, "Importo", amount.toPlainString()),
					Xml.of("DatiIVA", said.of(Term.VAT_AMOUNT, row, "Imposta", tax.toPlainString()),
							said.of(Term.ITEM_VAT_RATE, row, "Aliquota", rate))));
		}
		said.add(Term.GROSS_TOTAL, 0, gross.toPlainString());
		said.add(Term.TAX_TOTAL, 0, taxes.toPlainString());
		return goods;
	}

}
