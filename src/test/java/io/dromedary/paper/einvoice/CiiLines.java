package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Item;
import io.dromedary.paper.einvoice.Deal.Tax;

/** The items of a CII invoice. */
final class CiiLines {

	private final Chance chance;

	private final Said said;

	private final Deal deal;

	CiiLines(Chance chance, Said said, Deal deal) {
		this.chance = chance;
		this.said = said;
		this.deal = deal;
	}

	List<Xml> all() {
		List<Xml> lines = new ArrayList<>();
		for (Item item : deal.items) {
			lines.add(line(lines.size(), item));
		}
		return lines;
	}

	private Xml line(int row, Item item) {
		String price = item.price().toPlainString();
		String pieces = new Prices(chance, said).pieces(row, price);
		String quantity = (item.quantity() != null) ? item.quantity().toPlainString() : null;
		said.add(Term.ITEM_UNIT, row, (quantity != null) ? item.unit() : null);
		Xml billed = said.perhaps(Term.ITEM_QUANTITY, row, "ram:BilledQuantity", quantity);
		return Xml.of("ram:IncludedSupplyChainTradeLineItem",
				Xml.of("ram:AssociatedDocumentLineDocument", Xml.of("ram:LineID", "" + (row + 1))),
				Xml.of("ram:SpecifiedTradeProduct", chance.maybe(0.2, () -> Xml.of("ram:GlobalID", chance.digits(13))),
						said.perhaps(Term.ITEM_CODE, row, "ram:SellerAssignedID", item.code()),
						said.of(Term.ITEM_NAME, row, "ram:Name", item.name()),
						chance.maybe(0.2, () -> Xml.of("ram:Description", chance.words(9, 200)))),
				Xml.of("ram:SpecifiedLineTradeAgreement",
						chance.maybe(0.2,
								() -> Xml.of("ram:GrossPriceProductTradePrice", Xml.of("ram:ChargeAmount", "999.99"))),
						Xml.of("ram:NetPriceProductTradePrice", Xml.of("ram:ChargeAmount", price),
								(pieces != null) ? Xml.of("ram:BasisQuantity", pieces) : null)),
				Xml.of("ram:SpecifiedLineTradeDelivery",
						(billed != null) ? billed.with("unitCode", item.unit()) : null),
				lineSettlement(row, item));
	}

	private Xml lineSettlement(int row, Item item) {
		Tax tax = item.tax();
		return Xml.of("ram:SpecifiedLineTradeSettlement",
				Xml.of("ram:ApplicableTradeTax", Xml.of("ram:TypeCode", "VAT"),
						Xml.of("ram:CategoryCode", UblDrawer.code(tax)),
						said.of(Term.ITEM_VAT_RATE, row, "ram:RateApplicablePercent", tax.rate().toPlainString())),
				chance.maybe(0.1,
						() -> Xml.of("ram:SpecifiedTradeAllowanceCharge",
								Xml.of("ram:ChargeIndicator", Xml.of("udt:Indicator", "false")),
								Xml.of("ram:ActualAmount", "0.50"))),
				Xml.of("ram:SpecifiedTradeSettlementLineMonetarySummation",
						said.of(Term.ITEM_AMOUNT, row, "ram:LineTotalAmount", item.amount().toPlainString())));
	}

}
