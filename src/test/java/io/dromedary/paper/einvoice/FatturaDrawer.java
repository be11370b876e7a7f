package io.dromedary.paper.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Item;
import io.dromedary.paper.einvoice.Deal.Tax;

/** FPA12 and FPR12 of FatturaPA 1.2.2. */
final class FatturaDrawer {

	static final String NAMESPACE = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2";

	/** RiBa and direct debits: the account is that of who pays. */
	private static final Set<String> DEBITS = Set.of("MP09", "MP10", "MP11", "MP12", "MP16", "MP17", "MP19", "MP20",
			"MP21");

	private final Chance chance;

	private final Said said;

	private final Deal deal;

	private final FatturaParties parties;

	/** Says what only the rules of 2025 know: TD29, RF20. */
	private final boolean newer;

	private final boolean total;

	private final boolean split;

	private BigDecimal withheld = BigDecimal.ZERO;

	FatturaDrawer(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
		this.deal = new Deal(chance);
		this.parties = new FatturaParties(chance, said);
		this.newer = chance.maybe(0.04);
		this.total = chance.maybe(0.8);
		this.split = chance.maybe(0.15);
		deal.charge(chance.maybe(0.3) ? 1 : 0, false);
	}

	Xml root() {
		String format = chance.one("FPR12", "FPR12", "FPA12");
		return Xml
			.of("p:FatturaElettronica", parties.header(deal, format, newer), Xml.of("FatturaElettronicaBody", general(),
					goods(), payments(), chance.several(chance.maybe(0.2) ? 2 : 0, this::attachment)))
			.with("versione", format);
	}

	/** Whether the schema of version 1.2.2 does not know all its codes. */
	boolean isNewer() {
		return newer;
	}

	private Xml general() {
		String type = newer ? "TD29" : chance.maybe(0.75) ? "TD01" : chance.one("TD02", "TD03", "TD04", "TD05", "TD06",
				"TD16", "TD17", "TD18", "TD19", "TD20", "TD21", "TD22", "TD23", "TD24", "TD25", "TD26", "TD27", "TD28");
		Xml document = Xml.of("DatiGeneraliDocumento", said.of(Term.TYPE_CODE, "TipoDocumento", type),
				said.of(Term.CURRENCY, "Divisa", deal.currency),
				said.of(Term.ISSUE_DATE, "Data", deal.date + chance.one("", "", "", "", "Z", "+01:00")),
				said.of(Term.INVOICE_NUMBER, "Numero", deal.number), withholdings(), stamp(), funds(),
				chance.several(total ? 1 : 0, (row) -> discount()), total(),
				chance.several(chance.maybe(0.2) ? 3 : 1,
						(row) -> said.of(Term.NOTE, row, "Causale", chance.words(20, 200))),
				chance.maybe(0.05, () -> Xml.of("Art73", "SI")));
		return Xml.of("DatiGenerali", document, new FatturaReferences(chance, said).all());
	}

	private List<Xml> withholdings() {
		return chance.several(chance.maybe(0.3) ? 1 : 0, (row) -> {
			BigDecimal amount = BigDecimal.valueOf(chance.upTo(99_999), 2);
			withheld = withheld.add(amount);
			Xml one = Xml.of("ImportoRitenuta", amount);
			if (row == 0) {
				said.add(Term.WITHHOLDING, 0, amount.toPlainString());
			}
			return Xml.of("DatiRitenuta", Xml.of("TipoRitenuta", chance.one("RT01", "RT02", "RT04", "RT06")), one,
					Xml.of("AliquotaRitenuta", "20.00"), Xml.of("CausalePagamento", chance.one("A", "M1", "ZO")));
		});
	}

	private Object stamp() {
		return chance.maybe(total ? 0.2 : 0, () -> Xml.of("DatiBollo", Xml.of("BolloVirtuale", "SI"),
				chance.maybe(0.7, () -> said.of(Term.STAMP_DUTY, "ImportoBollo", "2.00"))));
	}

