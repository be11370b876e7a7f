package io.dromedary.read.office.look;

import java.util.function.DoublePredicate;

import org.jspecify.annotations.Nullable;

/**
 * What a format makes of cells on a condition (ECMA-376 part 1, 18.3.1.10).
 *
 * @param when the condition on the value of a cell; null where nobody knows whether it
 * holds, as where it is a formula
 * @param ink of the letters then; null where it stays
 * @param ground behind them then; null where it stays
 * @param blank whether the value is not shown then
 */
public record Rule(@Nullable DoublePredicate when, @Nullable Integer ink, @Nullable Integer ground, boolean blank) {

	/** The value of a cell that holds a text: more than any number. */
	public static final double TEXT = Double.POSITIVE_INFINITY;

	public Shade on(Shade shade) {
		return new Shade((ink != null) ? ink : shade.ink(), (ground != null) ? ground : shade.ground(),
				shade.gone() || blank);
	}

	/**
	 * A comparison with numbers.
	 * @param operator as in 18.18.15: {@code equal}, {@code lessThan}
	 * @return null where it is none
	 */
	public static @Nullable DoublePredicate compared(String operator, String one, String other) {
		Double first = number(one);
		Double last = number(other);
		if (first == null || (last == null && operator.endsWith("etween"))) {
			return null;
		}
		double low = first;
		double high = (last != null) ? last : 0;
		return switch (operator) {
			case "equal" -> (value) -> value == low;
			case "notEqual" -> (value) -> value != low;
			case "greaterThan" -> (value) -> value > low;
			case "greaterThanOrEqual" -> (value) -> value >= low;
			case "lessThan" -> (value) -> value < low;
			case "lessThanOrEqual" -> (value) -> value <= low;
			case "between" -> (value) -> value >= Math.min(low, high) && value <= Math.max(low, high);
			case "notBetween" -> (value) -> value < Math.min(low, high) || value > Math.max(low, high);
			default -> null;
		};
	}

	/** The value of a cell: that of texts where it is no number. */
	public static double value(String text) {
		Double number = number(text);
		return (number != null) ? number : TEXT;
	}

	private static @Nullable Double number(String text) {
		String plain = text.strip();
		return plain.matches("[-+]?\\d{1,20}(\\.\\d{1,20})?([Ee][-+]?\\d{1,2})?") ? Double.valueOf(plain) : null;
	}

}
