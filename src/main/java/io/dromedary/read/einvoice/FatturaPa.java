package io.dromedary.read.einvoice;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.Term;

/**
 * FatturaPA (technical rules of the Agenzia delle Entrate, version 1.9): FPA12, FPR12 and
 * the simplified FSM10. Elements and codes that the rules add later do no harm.
 */
final class FatturaPa {

	static final String ROOT = "FatturaElettronica";

	static final String SIMPLIFIED = "FatturaElettronicaSemplificata";

	static final String DOCUMENT = "DatiGenerali/DatiGeneraliDocumento";

	private final Element root;

	private final EInvoice invoice = new EInvoice(true);

	private FatturaPa(Element root) {
		this.root = root;
	}

	/** The first of its invoices. */
	static EInvoice read(Element root) {
		return new FatturaPa(root).read();
	}

	private EInvoice read() {
		List<Element> bodies = root.all("FatturaElettronicaBody").toList();
		invoice.documents(bodies.size());
		if (!bodies.isEmpty()) {
			document(bodies.get(0));
			root.first("FatturaElettronicaHeader").ifPresent(this::parties);
			references(bodies.get(0));
			FatturaGoods goods = new FatturaGoods(invoice, bodies.get(0));
			if (root.name().equals(SIMPLIFIED)) {
				goods.simplified();
			}
			else {
				goods.read();
			}
			new FatturaPayments(invoice, bodies.get(0)).read();
		}
		return invoice;
	}

	private void document(Element body) {
		invoice.add(Term.TYPE_CODE, body.value(DOCUMENT + "/TipoDocumento"));
		invoice.add(Term.INVOICE_NUMBER, body.value(DOCUMENT + "/Numero"));
		invoice.add(Term.ISSUE_DATE, body.value(DOCUMENT + "/Data"));
		invoice.add(Term.CURRENCY, body.value(DOCUMENT + "/Divisa"));
	}

	private void parties(Element header) {
		header.first("CedentePrestatore").ifPresent((seller) -> {
			Element person = seller.first("DatiAnagrafici").orElse(seller);
			name(Term.SELLER_NAME, person);
			invoice.add(Term.SELLER_TAX_NUMBER, person.value("CodiceFiscale"));
			vat(Term.SELLER_VAT, person.first("IdFiscaleIVA"));
			address(Term.SELLER_ADDRESS, seller.first("Sede"));
		});
		header.first("CessionarioCommittente").ifPresent((buyer) -> {
			Element person = buyer.first("DatiAnagrafici|IdentificativiFiscali").orElse(buyer);
			Element named = buyer.first("AltriDatiIdentificativi").orElse(person);
			name(Term.BUYER_NAME, named);
			invoice.add(Term.BUYER_TAX_NUMBER, person.value("CodiceFiscale"));
			vat(Term.BUYER_VAT, person.first("IdFiscaleIVA"));
			address(Term.BUYER_ADDRESS, buyer.first("Sede").or(() -> named.first("Sede")));
		});
		Optional<Element> code = header.value("DatiTrasmissione/CodiceDestinatario")
			.filter((one) -> !one.text().matches("0+|X+"));
		invoice.add(Term.BUYER_ELECTRONIC_ADDRESS, code.or(() -> header.value("DatiTrasmissione/PECDestinatario")));
	}

	private void name(Term term, Element person) {
		Element names = person.first("Anagrafica").orElse(person);
		names.value("Denominazione")
			.ifPresentOrElse((name) -> invoice.add(term, Optional.of(name)), () -> invoice.add(term, 0,
					EInvoice.joined(" ", names.text("Titolo"), names.text("Nome"), names.text("Cognome")), names));
	}

	private void vat(Term term, Optional<Element> id) {
		id.ifPresent((one) -> {
			String country = one.text("IdPaese");
			String code = one.text("IdCodice");
			invoice.add(term, 0, code.startsWith(country) ? code : country + code, one);
		});
	}

	private void address(Term term, Optional<Element> place) {
		place.ifPresent((one) -> invoice.add(term, 0,
				EInvoice.joined(", ", EInvoice.joined(" ", one.text("Indirizzo"), one.text("NumeroCivico")),
						EInvoice.joined(" ", one.text("CAP"), one.text("Comune"), one.text("Provincia")),
						one.text("Nazione")),
				one));
	}

	private void references(Element body) {
		invoice.add(Term.PURCHASE_ORDER, body.value("DatiGenerali/DatiOrdineAcquisto/IdDocumento"));
		invoice.add(Term.CONTRACT_REFERENCE, body.value("DatiGenerali/DatiContratto/IdDocumento"));
		String all = "DatiGenerali/DatiOrdineAcquisto|DatiContratto|DatiConvenzione|DatiRicezione|DatiFattureCollegate/";
		invoice.add(Term.PROJECT_REFERENCE, body.value(all + "CodiceCUP"));
		invoice.add(Term.TENDER_REFERENCE, body.value(all + "CodiceCIG"));
		List<Element> before = body.all("DatiGenerali/DatiFattureCollegate").toList();
		for (int row = 0; row < before.size(); row++) {
			invoice.add(Term.PRECEDING_INVOICE, row, before.get(row).value("IdDocumento"));
			invoice.add(Term.PRECEDING_INVOICE_DATE, row, before.get(row).value("Data"));
		}
		List<Element> reasons = body.all(DOCUMENT + "/Causale").toList();
		for (int row = 0; row < reasons.size(); row++) {
			invoice.add(Term.NOTE, row, Optional.of(reasons.get(row)));
		}
	}

}
