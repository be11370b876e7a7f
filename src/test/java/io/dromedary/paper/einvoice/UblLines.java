package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Item;
import io.dromedary.paper.einvoice.Deal.Tax;
import org.jspecify.annotations.Nullable;

/** The items of a UBL invoice. */
final class UblLines {

	private final Chance chance;

	private final Said said;

	private final Deal deal;

	private final boolean credit;

	UblLines(Chance chance, Said said, Deal deal, boolean credit) {
		this.chance = chance;
		this.said = said;
		this.deal = deal;
		this.credit = credit;
	}

	List<Xml> all() {
		List<Xml> lines = new ArrayList<>();
		for (Item item : deal.items) {
			lines.add(line(lines.size(), item));
		}
		return lines;
	}

	private Xml line(int row, Item item) {
		String amount = chance.written(item.amount());
		said.add(Term.ITEM_AMOUNT, row, amount);
		return Xml.of("cac:" + (credit ? "CreditNoteLine" : "InvoiceLine"), Xml.of("cbc:ID", "" + (row + 1)),
				chance.maybe(0.1, () -> Xml.of("cbc:Note", chance.words(5, 80))), quantity(row, item),
				amount("cbc:LineExtensionAmount", amount), chance.maybe(0.1, this::allowance), item(row, item),
				price(row, item));
	}

	private @Nullable Xml quantity(int row, Item item) {
		if (item.quantity() == null) {
			return null;
		}
		said.add(Term.ITEM_UNIT, row, item.unit());
		return said
			.of(Term.ITEM_QUANTITY, row, credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
					chance.written(item.quantity()))
			.with("unitCode", item.unit());
	}

	/** Of one line: it is no row of its own. */
	private Xml allowance() {
		return Xml.of("cac:AllowanceCharge", Xml.of("cbc:ChargeIndicator", "false"),
				Xml.of("cbc:AllowanceChargeReason", "Rebate"), amount("cbc:Amount", "0.50"));
	}

	private Xml item(int row, Item item) {
		boolean named = chance.maybe(0.9);
		return Xml.of("cac:Item",
				named ? chance.maybe(0.3, () -> Xml.of("cbc:Description", chance.words(9, 200)))
						: said.of(Term.ITEM_NAME, row, "cbc:Description", item.name()),
				named ? said.of(Term.ITEM_NAME, row, "cbc:Name", item.name()) : null,
				(item.code() == null) ? null
						: Xml.of("cac:SellersItemIdentification", said.of(Term.ITEM_CODE, row, "cbc:ID", item.code())),
				rated(row, item.tax()));
	}

	private Xml rated(int row, Tax tax) {
		said.add(Term.ITEM_VAT_RATE, row, tax.rate().toPlainString());
		return UblDrawer.category("cac:ClassifiedTaxCategory", tax);
	}

	private Xml price(int row, Item item) {
		String price = chance.written(item.price());
		String pieces = new Prices(chance, said).pieces(row, price);
		return Xml.of("cac:Price", amount("cbc:PriceAmount", price),
				(pieces != null) ? Xml.of("cbc:BaseQuantity", pieces).with("unitCode", item.unit()) : null,
				chance.maybe(0.1, this::allowance));
	}

	private Xml amount(String element, String text) {
		return Xml.of(element, text).with("currencyID", deal.currency);
	}

}
