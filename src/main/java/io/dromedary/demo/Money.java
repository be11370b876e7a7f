package io.dromedary.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How amounts are printed.
 *
 * @param grouping between thousands
 * @param decimal before the cents
 * @param pattern of a total, with {@code 0} for the number: {@code € 0}
 */
record Money(char grouping, char decimal, String pattern) {

	static Money of(Words words, String currency, int variant) {
		String symbol = switch (currency) {
			case "EUR" -> "€";
			case "GBP" -> "£";
			case "USD" -> "$";
			default -> currency;
		};
		String mark = (variant % 2 == 0) ? symbol : currency;
		String gap = mark.length() > 1 ? " " : "";
		String pattern = words.one("money.pattern", variant).replace("¤ ", mark + " ").replace("¤", mark + gap);
		return new Money(words.one("money.grouping").charAt(0), words.one("money.decimal").charAt(0), pattern);
	}

	static BigDecimal cents(double amount) {
		return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
	}

	/** Two decimals and no currency. */
	String plain(BigDecimal amount) {
		return format("#,##0.00", amount);
	}

	/** Two decimals and the currency. */
	String full(BigDecimal amount) {
		return pattern.replace("0", plain(amount)).strip();
	}

	/** As many decimals as needed, for quantities and rates. */
	String number(BigDecimal number) {
		return format("0.##", number);
	}

	private String format(String format, BigDecimal number) {
		var symbols = new DecimalFormatSymbols(Locale.ROOT);
		symbols.setGroupingSeparator(grouping);
		symbols.setDecimalSeparator(decimal);
		return new DecimalFormat(format, symbols).format(number);
	}

}
