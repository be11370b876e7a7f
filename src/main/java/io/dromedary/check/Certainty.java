package io.dromedary.check;

import io.dromedary.document.Field;
import io.dromedary.document.Support;

/**
 * How certain a value is, from 0 to 1: the confidence of its words; each support takes
 * away two thirds of what is missing to 1, check digits nine tenths. Rivals or a failed
 * check halve it, and a value that stands nowhere on the page has none of its own.
 */
final class Certainty {

	private static final double SUPPORTED = 1 / 3.0;

	private static final double PROVEN = 0.1;

	private static final double HALVED = 0.5;

	private Certainty() {
	}

	/**
	 * @param place the name under which findings and supports of the choice are kept
	 */
	static Field field(Worksheet sheet, Choice choice, String place) {
		String printed = choice.person() ? null : choice.shown().printed();
		return new Field(choice.name(), choice.value(), printed, choice.finders(), of(sheet, choice, place),
				choice.evidence(), sheet.supports(place).stream().sorted().toList());
	}

	private static double of(Worksheet sheet, Choice choice, String place) {
		if (choice.person()) {
			return 1;
		}
		double missing = 1 - choice.confidence();
		for (Support support : sheet.supports(place)) {
			missing *= (support == Support.CHECK_DIGITS) ? PROVEN : SUPPORTED;
		}
		boolean weak = choice.rivals() || choice.value() == null || sheet.failed(place);
		double certainty = (1 - missing) * (weak ? HALVED : 1);
		return Math.round(certainty * 1000) / 1000.0;
	}

}
