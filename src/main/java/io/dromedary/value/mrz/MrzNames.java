package io.dromedary.value.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dromedary.value.Texts;

/**
 * The names in a machine readable zone. No check digit covers them: they are compared as
 * several readings of their line give them, and with what is printed outside of the zone,
 * which issuers transliterate (ICAO 9303-3, section 6).
 */
public final class MrzNames {

	/**
	 * Names of so many letters that differ in one are alike, and of twice as many in two.
	 */
	private static final int LETTERS_OF_A_SLIP = 4;

	/** What is printed counts as two readings. */
	private static final int PRINTED = 2;

	/**
	 * A line of print has hardly more words; the rest of one that has is not looked at.
	 */
	private static final int MOST_WORDS = 60;

	private static final String SPECIAL = "\u00c4\u00c5\u00c6\u00d6\u00d8\u0152\u00dc\u00de\u00d0\u0110\u0141\u0126\u0132\u014a\u0166\u0131\u1e9e";

	/** ICAO 9303-3, section 6 A, the first that it recommends. */
	private static final List<String> RECOMMENDED = List.of("AE", "AA", "AE", "OE", "OE", "OE", "UE", "TH", "D", "D",
			"L", "H", "IJ", "N", "T", "I", "SS");

	private MrzNames() {
	}

	/**
	 * A name and what bears it out.
	 *
	 * @param text capitals A to Z, parted by blanks
	 * @param readings how many readings of the line give it
	 * @param others how many give the one that most of the others give
	 * @param printed whether it is printed outside of the zone
	 * @param marked whether it is printed with marks on its letters, which a zone has not
	 * @param disputed whether something very like it is, and it itself is not
	 */
	public record Name(String text, int readings, int others, boolean printed, boolean marked, boolean disputed) {

		/** Whether more than one reading of the line gives it, and fewer any other. */
		public boolean alike() {
			return readings > 1 && readings > others;
		}

		@Override
		public String toString() {
			return "Name";
		}

	}

	/**
	 * The surname that is borne out best.
	 * @param readings of the line with the names, the first engine's first
	 * @param print the lines outside of the zone, for each engine that read the page
	 */
	public static Optional<Name> surname(Mrz.Format format, List<String> readings, List<List<String>> print) {
		return best(parts(format, readings, 0), print);
	}

	/** The given names that are borne out best; parameters as above. */
	public static Optional<Name> givenNames(Mrz.Format format, List<String> readings, List<List<String>> print) {
		return best(parts(format, readings, 1), print);
	}

	/** Whether a printed name is written so in a zone. */
	public static boolean same(String printed, String name) {
		return forms(printed).contains(name);
	}

	/** Whether a printed name begins so in a zone, where it was cut off. */
	public static boolean begins(String printed, String name) {
		return !name.isEmpty() && forms(printed).stream().anyMatch((form) -> form.startsWith(name));
	}

	/** Whether both are one name but for a letter or two. */
	public static boolean almost(String printed, String name) {
		return forms(printed).stream().anyMatch((form) -> !form.equals(name) && near(form, name));
	}

	/** Where two say different names, the one before that reads more like such a line. */
	private static List<String> parts(Mrz.Format format, List<String> readings, int which) {
		return readings.stream()
			.sorted(Comparator.comparingInt((line) -> MrzSigns.slips(format, line)))
			.map((line) -> part(format, line, which))
			.toList();
	}

	/** Surname or given names of a line; empty where it does not hold both. */
	private static String part(Mrz.Format format, String line, int which) {
		String text = MrzSigns.names(format, line);
		String names = (format == Mrz.Format.TD1) ? text : text.substring(Math.min(Mrz.NAMES, text.length()));
		String[] parts = names.replaceFirst("^<+", "").split("<<+", 3);
		return (parts.length > 1) ? parts[which].replace('<', ' ').strip() : "";
	}

