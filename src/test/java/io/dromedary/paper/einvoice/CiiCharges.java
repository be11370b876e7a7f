package io.dromedary.paper.einvoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Charge;

/** Charges and allowances of CII: rows behind the items, those for carriage last. */
final class CiiCharges {

	private final Chance chance;

	private final Said said;

	CiiCharges(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
	}

	List<Xml> all(Deal deal) {
		List<Xml> ordinary = new ArrayList<>();
		List<Charge> carriage = new ArrayList<>();
		for (Charge charge : deal.charges) {
			if (charge.amount().signum() > 0 && chance.maybe(0.3)) {
				carriage.add(charge);
			}
			else {
				ordinary.add(ordinary(deal.items.size() + ordinary.size(), charge));
			}
		}
		carriage.forEach((charge) -> ordinary.add(carriage(deal.items.size() + ordinary.size(), charge)));
		return ordinary;
	}

	private Xml ordinary(int row, Charge charge) {
		said.add(Term.ITEM_AMOUNT, row, charge.amount().toPlainString());
		return Xml.of("ram:SpecifiedTradeAllowanceCharge",
				Xml.of("ram:ChargeIndicator", Xml.of("udt:Indicator", charge.amount().signum() > 0)),
				Xml.of("ram:ActualAmount", charge.amount().abs().toPlainString()),
				said.of(Term.ITEM_NAME, row, chance.one("ram:Reason", "ram:Reason", "ram:ReasonCode"), charge.name()),
				Xml.of("ram:CategoryTradeTax", Xml.of("ram:TypeCode", "VAT"),
						Xml.of("ram:CategoryCode", UblDrawer.code(charge.tax())), rate(row, charge.tax().rate())));
	}

	private Xml carriage(int row, Charge charge) {
		return Xml.of("ram:SpecifiedLogisticsServiceCharge",
				said.of(Term.ITEM_NAME, row, "ram:Description", charge.name()),
				said.of(Term.ITEM_AMOUNT, row, "ram:AppliedAmount", charge.amount().toPlainString()),
				Xml.of("ram:AppliedTradeTax", Xml.of("ram:TypeCode", "VAT"), Xml.of("ram:CategoryCode", "S"),
						rate(row, charge.tax().rate())));
	}

	private Xml rate(int row, BigDecimal rate) {
		return said.of(Term.ITEM_VAT_RATE, row, "ram:RateApplicablePercent", rate.toPlainString());
	}

}
