package io.dromedary.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import io.dromedary.document.CrossCheck;

/**
 * Whether a mark before three digits parts thousands may be decided by a sum:
 * {@code 1,000} and {@code 200} make {@code 1,200} only where it does.
 */
final class Sums {

	private static final BigDecimal THOUSAND = new BigDecimal(1000);

	private Sums() {
	}

	/** Whether a sum of the type closes with thousands, and would not without. */
	static boolean decide(Worksheet sheet, String field) {
		return sheet.type()
			.checks()
			.stream()
			.filter((check) -> check.rule() == CrossCheck.Rule.SUM && check.fields().contains(field))
			.map(CrossCheck::fields)
			.filter((fields) -> fields.stream().map(sheet::number).allMatch(Objects::nonNull))
			.anyMatch((fields) -> closes(sheet, fields, false) && !closes(sheet, fields, true));
	}

	/**
	 * @param decimals whether what is ambiguous is read as decimals
	 */
	private static boolean closes(Worksheet sheet, List<String> fields, boolean decimals) {
		BigDecimal rest = BigDecimal.ZERO;
		for (int at = 0; at < fields.size(); at++) {
			BigDecimal value = value(sheet, fields.get(at), decimals);
			rest = (at < fields.size() - 1) ? rest.add(value) : rest.subtract(value);
		}
		return rest.signum() == 0;
	}

	private static BigDecimal value(Worksheet sheet, String field, boolean decimals) {
		BigDecimal value = Objects.requireNonNullElse(sheet.number(field), BigDecimal.ZERO);
		boolean ambiguous = sheet.choice(field)
			.filter((choice) -> choice.reading()
				.problems()
				.stream()
				.anyMatch((problem) -> problem.rule().equals("amount-ambiguous")))
			.isPresent();
		return (decimals && ambiguous) ? value.divide(THOUSAND) : value;
	}

}
