package io.dromedary.read.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A section of a format of numbers (ECMA-376 part 1, 18.8.31): text, places for digits,
 * text. POI loses its way where the text has a point, as in {@code "Nr. "0}.
 */
final class NumberSection {

	private static final int MOST_DECIMALS = 30;

	private final String section;

	private final StringBuilder before = new StringBuilder();

	private final StringBuilder places = new StringBuilder();

	private final StringBuilder after = new StringBuilder();

	private int percent;

	private int at;

	private NumberSection(String section) {
		this.section = section;
	}

	/**
	 * A number that is not negative, as a section prints it, without signs for thousands.
	 * @return empty where it is of another kind: a fraction, an exponent, text between
	 * the digits
	 */
	static Optional<String> print(BigDecimal value, String section, NumberText numbers) {
		NumberSection parts = new NumberSection(section);
		return parts.taken() ? Optional.of(parts.printed(value, numbers)) : Optional.empty();
	}

	private boolean taken() {
		while (at < section.length()) {
			char c = section.charAt(at++);
			boolean place = "0#?".indexOf(c) >= 0;
			boolean inside = !places.isEmpty() && after.isEmpty();
			if (place && !after.isEmpty()) {
				return false;
			}
			if (place || (c == ',' && inside) || (c == '.' && (inside || place()))) {
				places.append(c);
			}
			else if ("/@Ee".indexOf(c) >= 0 || section.startsWith("General", at - 1)) {
				return false;
			}
			else {
				text(c);
			}
		}
		return places.length() <= MOST_DECIMALS;
	}

	private boolean place() {
		return at < section.length() && "0#?".indexOf(section.charAt(at)) >= 0;
	}

	private void text(char c) {
		StringBuilder to = places.isEmpty() ? before : after;
		switch (c) {
			case '"' -> to.append(until('"'));
			case '\\' -> to.append(next());
			case '_' -> {
				next();
				to.append(' ');
			}
			case '*' -> next();
			case '[' -> {
				String said = until(']');
				int dash = said.indexOf('-');
				to.append(said.startsWith("$") ? said.substring(1, (dash > 0) ? dash : said.length()) : "");
			}
			case '%' -> {
				percent++;
				to.append(c);
			}
			default -> to.append(c);
		}
	}

	private String until(char end) {
		int from = at;
		int found = section.indexOf(end, from);
		at = (found < 0) ? section.length() : found + 1;
		return section.substring(from, (found < 0) ? section.length() : found);
	}

	private String next() {
		int from = at;
		at = Math.min(section.length(), at + 1);
		return section.substring(from, at);
	}

	private String printed(BigDecimal value, NumberText numbers) {
		if (places.isEmpty()) {
			return before.toString();
		}
		String digits = places.toString();
		int thousands = digits.length() - digits.replaceAll(",+$", "").length();
		digits = digits.replace(",", "");
		int point = digits.indexOf('.');
		String whole = (point < 0) ? digits : digits.substring(0, point);
		String decimals = (point < 0) ? "" : digits.substring(point + 1).replace(".", "");
		int least = (int) decimals.chars().filter((c) -> c != '#').count();
		BigDecimal number = value.movePointRight(2 * percent - 3 * thousands)
			.setScale(decimals.length(), RoundingMode.HALF_UP);
		while (number.scale() > least && number.unscaledValue().mod(java.math.BigInteger.TEN).signum() == 0) {
			number = number.setScale(number.scale() - 1);
		}
		String plain = number.toPlainString();
		int missing = (int) whole.chars().filter((c) -> c == '0').count()
				- ((plain.indexOf('.') < 0) ? plain.length() : plain.indexOf('.'));
		return before + numbers.marked("0".repeat(Math.max(0, missing)) + plain) + after;
	}

}
