package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Word;

/**
 * Chooses the language data for a page. All languages at once cost twice the time of one;
 * so a page is read with the first, and once more with another where its words are of
 * that.
 */
final class Languages {

	private static final int LEAST_WORDS = 3;

	private static final double CLEARLY_MORE = 1.5;

	private final String main;

	private final Map<String, Set<String>> words = new LinkedHashMap<>();

	/**
	 * @param languages those at hand, the commonest first
	 */
	Languages(List<String> languages) {
		Properties lists = lists();
		for (String language : languages) {
			if (lists.containsKey(language)) {
				words.put(language, Set.copyOf(List.of(lists.getProperty(language).split(" "))));
			}
		}
		Stream<String> untold = languages.stream().skip(1).filter((language) -> !lists.containsKey(language));
		main = Stream.concat(Stream.of(languages.get(0)), untold).collect(Collectors.joining("+"));
	}

	/** The first language, and those that cannot be told by their words. */
	String main() {
		return main;
	}

	/** What to read the page with, judged by what the main language made of it. */
	String of(Recognition seen) {
		Set<String> found = seen.words().stream().map(Word::text).map(Languages::plain).collect(Collectors.toSet());
		String first = main.split("\\+", 2)[0];
		String best = first;
		double most = Math.max(LEAST_WORDS - 1, CLEARLY_MORE * count(first, found));
		for (String language : words.keySet()) {
			if (count(language, found) > most) {
				best = language;
				most = count(language, found);
			}
		}
		return best.equals(first) ? main : best;
	}

	private long count(String language, Set<String> found) {
		return words.getOrDefault(language, Set.of()).stream().filter(found::contains).count();
	}

	private static String plain(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
	}

	private static Properties lists() {
		Properties lists = new Properties();
		try (InputStream in = Languages.class.getResourceAsStream("languages.properties")) {
			lists.load(in);
			return lists;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