	private static Optional<Name> best(List<String> readings, List<List<String>> print) {
		List<String> names = readings.stream().filter((name) -> !name.isEmpty()).toList();
		Set<String> kinds = new LinkedHashSet<>(names);
		Function<String, Integer> score = (name) -> count(names, name) + (printed(name, print) ? PRINTED : 0);
		String best = null;
		for (String name : kinds) {
			best = (best == null || score.apply(name) > score.apply(best)) ? name : best;
		}
		if (best == null) {
			return Optional.empty();
		}
		String chosen = best;
		int others = kinds.stream()
			.filter((name) -> !name.equals(chosen))
			.mapToInt((name) -> count(names, name))
			.max()
			.orElse(0);
		boolean printed = printed(chosen, print);
		return Optional.of(new Name(chosen, count(names, chosen), others, printed, marked(chosen, print),
				!printed && disputed(chosen, print)));
	}

	private static int count(List<String> names, String name) {
		return (int) names.stream().filter(name::equals).count();
	}

	private static boolean printed(String name, List<List<String>> print) {
		return print.stream().flatMap(List::stream).flatMap((line) -> windows(line, name)).anyMatch(name::equals);
	}

	/** A digit among its letters is the letter it looks like. */
	private static boolean marked(String name, List<List<String>> print) {
		return print.stream()
			.flatMap(List::stream)
			.filter((line) -> !line.equals(Texts.plain(line)))
			.flatMap((line) -> texts(line, name))
			.map((text) -> text.replace('0', 'O').replace('1', 'I'))
			.anyMatch((text) -> !text.equals(Texts.plain(text)) && same(text, name));
	}

	/** Whether each engine read the same, which is almost the name. */
	private static boolean disputed(String name, List<List<String>> print) {
		Set<String> like = null;
		for (List<String> lines : print) {
			Set<String> here = new LinkedHashSet<>();
			lines.stream().flatMap((line) -> windows(line, name)).filter((text) -> near(text, name)).forEach(here::add);
			if (like != null) {
				here.retainAll(like);
			}
			like = here;
		}
		return like != null && !like.isEmpty();
	}

	/** All forms of so many words of the line as the name has. */
	private static Stream<String> windows(String line, String name) {
		return texts(line, name).flatMap((text) -> forms(text).stream());
	}

	private static Stream<String> texts(String line, String name) {
		String[] words = line.strip().split("[\\s,;:/]+");
		int wide = name.split(" ").length;
		List<String> all = new ArrayList<>();
		for (int from = 0; from < Math.min(words.length, MOST_WORDS); from++) {
			// a hyphen parts words in the zone alone
			for (int to = from + 1; to <= Math.min(words.length, from + wide); to++) {
				String text = String.join(" ", List.of(words).subList(from, to));
				if (text.length() >= name.length() / 2 && text.length() <= name.length() + LETTERS_OF_A_SLIP) {
					all.add(text);
				}
			}
		}
		return all.stream();
	}

	/** How a printed name may stand in a zone. */
	private static Set<String> forms(String printed) {
		String capitals = printed.replace("\u0131", "I").toUpperCase(Locale.ROOT);
		Set<String> forms = new LinkedHashSet<>();
		for (String joint : List.of(" ", "")) {
			String text = capitals.replaceAll("['\u2019`\u00b4]", joint.isEmpty() ? "" : " ");
			String hyphens = text.replaceAll("[-\u2010-\u2015]", " ");
			forms.add(clean(recommended(hyphens)));
			forms.add(clean(hyphens));
			forms.add(clean(recommended(text.replaceAll("[-\u2010-\u2015]", joint))));
		}
		if (capitals.indexOf('\u00d1') >= 0 || capitals.indexOf('\u00dc') >= 0) {
			forms.add(clean(capitals.replace("\u00d1", "NXX").replace("\u00dc", "UXX")));
		}
		return forms;
	}

	private static String recommended(String capitals) {
		StringBuilder text = new StringBuilder();
		for (char sign : capitals.toCharArray()) {
			int at = SPECIAL.indexOf(sign);
			text.append((at < 0) ? String.valueOf(sign) : RECOMMENDED.get(at));
		}
		return text.toString();
	}

	/** Capitals A to Z alone; what has no mark to lose and is none stays out. */
	private static String clean(String capitals) {
		return Texts.plain(capitals).replaceAll("[^A-Z ]", "").strip().replaceAll(" +", " ");
	}

	private static boolean near(String one, String other) {
		int most = Math.min(2, Math.min(one.length(), other.length()) / LETTERS_OF_A_SLIP);
		return !one.equals(other) && Math.abs(one.length() - other.length()) <= most
				&& Texts.distance(one, other) <= most;
	}

}