	/** The charges of an Italian invoice: what a professional pays to the fund. */
	private List<Xml> funds() {
		List<Xml> funds = new ArrayList<>();
		for (Deal.Charge charge : deal.charges) {
			String kind = "TC%02d".formatted(1 + chance.upTo(22));
			String amount = charge.amount().toPlainString();
			int row = deal.items.size() + funds.size();
			if (funds.isEmpty()) {
				said.add(Term.SOCIAL_FUND, 0, amount);
			}
			said.add(Term.ITEM_AMOUNT, row, amount);
			funds.add(Xml.of("DatiCassaPrevidenziale", said.of(Term.ITEM_NAME, row, "TipoCassa", kind),
					Xml.of("AlCassa", "4.00"), Xml.of("ImportoContributoCassa", amount),
					chance.maybe(0.5, () -> Xml.of("ImponibileCassa", "100.00")),
					said.of(Term.ITEM_VAT_RATE, row, "AliquotaIVA", two(charge.tax().rate())),
					chance.maybe(0.3, () -> Xml.of("Ritenuta", "SI")), nature(charge.tax())));
		}
		return funds;
	}

	private Object nature(Tax tax) {
		return (tax.why() > 0) ? Xml.of("Natura", code(tax)) : null;
	}

	private static String code(Tax tax) {
		return List.of("N1", "N2.2", "N4").get(tax.why() - 1);
	}

	private Xml discount() {
		return Xml.of("ScontoMaggiorazione", Xml.of("Tipo", chance.one("SC", "MG")),
				chance.maybe(0.5, () -> Xml.of("Percentuale", "5.00")),
				chance.maybe(0.5, () -> Xml.of("Importo", two(chance.amount()))));
	}

	private List<Xml> total() {
		BigDecimal gross = deal.net().add(deal.tax());
		said.add(Term.GROSS_TOTAL, 0, two(gross));
		return total ? List.of(Xml.of("ImportoTotaleDocumento", two(gross)),
				said.of(Term.ROUNDING, "Arrotondamento", chance.one("0.00", "0.01", "-0.02"))) : List.of();
	}

	private Xml goods() {
		List<Xml> goods = new ArrayList<>();
		for (int row = 0; row < deal.items.size(); row++) {
			goods.add(line(row, deal.items.get(row)));
		}
		int row = 0;
		for (var base : deal.bases().entrySet()) {
			Tax tax = base.getKey();
			String why = (tax.why() > 0) ? code(tax) : null;
			goods.add(Xml.of("DatiRiepilogo", said.of(Term.VAT_RATE, row, "AliquotaIVA", two(tax.rate())),
					said.perhaps(Term.VAT_CATEGORY, row, "Natura", why),
					chance.maybe(0.1, () -> Xml.of("SpeseAccessorie", "1.00")),
					chance.maybe(0.1, () -> Xml.of("Arrotondamento", "0.00" + chance.digits(2))),
					said.of(Term.VAT_BASE, row, "ImponibileImporto", two(base.getValue())),
					said.of(Term.VAT_AMOUNT, row, "Imposta", two(tax.on(base.getValue()))),
					split ? Xml.of("EsigibilitaIVA", "S")
							: chance.maybe(0.5, () -> Xml.of("EsigibilitaIVA", chance.one("I", "D"))),
					(why != null) ? Xml.of("RiferimentoNormativo", chance.words(5, 100)) : null));
			row++;
		}
		said.add(Term.NET_TOTAL, 0, two(deal.net()));
		said.add(Term.TAX_TOTAL, 0, two(deal.tax()));
		return Xml.of("DatiBeniServizi", goods);
	}

