package io.dromedary.value.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.dromedary.value.Texts;

/**
 * The name of a firm or person, without accents, marks and capitals, and its legal form
 * in one spelling.
 *
 * @param words without the legal form
 * @param form such as {@code SRL}; empty for none
 */
record FirmName(List<String> words, String form) {

	/** A shorter one is no name to go by. */
	private static final int SHORTEST = 3;

	/** So many letters of two long names may differ where one was misread or mistyped. */
	private static final int SLIPS = 2;

	/** Letters; what stands behind them tells no firms apart. */
	private static final int LONGEST = 300;

	/** Of the words at the end. */
	private static final int LONGEST_FORM = 6;

	/** What may stand behind the legal form. */
	private static final List<String> BEHIND = List.of("UNIPERSONALE", "INLIQUIDAZIONE", "ASOCIOUNICO", "CONSOCIOUNICO",
			"SOCIOUNICO", "SOCIETAUNIPERSONALE", "SOCUNIPERSONALE", "IL", "INLIQUIDATION");

	private static final Map<String, String> SPELLINGS = Map.ofEntries(
			Map.entry("SOCIETAARESPONSABILITALIMITATA", "SRL"),
			Map.entry("SOCIETAARESPONSABILITALIMITATASEMPLIFICATA", "SRLS"), Map.entry("SOCIETAPERAZIONI", "SPA"),
			Map.entry("SOCIETAINACCOMANDITASEMPLICE", "SAS"), Map.entry("SOCIETAINNOMECOLLETTIVO", "SNC"),
			Map.entry("SOCIETASEMPLICE", "SS"), Map.entry("SOCIETACOOPERATIVA", "SOCCOOP"),
			Map.entry("GESELLSCHAFTMITBESCHRANKTERHAFTUNG", "GMBH"), Map.entry("GESMBH", "GMBH"),
			Map.entry("AKTIENGESELLSCHAFT", "AG"), Map.entry("KOMMANDITGESELLSCHAFT", "KG"),
			Map.entry("LIMITED", "LTD"), Map.entry("INCORPORATED", "INC"), Map.entry("CORPORATION", "CORP"),
			Map.entry("SOCIETEARESPONSABILITELIMITEE", "SARL"), Map.entry("SOCIETEANONYME", "SA"),
			Map.entry("SOCIEDADANONIMA", "SA"), Map.entry("SOCIEDADLIMITADA", "SL"),
			Map.entry("BESLOTENVENNOOTSCHAP", "BV"), Map.entry("NAAMLOZEVENNOOTSCHAP", "NV"));

	private static final List<String> FORMS = List.of("SRL", "SRLS", "SPA", "SAS", "SNC", "SS", "SAPA", "SCARL", "SCRL",
			"SOCCOOP", "SCPA", "GMBH", "AG", "UG", "KG", "OHG", "GBR", "EK", "EV", "GMBHCOKG", "UGCOKG", "LTD", "LLC",
			"LLP", "INC", "CORP", "PLC", "SARL", "SA", "SASU", "EURL", "SL", "SLU", "SLL", "BV", "NV", "VOF", "OY",
			"AB", "AS", "APS", "SPZOO", "SE");

	static FirmName of(String text) {
		List<String> words = words(text.substring(0, Math.min(LONGEST, text.length())));
		for (String end : BEHIND) {
			words = without(words, end);
		}
		for (int count = Math.min(LONGEST_FORM, words.size() - 1); count > 0; count--) {
			String end = String.join("", words.subList(words.size() - count, words.size()));
			String form = SPELLINGS.getOrDefault(end, FORMS.contains(end) ? end : "");
			if (!form.isEmpty()) {
				return new FirmName(words.subList(0, words.size() - count), form);
			}
		}
		return new FirmName(words, "");
	}

	/** Capital letters one by one are one word: {@code S.r.l.}, {@code A. B. C.}. */
	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		boolean letter = false;
		for (String word : Texts.plain(text).split("[^\\p{L}\\p{N}]+")) {
			String key = Texts.key(word);
			if (!key.isEmpty()) {
				boolean one = key.length() == 1;
				int last = words.size() - 1;
				if (one && letter) {
					words.set(last, words.get(last) + key);
				}
				else {
					words.add(key);
				}
				letter = one;
			}
		}
		return words;
	}

	private static List<String> without(List<String> words, String end) {
		for (int count = 1; count < Math.min(4, words.size()); count++) {
			if (String.join("", words.subList(words.size() - count, words.size())).equals(end)) {
				return words.subList(0, words.size() - count);
			}
		}
		return words;
	}

	private String joined() {
		return String.join("", words);
	}

	private String sorted() {
		return words.stream().sorted().collect(Collectors.joining());
	}

	/**
	 * Whether both are the same firm: the words are, and no legal form contradicts. Names
	 * of persons may be turned round.
	 */
	boolean same(FirmName other) {
		boolean alike = joined().equals(other.joined())
				|| form.isEmpty() && other.form.isEmpty() && sorted().equals(other.sorted());
		return alike && joined().length() >= SHORTEST && !FORMS.contains(joined())
				&& (form.equals(other.form) || form.isEmpty() || other.form.isEmpty());
	}

	/** Whether both may be the same firm: one holds the other, or they almost agree. */
	boolean resembles(FirmName other) {
		String one = joined();
		String two = other.joined();
		boolean holds = Math.min(one.length(), two.length()) >= SHORTEST && (one.contains(two) || two.contains(one));
		return holds || Texts.distance(one, two) <= Math.min(SLIPS, Math.max(one.length(), two.length()) / SHORTEST);
	}

	@Override
	public String toString() {
		return "FirmName[" + form + "]";
	}

}
