package io.dromedary.read.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Term;

/** What a FatturaPA says of its goods, their tax and its sums. */
final class FatturaGoods {

	private final EInvoice invoice;

	private final Element body;

	FatturaGoods(EInvoice invoice, Element body) {
		this.invoice = invoice;
		this.body = body;
	}

	/** FPA12 and FPR12. */
	void read() {
		body.first("DatiBeniServizi").ifPresent((goods) -> {
			lines(goods);
			rates(goods);
			sums(goods);
		});
	}

	private void lines(Element goods) {
		List<Element> lines = goods.all("DettaglioLinee").toList();
		for (int row = 0; row < lines.size(); row++) {
			Element line = lines.get(row);
			invoice.add(Term.ITEM_CODE, row, line.value("CodiceArticolo/CodiceValore"));
			invoice.add(Term.ITEM_NAME, row, line.value("Descrizione"));
			invoice.add(Term.ITEM_QUANTITY, row, line.value("Quantita"));
			invoice.add(Term.ITEM_UNIT, row, line.value("UnitaMisura"));
			invoice.add(Term.ITEM_PRICE, row, line.value("PrezzoUnitario"));
			invoice.discounts(row,
					line.all("ScontoMaggiorazione")
						.map((one) -> EInvoice.discount(one.text("Importo"), one.text("Percentuale"),
								one.text("Tipo").equals("SC"))),
					line);
			invoice.add(Term.ITEM_VAT_RATE, row, line.value("AliquotaIVA"));
			invoice.add(Term.ITEM_VAT_CATEGORY, row, line.value("Natura"));
			invoice.add(Term.ITEM_AMOUNT, row, line.value("PrezzoTotale"));
		}
		body.all(FatturaPa.DOCUMENT + "/DatiCassaPrevidenziale")
			.forEach((fund) -> invoice.charge(fund.value("TipoCassa"), fund.value("AliquotaIVA"),
					fund.value("ImportoContributoCassa"), false));
	}

	private void rates(Element goods) {
		List<Element> rates = goods.all("DatiRiepilogo").toList();
		for (int row = 0; row < rates.size(); row++) {
			Element rate = rates.get(row);
			invoice.add(Term.VAT_RATE, row, rate.value("AliquotaIVA"));
			invoice.add(Term.VAT_CATEGORY, row, rate.value("Natura"));
			invoice.add(Term.VAT_BASE, row, rate.value("ImponibileImporto"));
			invoice.add(Term.VAT_AMOUNT, row, rate.value("Imposta"));
			invoice.add(Term.VAT_COLLECTION, row, rate.value("EsigibilitaIVA"));
		}
	}

	private void sums(Element goods) {
		invoice.sum(Term.NET_TOTAL, goods.all("DatiRiepilogo/ImponibileImporto").toList(), goods);
		invoice.sum(Term.TAX_TOTAL, goods.all("DatiRiepilogo/Imposta").toList(), goods);
		invoice.sum(Term.SOCIAL_FUND, all("/DatiCassaPrevidenziale/ImportoContributoCassa"), body);
		invoice.add(Term.STAMP_DUTY, body.value(FatturaPa.DOCUMENT + "/DatiBollo/ImportoBollo"));
		invoice.sum(Term.WITHHOLDING, all("/DatiRitenuta/ImportoRitenuta"), body);
		invoice.add(Term.ROUNDING, body.value(FatturaPa.DOCUMENT + "/Arrotondamento"));
		body.value(FatturaPa.DOCUMENT + "/ImportoTotaleDocumento")
			.ifPresentOrElse((total) -> invoice.add(Term.GROSS_TOTAL, Optional.of(total)), () -> total(goods));
	}

	private List<Element> all(String path) {
		return body.all(FatturaPa.DOCUMENT + path).toList();
	}

	/**
	 * The rules do not ask for the total. It is the sum of what is taxed, of the tax and,
	 * where the buyer pays it, of the stamp; it is given only where the payments come to
	 * it, with what the buyer pays to the tax office instead, or where there are neither
	 * payments nor anything else that might belong to it.
	 */
	private void total(Element goods) {
		boolean discount = body.first(FatturaPa.DOCUMENT + "/ScontoMaggiorazione").isPresent();
		try {
			BigDecimal tax = sum(goods, "DatiRiepilogo/Imposta");
			BigDecimal taxed = sum(goods, "DatiRiepilogo/ImponibileImporto").add(tax)
				.add(sum(body, FatturaPa.DOCUMENT + "/Arrotondamento"));
			BigDecimal stamp = sum(body, FatturaPa.DOCUMENT + "/DatiBollo/ImportoBollo");
			boolean split = goods.all("DatiRiepilogo/EsigibilitaIVA").anyMatch((one) -> one.text().equals("S"));
			BigDecimal paid = sum(body, "DatiPagamento/DettaglioPagamento/ImportoPagamento")
				.add(sum(body, FatturaPa.DOCUMENT + "/DatiRitenuta/ImportoRitenuta"))
				.add(split ? tax : BigDecimal.ZERO);
			boolean payments = body.first("DatiPagamento/DettaglioPagamento/ImportoPagamento").isPresent();
			boolean alone = body.first(FatturaPa.DOCUMENT + "/DatiBollo").isEmpty();
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
		return element.all(path).map((one) -> Element.number(one.text())).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * Its amounts hold the tax, and each of its goods is a row (technical rules, FSM10).
	 */
	void simplified() {
		List<Element> goods = body.all("DatiBeniServizi").toList();
		for (int row = 0; row < goods.size(); row++) {
			invoice.add(Term.ITEM_NAME, row, goods.get(row).value("Descrizione"));
			invoice.add(Term.ITEM_VAT_RATE, row, goods.get(row).value("DatiIVA/Aliquota"));
			invoice.add(Term.ITEM_AMOUNT, row, goods.get(row).value("Importo"));
			invoice.add(Term.ITEM_VAT_CATEGORY, row, goods.get(row).value("Natura"));
			invoice.add(Term.VAT_RATE, row, goods.get(row).value("DatiIVA/Aliquota"));
			invoice.add(Term.VAT_CATEGORY, row, goods.get(row).value("Natura"));
			invoice.add(Term.VAT_AMOUNT, row, goods.get(row).value("DatiIVA/Imposta"));
		}
		List<Element> taxes = body.all("DatiBeniServizi/DatiIVA/Imposta").toList();
		if (taxes.size() == goods.size()) {
			// else some rows say only the rate
			invoice.sum(Term.TAX_TOTAL, taxes, body);
		}
		invoice.sum(Term.GROSS_TOTAL, body.all("DatiBeniServizi/Importo").toList(), body);
	}

}
