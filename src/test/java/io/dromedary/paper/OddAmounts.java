package io.dromedary.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Ways in which an amount is printed that are not the usual ones. */
final class OddAmounts {

	/** Each for whole units, cents and the sign of the currency. */
	private static final List<Notation> MARKS = List.of((whole, cents, sign) -> whole + "'" + cents + " " + sign,
			(whole, cents, sign) -> whole + "’" + cents + " " + sign, (whole, cents, sign) -> whole + sign + cents,
			(whole, cents, sign) -> sign + whole + "-" + cents,
			(whole, cents, sign) -> whole + "·" + cents + " " + sign,
			(whole, cents, sign) -> whole + "=" + cents + " " + sign,
			(whole, cents, sign) -> whole + "/" + cents + " " + sign,
			(whole, cents, sign) -> whole + ":" + cents + " " + sign,
			(whole, cents, sign) -> whole + " " + cents + " " + sign,
			(whole, cents, sign) -> whole + ". " + cents + " " + sign,
			(whole, cents, sign) -> whole + " ." + cents + " " + sign,
			(whole, cents, sign) -> whole + "_" + cents + " " + sign,
			(whole, cents, sign) -> sign + " " + whole + "–" + cents,
			(whole, cents, sign) -> whole + "\u2011" + cents + " " + sign,
			(whole, cents, sign) -> whole + "," + cents + "0 " + sign,
			(whole, cents, sign) -> sign + whole + "\u00ad" + cents,
			(whole, cents, sign) -> whole.charAt(0) + " " + whole.substring(1) + "," + cents + " " + sign,
			(whole, cents, sign) -> whole + "," + cents.charAt(0) + " " + cents.charAt(1) + " " + sign);

	private static final List<Notation> SMALL_CENTS = List.of(
			(whole, cents, sign) -> sign + whole + OddSheet.RAISED + cents + OddSheet.RAISED,
			(whole, cents, sign) -> whole + OddSheet.RAISED + cents + OddSheet.RAISED + " " + sign,
			(whole, cents, sign) -> whole + OddSheet.SMALL + cents + OddSheet.SMALL + " " + sign,
			(whole, cents, sign) -> whole + "," + OddSheet.RAISED + cents + OddSheet.RAISED + " " + sign);

	private OddAmounts() {
	}

	/** How an amount is put together. */
	private interface Notation {

		String of(String whole, String cents, String sign);

	}

	/** A quote, a dot, a dash or the currency between units and cents, blanks inside. */
	static Function<BigDecimal, String> mark(Random random, String sign) {
		return printed(MARKS.get(random.nextInt(MARKS.size())), sign);
	}

	/** Cents that are smaller, most of them raised. */
	static Function<BigDecimal, String> smallCents(Random random, String sign) {
		return printed(SMALL_CENTS.get(random.nextInt(SMALL_CENTS.size())), sign);
	}

	/** A letter where a digit should be, as a bad scan gives it. */
	static Function<BigDecimal, String> letters(Random random, String sign) {
		String mark = random.nextBoolean() ? "," : ".";
		return (amount) -> sign + plain(amount).replace(".", mark)
			.replace('0', 'O')
			.replace('1', random.nextBoolean() ? 'l' : 'I')
			.replace('5', 'S');
	}

	/** In thousands; only of whole hundreds that is exact. */
	static Function<BigDecimal, String> thousands() {
		return (amount) -> amount.movePointLeft(3).stripTrailingZeros().toPlainString() + " k€";
	}

	private static Function<BigDecimal, String> printed(Notation notation, String sign) {
		return (amount) -> {
			String[] parts = plain(amount).split("\\.");
			return notation.of(parts[0], parts[1], sign);
		};
	}

	private static String plain(BigDecimal amount) {
		return amount.setScale(2).toPlainString();
	}

}