	private Xml line(int row, Item item) {
		List<Xml> codes = (item.code() == null) ? List.of()
				: List.of(Xml.of("CodiceArticolo", Xml.of("CodiceTipo", chance.one("EAN", "INTERNO")),
						said.of(Term.ITEM_CODE, row, "CodiceValore", item.code())));
		BigDecimal quantity = item.quantity();
		return Xml.of("DettaglioLinee", Xml.of("NumeroLinea", "" + (row + 1)),
				chance.maybe(0.1, () -> Xml.of("TipoCessionePrestazione", chance.one("SC", "PR", "AB", "AC"))), codes,
				said.of(Term.ITEM_NAME, row, "Descrizione", item.name()),
				said.perhaps(Term.ITEM_QUANTITY, row, "Quantita", (quantity != null) ? two(quantity) : null),
				said.perhaps(Term.ITEM_UNIT, row, "UnitaMisura", (quantity != null) ? item.unit() : null),
				chance.maybe(0.1, () -> Xml.of("DataInizioPeriodo", "2024-01-01")),
				chance.maybe(0.1, () -> Xml.of("DataFinePeriodo", "2024-01-31")),
				said.of(Term.ITEM_PRICE, row, "PrezzoUnitario", two(item.price())),
				chance.several(chance.maybe(0.2) ? 2 : 0, (any) -> discount()),
				said.of(Term.ITEM_AMOUNT, row, "PrezzoTotale", two(item.amount())),
				said.of(Term.ITEM_VAT_RATE, row, "AliquotaIVA", two(item.tax().rate())),
				chance.maybe(0.1, () -> Xml.of("Ritenuta", "SI")), nature(item.tax()),
				chance.several(chance.maybe(0.1) ? 2 : 0,
						(any) -> Xml.of("AltriDatiGestionali", Xml.of("TipoDato", "INVCONT"),
								Xml.of("RiferimentoTesto", chance.words(4, 60)),
								Xml.of("RiferimentoNumero", "12.00"))));
	}

	/** Those of an amount, or as many more as it has. */
	private static String two(BigDecimal amount) {
		return amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY).toPlainString();
	}

	/** In one block or several; together they are what the seller gets. */
	private List<Xml> payments() {
		BigDecimal due = deal.net().add(deal.tax()).subtract(withheld).subtract(split ? deal.tax() : BigDecimal.ZERO);
		List<Xml> blocks = new ArrayList<>();
		TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
		int row = 0;
		for (BigDecimal part : deal.parts(due, chance.maybe(0.2) ? 0 : 1 + chance.upTo(4))) {
			String means = "MP%02d".formatted(1 + chance.upTo(23));
			LocalDate day = chance.maybe(0.8, () -> deal.date.plusDays(chance.upTo(120)));
			days.merge((day != null) ? day : LocalDate.MAX, part, BigDecimal::add);
			String iban = chance.maybe(0.7, chance::iban);
			blocks.add(Xml.of("DatiPagamento", Xml.of("CondizioniPagamento", "TP01"),
					Xml.of("DettaglioPagamento", chance.maybe(0.2, () -> Xml.of("Beneficiario", chance.words(4, 200))),
							said.of(Term.PAYMENT_MEANS, row, "ModalitaPagamento", means),
							chance.maybe(0.2, () -> Xml.of("GiorniTerminiPagamento", "30")),
							said.perhaps(Term.PAYMENT_DATE, row, "DataScadenzaPagamento",
									(day != null) ? "" + day : null),
							said.of(Term.PAYMENT_AMOUNT, row, "ImportoPagamento", two(part)),
							chance.maybe(0.3, () -> Xml.of("IstitutoFinanziario", chance.words(4, 80))),
							DEBITS.contains(means) ? (iban != null) ? Xml.of("IBAN", iban) : null
									: said.perhaps(Term.IBAN, row, "IBAN", iban),
							chance.maybe(0.2, () -> Xml.of("ABI", "01234")),
							chance.maybe(0.2, () -> Xml.of("BIC", "ABCDITMM")))));
			row++;
		}
		boolean dated = !days.isEmpty() && days.firstKey().isBefore(LocalDate.MAX);
		said.add(Term.DUE_DATE, 0, dated ? "" + days.firstKey() : null);
		said.add(Term.AMOUNT_DUE, 0, days.isEmpty() ? null : two(days.firstEntry().getValue()));
		return blocks;
	}

	private Xml attachment(int index) {
		return Xml.of("Allegati", Xml.of("NomeAttachment", chance.words(2, 60)),
				chance.maybe(0.3, () -> Xml.of("FormatoAttachment", "PDF")),
				chance.maybe(0.3, () -> Xml.of("DescrizioneAttachment", chance.words(3, 100))),
				Xml.of("Attachment", ("JVBERi0xLjQK" + chance.one("", "\n")).repeat(1 + chance.upTo(500))));
	}

}
