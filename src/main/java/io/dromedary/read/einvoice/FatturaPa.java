package io.dromedary.read.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.document.Term;

/**
 * FatturaPA (technical rules of the Agenzia delle Entrate, version 1.9): FPA12, FPR12 and
 * the simplified FSM10. Elements and codes that the rules add later do no harm.
 */
final class FatturaPa {

	static final String ROOT = "FatturaElettronica";

	static final String SIMPLIFIED = "FatturaElettronicaSemplificata";

	/**
	 * Means of payment with which the account is that of the buyer: bills of exchange
	 * (RiBa), direct debits (technical rules, 2.4.2.2).
	 */
	private static final Set<String> PAID_BY_BUYER = Set.of("MP12", "MP16", "MP17", "MP19", "MP20", "MP21");

	private static final String DOCUMENT = "DatiGenerali/DatiGeneraliDocumento";

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
			if (root.name().equals(SIMPLIFIED)) {
				simplified(bodies.get(0));
			}
			else {
				bodies.get(0).first("DatiBeniServizi").ifPresent((goods) -> goods(bodies.get(0), goods));
			}
			payments(bodies.get(0));
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

	private void goods(Element body, Element goods) {
		List<Element> lines = goods.all("DettaglioLinee").toList();
		for (int row = 0; row < lines.size(); row++) {
			Element line = lines.get(row);
			invoice.add(Term.ITEM_CODE, row, line.value("CodiceArticolo/CodiceValore"));
			invoice.add(Term.ITEM_NAME, row, line.value("Descrizione"));
			invoice.add(Term.ITEM_QUANTITY, row, line.value("Quantita"));
			invoice.add(Term.ITEM_UNIT, row, line.value("UnitaMisura"));
			invoice.add(Term.ITEM_PRICE, row, line.value("PrezzoUnitario"));
			invoice.add(Term.ITEM_VAT_RATE, row, line.value("AliquotaIVA"));
			invoice.add(Term.ITEM_AMOUNT, row, line.value("PrezzoTotale"));
		}
		body.all(DOCUMENT + "/DatiCassaPrevidenziale")
			.forEach((fund) -> invoice.charge(fund.value("TipoCassa"), fund.value("AliquotaIVA"),
					fund.value("ImportoContributoCassa"), false));
		List<Element> rates = goods.all("DatiRiepilogo").toList();
		for (int row = 0; row < rates.size(); row++) {
			Element rate = rates.get(row);
			invoice.add(Term.VAT_RATE, row, rate.value("AliquotaIVA"));
			invoice.add(Term.VAT_CATEGORY, row, rate.value("Natura"));
			invoice.add(Term.VAT_BASE, row, rate.value("ImponibileImporto"));
			invoice.add(Term.VAT_AMOUNT, row, rate.value("Imposta"));
		}
		invoice.sum(Term.NET_TOTAL, goods.all("DatiRiepilogo/ImponibileImporto").toList(), goods);
		invoice.sum(Term.TAX_TOTAL, goods.all("DatiRiepilogo/Imposta").toList(), goods);
		invoice.add(Term.SOCIAL_FUND, body.value(DOCUMENT + "/DatiCassaPrevidenziale/ImportoContributoCassa"));
		invoice.add(Term.STAMP_DUTY, body.value(DOCUMENT + "/DatiBollo/ImportoBollo"));
		invoice.add(Term.WITHHOLDING, body.value(DOCUMENT + "/DatiRitenuta/ImportoRitenuta"));
		invoice.add(Term.ROUNDING, body.value(DOCUMENT + "/Arrotondamento"));
		body.value(DOCUMENT + "/ImportoTotaleDocumento")
			.ifPresentOrElse((total) -> invoice.add(Term.GROSS_TOTAL, Optional.of(total)), () -> total(body, goods));
	}

