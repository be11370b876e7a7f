package io.dromedary.check.same;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.value.Texts;

/**
 * The number of a document in one form for all that print it: {@code FT 2026/0012},
 * {@code ft-12/2026} and {@code FT12} are one number of 2026. A difference that is kept
 * costs a double booking where it means nothing, one that is dropped costs a look.
 *
 * @param whole letters and groups of digits: without leading zeros, without the year
 * where another number is left (of two digits at the end, as in {@code 12/26} and
 * {@code 12/26/PA}), and apart from each other where they were; empty where there is
 * neither letter nor digit
 * @param parts the same without some words, or all of them: those for an invoice before
 * the first digit, and wherever they stand those with which programs mark an electronic
 * one. {@code FPR FT-0490} is printed {@code FT-0490} elsewhere, or {@code 490}. Other
 * letters are a register of their own. And with a year that version 0.1 kept, by which
 * documents of then are known
 */
record DocumentNumber(String whole, List<String> parts) {

	private static final Pattern GROUP = Pattern.compile("\\d+|\\D+");

	private static final Pattern LABEL = Pattern.compile("^N(?:[°º.]|R\\.?|O\\.) ?(?=\\d)");

	private static final Pattern BLANK_AMID_DIGITS = Pattern.compile("(?<=\\d) (?=\\d)");

	/** Of FatturaPA, to firms and to offices; also before letters that follow. */
	private static final String FORMAT = "FATTPA|FPR|FPA";

	private static final Pattern WORD = Pattern.compile("(?:" + FORMAT + ")(?=\\p{L})|[\\p{L}\\p{N}]+");

	private static final Set<String> ELECTRONIC = Set.of("FATTPA", "FPR", "FPA", "FE", "PA");

	/** Say that it is an invoice, and not in which of several registers it stands. */
	private static final Set<String> INVOICE = Set.of("FT", "FATT", "FATTURA", "FAT", "F", "N", "NR", "NUM", "NO",
			"NUMERO", "INV", "INVOICE", "RE", "RG", "RECHNUNG", "FAC", "FACT", "FACTURE", "FACTURA");

	/** Of more words of a register no single one is left out. */
	private static final int MOST_WORDS = 3;

	/**
	 * The number as it is printed.
	 * @param year four digits
	 */
	static DocumentNumber of(String number, String year) {
		List<String> said = tokens(number);
		List<String> tokens = withoutYear(new ArrayList<>(said), year);
		String whole = joined(tokens, Set.of());
		Set<String> parts = new LinkedHashSet<>();
		if (tokens.size() < said.size() && ELECTRONIC.contains(said.get(said.size() - 1))) {
			parts.add(joined(said, Set.of()));
		}
		leftOut(register(tokens)).forEach((left) -> parts.add(joined(tokens, left)));
		parts.remove(whole);
		return new DocumentNumber(whole, List.copyOf(parts));
	}

	/** What may be left out together: any words of a short register, or all. */
	private static List<Set<Integer>> leftOut(List<Integer> register) {
		List<Set<Integer>> sets = new ArrayList<>();
		if (register.size() > MOST_WORDS) {
			return List.of(Set.copyOf(register));
		}
		for (int chosen = 1; chosen < 1 << register.size(); chosen++) {
			Set<Integer> set = new HashSet<>();
			for (int word = 0; word < register.size(); word++) {
				if ((chosen >> word & 1) == 1) {
					set.add(register.get(word));
				}
			}
			sets.add(set);
		}
		return sets;
	}

	/** Words, and groups of digits without leading zeros. */
	private static List<String> tokens(String number) {
		List<String> tokens = new ArrayList<>();
		String capitals = Texts.clean(number).toUpperCase(Locale.ROOT);
		String bare = BLANK_AMID_DIGITS.matcher(LABEL.matcher(capitals).replaceFirst("")).replaceAll("");
		Matcher group = GROUP.matcher(Texts.plain(bare).toUpperCase(Locale.ROOT));
		while (group.find()) {
			if (isNumber(group.group())) {
				tokens.add(withoutZeros(group.group()));
			}
			else {
				WORD.matcher(group.group()).results().forEach((word) -> tokens.add(word.group()));
			}
		}
		return tokens;
	}

	private static List<String> withoutYear(List<String> tokens, String year) {
		if (tokens.stream().filter(DocumentNumber::isNumber).count() > 1) {
			int at = tokens.lastIndexOf(year);
			int last = tokens.size() - 1;
			while (ELECTRONIC.contains(tokens.get(last))) {
				last--;
			}
			if (at < 0 && tokens.get(last).equals(year.substring(2))) {
				at = last;
			}
			if (at >= 0) {
				tokens.remove(at);
			}
		}
		return tokens;
	}

	/** Where its words stand; none where nothing would be left. */
	private static List<Integer> register(List<String> tokens) {
		List<Integer> register = new ArrayList<>();
		boolean before = true;
		for (int at = 0; at < tokens.size(); at++) {
			before &= !isNumber(tokens.get(at));
			if (before && INVOICE.contains(tokens.get(at)) || ELECTRONIC.contains(tokens.get(at))) {
				register.add(at);
			}
		}
		return before ? List.of() : register;
	}

	private static String withoutZeros(String digits) {
		String kept = digits.replaceFirst("^0+", "");
		return kept.isEmpty() ? "0" : kept;
	}

	private static boolean isNumber(String token) {
		return Character.isDigit(token.charAt(0));
	}

	private static String joined(List<String> tokens, Set<Integer> leftOut) {
		var key = new StringBuilder();
		for (int at = 0; at < tokens.size(); at++) {
			if (!leftOut.contains(at)) {
				boolean digits = isNumber(tokens.get(at));
				if (digits && key.length() > 0 && Character.isDigit(key.charAt(key.length() - 1))) {
					key.append('-');
				}
				key.append(tokens.get(at));
			}
		}
		return key.toString();
	}

}
