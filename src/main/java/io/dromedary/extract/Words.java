package io.dromedary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists of words the finder knows beside those of the type file, one file each: a word or
 * phrase per line, {@code #} begins a comment.
 */
enum Words {

	/** Labels whose values are easily taken for those of a wanted label. */
	DECOYS("decoys.txt"),
	/** Remarks that hold the words of a label and are none. */
	REMARKS("remarks.txt"),
	/** Heads of the columns of an item table. */
	COLUMNS("columns.txt"),
	/** What a page may be headed with instead of a name. */
	TITLES("titles.txt"),
	/** Words before a date that do not say what it is the date of. */
	PREPOSITIONS("prepositions.txt"),
	/** Words around the label of a date that leave it the date of the document. */
	DATE_WORDS("date-words.txt"),
	/** Words before a date by which it is none of the purchase. */
	DATE_ELSE("date-else.txt"),
	/** Words before the label of a number by which it is that of another paper. */
	REFERRING("referring.txt"),
	/** Legal forms and trades that a firm's name ends with. */
	LEGAL_FORMS("legal-forms.txt"),
	/** Words of street addresses. */
	STREETS("streets.txt"),
	/** Heads of the addresses of others than seller and buyer. */
	COUNTERPARTS("counterparts.txt"),
	/** Given names that are no usual family names. */
	GIVEN_NAMES("given-names.txt");

	/** Behind a name: {@code (1135772-K)}. */
	private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

	private final Set<String> lines;

	Words(String file) {
		this.lines = load(file);
	}

	/** As written in the file. */
	Set<String> lines() {
		return lines;
	}

	/** Whether the text equals one of them, but for case, accents and punctuation. */
	boolean contains(String text) {
		return joined().contains(Token.joined(text));
	}

	/** Whether one of the text's words, or two beside each other, is among them. */
	boolean containsWordOf(String text) {
		String before = "";
		for (Token token : Token.of(text)) {
			if (joined().contains(token.text()) || joined().contains(before + token.text())) {
				return true;
			}
			before = token.text();
		}
		return false;
	}

	/**
	 * Whether the text begins with one of several words or letters, and goes on in a
	 * number.
	 */
	boolean begins(String text) {
		String name = text.replaceFirst("(?i)\\s*+(?:num|nr|no|n)?+[.°º:#]*+\\s*+[\\d/.-]*+$", "");
		return contains(name);
	}

	/**
	 * Whether the text ends with one of them. Those of two letters count only in
	 * capitals: {@code KG} is a firm, {@code kg} and {@code 5 KG} are weights.
	 */
	boolean ends(String text) {
		String name = (text.indexOf('(') < 0) ? text : BRACKETS.matcher(text).replaceFirst("");
		List<Token> tokens = Token.of(name);
		var end = "";
		for (int at = tokens.size() - 1; at >= Math.max(0, tokens.size() - 4); at--) {
			Token token = tokens.get(at);
			end = token.text() + end;
			if (joined().contains(end)) {
				String printed = name.substring(token.from());
				boolean weight = at > 0 && end.length() == 2 && Character.isDigit(tokens.get(at - 1).text().charAt(0));
				if (!weight && (end.length() > 2 || printed.equals(printed.toUpperCase(Locale.ROOT)))) {
					return true;
				}
			}
		}
		return false;
	}

	private Set<String> joined() {
		return Joined.of(this);
	}

	private static Set<String> load(String file) {
		try (InputStream stream = Words.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("no " + file + " on the class path");
			}
			var lines = new LinkedHashSet<String>();
			new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.replaceFirst("#.*", "").strip())
				.filter((line) -> !line.isEmpty())
				.forEach(lines::add);
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Joined {

		private static final Map<Words, Set<String>> ALL = new EnumMap<>(Words.class);

		static {
			for (Words words : Words.values()) {
				Set<String> joined = new LinkedHashSet<>();
				words.lines.forEach((line) -> joined.add(Token.joined(line)));
				ALL.put(words, joined);
			}
		}

		static Set<String> of(Words words) {
			return ALL.getOrDefault(words, Set.of());
		}

	}

}