	/**
	 * The rules do not ask for the total. It is the sum of what is taxed, of the tax and,
	 * where the buyer pays it, of the stamp; it is given only where the payments come to
	 * it, with what the buyer pays to the tax office instead, or where there are neither
	 * payments nor anything else that might belong to it.
	 */
	private void total(Element body, Element goods) {
		boolean discount = body.first(DOCUMENT + "/ScontoMaggiorazione").isPresent();
		try {
			BigDecimal tax = sum(goods, "DatiRiepilogo/Imposta");
			BigDecimal taxed = sum(goods, "DatiRiepilogo/ImponibileImporto").add(tax)
				.add(sum(body, DOCUMENT + "/Arrotondamento"));
			BigDecimal stamp = sum(body, DOCUMENT + "/DatiBollo/ImportoBollo");
			boolean split = goods.all("DatiRiepilogo/EsigibilitaIVA").anyMatch((one) -> one.text().equals("S"));
			BigDecimal paid = sum(body, "DatiPagamento/DettaglioPagamento/ImportoPagamento")
				.add(sum(body, DOCUMENT + "/DatiRitenuta/ImportoRitenuta"))
				.add(split ? tax : BigDecimal.ZERO);
			boolean payments = body.first("DatiPagamento/DettaglioPagamento/ImportoPagamento").isPresent();
			boolean alone = body.first(DOCUMENT + "/DatiBollo").isEmpty();
			Stream.of(taxed, taxed.add(stamp))
				.filter((sum) -> payments ? sum.compareTo(paid) == 0 : alone)
				.filter((sum) -> !discount && goods.first("DatiRiepilogo").isPresent())
				.findFirst()
				.ifPresent((sum) -> invoice.add(Term.GROSS_TOTAL, 0, sum.toPlainString(), goods));
		}
		catch (NumberFormatException ex) {
			// what is no number has no sum
		}
	}

	/**
	 * @throws NumberFormatException where one of them is no number
	 */
	private static BigDecimal sum(Element element, String path) {
		return element.all(path).map((one) -> new BigDecimal(one.text())).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * Its amounts hold the tax, and each of its goods is a row (technical rules, FSM10).
	 */
	private void simplified(Element body) {
		List<Element> goods = body.all("DatiBeniServizi").toList();
		for (int row = 0; row < goods.size(); row++) {
			invoice.add(Term.ITEM_NAME, row, goods.get(row).value("Descrizione"));
			invoice.add(Term.ITEM_VAT_RATE, row, goods.get(row).value("DatiIVA/Aliquota"));
			invoice.add(Term.ITEM_AMOUNT, row, goods.get(row).value("Importo"));
			invoice.add(Term.VAT_RATE, row, goods.get(row).value("DatiIVA/Aliquota"));
			invoice.add(Term.VAT_AMOUNT, row, goods.get(row).value("DatiIVA/Imposta"));
		}
		List<Element> taxes = body.all("DatiBeniServizi/DatiIVA/Imposta").toList();
		if (taxes.size() == goods.size()) {
			// else some rows say only the rate
			invoice.sum(Term.TAX_TOTAL, taxes, body);
		}
		invoice.sum(Term.GROSS_TOTAL, body.all("DatiBeniServizi/Importo").toList(), body);
	}

	private void payments(Element body) {
		List<Element> parts = body.all("DatiPagamento/DettaglioPagamento").toList();
		invoice.add(Term.DUE_DATE,
				EInvoice.earliest(body.all("DatiPagamento/DettaglioPagamento/DataScadenzaPagamento")));
		for (int row = 0; row < parts.size(); row++) {
			invoice.add(Term.PAYMENT_MEANS, row, parts.get(row).value("ModalitaPagamento"));
			invoice.add(Term.PAYMENT_DATE, row, parts.get(row).value("DataScadenzaPagamento"));
			invoice.add(Term.PAYMENT_AMOUNT, row, parts.get(row).value("ImportoPagamento"));
			if (!PAID_BY_BUYER.contains(parts.get(row).text("ModalitaPagamento"))) {
				invoice.add(Term.IBAN, row, parts.get(row).value("IBAN"));
			}
		}
		invoice.sum(Term.AMOUNT_DUE, body.all("DatiPagamento/DettaglioPagamento/ImportoPagamento").toList(), body);
	}

}
