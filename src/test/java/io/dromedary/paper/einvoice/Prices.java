package io.dromedary.paper.einvoice;

import java.math.BigDecimal;

import io.dromedary.document.Term;
import org.jspecify.annotations.Nullable;

/** Prices of several pieces, where what one of them costs is said. */
final class Prices {

	/** More are not kept. */
	private static final int DECIMALS = 8;

	private final Chance chance;

	private final Said said;

	Prices(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
	}

	/** How many pieces cost that; null where it is that of one and nothing is said. */
	@Nullable String pieces(int row, String price) {
		String pieces = chance.maybe(0.3, () -> chance.one("1", "1.00", "10", "1000", "3"));
		BigDecimal count = new BigDecimal((pieces != null) ? pieces : "1");
		if (count.compareTo(BigDecimal.ONE) == 0) {
			said.add(Term.ITEM_PRICE, row, price);
		}
		else {
			try {
				BigDecimal single = new BigDecimal(price).divide(count);
				if (single.stripTrailingZeros().scale() <= DECIMALS) {
					said.add(Term.ITEM_PRICE, row, single.toPlainString());
				}
			}
			catch (ArithmeticException ex) {
				// a third of it has no end
			}
		}
		return pieces;
	}

}
