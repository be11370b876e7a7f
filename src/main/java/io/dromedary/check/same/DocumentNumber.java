package io.dromedary.check.same;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.value.Texts;

/**
 * The number of a document in one form for all that print it: {@code FT 2026/0012},
 * {@code ft-12/2026} and {@code FT12} are one number of 2026. A difference that is kept
 * costs a double booking where it means nothing, one that is dropped costs a look.
 */
final class DocumentNumber {

	private static final Pattern GROUP = Pattern.compile("\\d+|\\D+");

	private static final Pattern LABEL = Pattern.compile("^N(?:[°º.]|R\\.?|O\\.)(?=\\d)");

	private DocumentNumber() {
	}

	/**
	 * Letters and groups of digits: without leading zeros, without the year where another
	 * number is left (of two digits at the end, as in {@code 12/26}), and apart from each
	 * other where they were.
	 * @param year four digits
	 * @return empty where there is neither letter nor digit
	 */
	static String key(String number, String year) {
		String plain = Texts.plain(LABEL.matcher(Texts.code(number)).replaceFirst(""));
		List<String> groups = new ArrayList<>();
		Matcher group = GROUP.matcher(plain);
		while (group.find()) {
			String text = group.group();
			boolean digits = Character.isDigit(text.charAt(0));
			String kept = digits ? withoutZeros(text) : Texts.letters(text);
			if (!kept.isEmpty()) {
				groups.add(kept);
			}
		}
		if (groups.stream().filter(DocumentNumber::isNumber).count() > 1) {
			int at = groups.lastIndexOf(year);
			if (at < 0 && groups.get(groups.size() - 1).equals(year.substring(2))) {
				at = groups.size() - 1;
			}
			if (at >= 0) {
				groups.remove(at);
			}
		}
		return joined(groups);
	}

	private static String withoutZeros(String digits) {
		String kept = digits.replaceFirst("^0+", "");
		return kept.isEmpty() ? "0" : kept;
	}

	private static boolean isNumber(String group) {
		return Character.isDigit(group.charAt(0));
	}

	private static String joined(List<String> groups) {
		var key = new StringBuilder();
		for (String group : groups) {
			if (key.length() > 0 && isNumber(group) && Character.isDigit(key.charAt(key.length() - 1))) {
				key.append('-');
			}
			key.append(group);
		}
		return key.toString();
	}

}
