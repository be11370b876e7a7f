package io.dromedary.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Assessment;
import io.dromedary.document.Field;

/** Names of cells of the item table: {@code lines[2].amount}. */
final class Cells {

	private static final Pattern NAME = Pattern.compile("lines\\[(\\d{1,6})\\]\\.(.+)");

	private Cells() {
	}

	static boolean names(String field) {
		return NAME.matcher(field).matches();
	}

	/** Whether the cell was given and could not be understood. */
	static boolean unread(String name, Assessment assessment) {
		Matcher matcher = NAME.matcher(name);
		int row = matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
		if (row >= assessment.lines().size()) {
			return false;
		}
		Field cell = assessment.lines().get(row).get(matcher.group(2));
		return cell != null && cell.value() == null;
	}

}
