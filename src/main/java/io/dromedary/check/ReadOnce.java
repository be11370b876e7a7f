package io.dromedary.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Support;

/**
 * Whether a code from a picture holds a letter where a digit of the same shape may be
 * printed: {@code 2026Z015}. An engine that takes one for the other does so each time and
 * with confidence, so neither its second reading nor a second place bears the code out.
 */
final class ReadOnce {

	/** Letters for which engines take digits. */
	private static final String ALIKE = "OQDILZSBG";

	private static final String DIGITS = "000112586";

	/** Amid digits; round and straight ones also before or behind them. */
	private static final Pattern AMID = Pattern
		.compile("(?i)(?<=\\d)[OQDILZSBG](?=\\d)|(?<![A-Z\\d])[OIL](?=\\d{3})|(?<=\\d{3})[OIL](?![A-Z\\d])");

	private static final Set<Support> KNOWN = EnumSet.of(Support.CHECK_DIGITS, Support.SECOND_ENGINE,
			Support.AGREEMENT);

	private ReadOnce() {
	}

	/** Where the type says which signs a code has, it may hold no other. */
	static boolean doubtful(Worksheet sheet, Choice choice) {
		String value = choice.value();
		if (value == null || choice.type().kind() != FieldKind.CODE || choice.finders().contains(Finder.MRZ)
				|| !Collections.disjoint(sheet.supports(choice.name()), KNOWN)) {
			return false;
		}
		Matcher amid = AMID.matcher(value);
		while (amid.find()) {
			if (possible(choice.type(), value, amid.start())) {
				return true;
			}
		}
		return false;
	}

	private static boolean possible(FieldType type, String value, int at) {
		int like = ALIKE.indexOf(Character.toUpperCase(value.charAt(at)));
		return FormRule.matches(type, value.substring(0, at) + DIGITS.charAt(like) + value.substring(at + 1));
	}

}
