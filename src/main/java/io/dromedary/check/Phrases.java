package io.dromedary.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.guard.Watch;
import io.dromedary.value.Texts;

/** Phrases found again as whole words, whatever their accents, marks and case. */
final class Phrases {

	/** Made once: a type asks for the same few lists on every document. */
	private static final Map<List<String>, Phrases> MADE = new ConcurrentHashMap<>();

	/** More lists are not in use at once. */
	private static final int MOST = 64;

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** By their first word. */
	private final Map<String, List<String>> phrases;

	static Phrases of(List<String> phrases) {
		Phrases made = MADE.get(phrases);
		if (made == null) {
			made = new Phrases(phrases);
			if (MADE.size() >= MOST) {
				MADE.clear();
			}
			MADE.put(List.copyOf(phrases), made);
		}
		return made;
	}

	private Phrases(List<String> phrases) {
		this.phrases = phrases.stream()
			.map(Phrases::words)
			.filter((words) -> !words.isBlank())
			.collect(Collectors.groupingBy((words) -> words.substring(1, words.indexOf(' ', 1))));
	}

	/**
	 * Whether one of them stands among these {@link #words(String) words}.
	 */
	boolean among(String words) {
		Watch.check();
		for (int at = 0; at < words.length() - 1; at = words.indexOf(' ', at + 1)) {
			int blank = at;
			List<String> here = phrases.getOrDefault(words.substring(at + 1, words.indexOf(' ', at + 1)), List.of());
			if (here.stream().anyMatch((phrase) -> words.startsWith(phrase, blank))) {
				return true;
			}
		}
		return false;
	}

	/** The words of a text, folded, each between blanks. */
	static String words(String text) {
		return " " + BETWEEN.matcher(Texts.plain(Texts.clean(text)).toLowerCase(Locale.ROOT)).replaceAll(" ").strip()
				+ " ";
	}

}
