package io.dromedary.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/**
	 * Whether a word of a text is read with other marks on its letters elsewhere, and
	 * nowhere as it is. Without any it is doubtful as soon as one reading has some: marks
	 * are passed over more often than they are seen where none are.
	 */
	static boolean otherMarks(String text, List<String> readings) {
		Set<String> seen = readings.stream().flatMap(Phrases::marked).collect(Collectors.toSet());
		return marked(text).filter((word) -> word.equals(Texts.plain(word)) || !seen.contains(word))
			.anyMatch((word) -> seen.stream().anyMatch((other) -> otherMarks(word, other)));
	}

	/** Italian words end with a grave accent where others end with an acute one. */
	private static boolean otherMarks(String word, String other) {
		int last = "\u00e0\u00ec\u00f2\u00f9".indexOf(word.substring(word.length() - 1));
		String acute = (last < 0) ? word
				: word.substring(0, word.length() - 1) + "\u00e1\u00ed\u00f3\u00fa".charAt(last);
		String plain = Texts.plain(word);
		return !other.equals(word) && !other.equals(plain) && !other.equals(acute) && Texts.plain(other).equals(plain);
	}

	/** Words in small letters, with their marks. */
	private static Stream<String> marked(String text) {
		return BETWEEN.splitAsStream(Texts.clean(text).toLowerCase(Locale.ROOT)).filter((word) -> !word.isEmpty());
	}

}
