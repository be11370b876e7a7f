package io.dromedary.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of documents: all that is printed together and holds a digit, whatever signs
 * part it ({@code 2026#0417}, {@code R&S-0417}), and over blanks where it plainly goes on
 * ({@code CR 1803/0064}, {@code RE - 0417}, {@code 2026 0417}). Dates and amounts are
 * none.
 */
public final class Codes {

	private static final Pattern TOGETHER = Pattern.compile("[^\\s\\p{Z}]+");

	/** Capitals that begin a number: {@code RE 2026}; words are longer. */
	private static final Pattern PREFIX = Pattern.compile("\\p{Lu}{1,4}");

	/**
	 * A word before the number that belongs to its label: {@code n.12}, {@code Nr:12}.
	 */
	private static final Pattern LABEL = Pattern.compile("^\\p{L}[\\p{L}.]{0,30}[.:=°º]+(?=[\\p{L}\\d])|^\\p{L}[°º]");

	private static final Pattern REGISTER = Pattern.compile("\\p{Lu}{1,2}(?![\\p{L}\\d]| \\p{Ll}{3})");

	/** A number that ends so goes on elsewhere. */
	private static final Pattern OPEN = Pattern.compile("[-/\\\\_+&]$");

	private static final Pattern DIGITS = Pattern.compile("\\d{3,}");

	/**
	 * What may belong to a number behind a blank, at the end of its text:
	 * {@code 772 /PA}, {@code 12 bis}, {@code 772 FE}, {@code 772 Rev. 2},
	 * {@code 772 del 2026}.
	 */
	private static final Pattern TAIL = Pattern
		.compile(" ?/ ?\\p{L}{1,4}| (?i:bis|ter|quater)| (?<letters>\\p{Lu}{1,3})(?!\\p{L})"
				+ "| (?i:rev|ver|vers|v|teil|part|parte|partie|deel)\\.? ?\\d{1,3}"
				+ "| (?:del|of|de|aus|von|van|/) ?(?:19|20)\\d{2}| (?:of|von|di|de|sur|van) \\d{1,3}");

	private Codes() {
	}

	/**
	 * Where what may belong to a number ends.
	 * @param at where the number ends, and what is returned where nothing follows
	 */
	public static int tail(String text, int at) {
		String plain = Signs.plain(text);
		Matcher tail = TAIL.matcher(plain).region(at, plain.length());
		boolean last = tail.lookingAt() && plain.substring(tail.end()).isBlank();
		return (last && !(tail.group("letters") != null && Currencies.written(tail.group("letters")))) ? tail.end()
				: at;
	}

	/** All numbers in a text, from left to right. */
	public static List<Span> find(String text) {
		var pieces = new ArrayList<Piece>();
		String plain = Signs.plain(text);
		List<Span> dates = Dates.find(text);
		Matcher match = TOGETHER.matcher(plain);
		while (match.find()) {
			pieces.add(Piece.of(plain, match.start(), match.end(), dates));
		}
		var spans = new ArrayList<Span>();
		for (int at = 0; at < pieces.size(); at++) {
			int last = at;
			while (last + 1 < pieces.size() && goesOn(pieces, at, last, plain)) {
				last++;
			}
			Piece first = pieces.get(at);
			if (first.code() || last > at) {
				int from = first.from();
				int to = pieces.get(last).to();
				spans.add(new Span(text.substring(from, to), from, to));
				at = last;
			}
		}
		return spans;
	}

	/**
	 * Whether the piece behind the last belongs to the number that begins with the first.
	 */
	private static boolean goesOn(List<Piece> pieces, int first, int last, String plain) {
		Piece here = pieces.get(last);
		Piece next = pieces.get(last + 1);
		if (next.begin() - here.end() != 1) {
			return false;
		}
		String text = plain.substring(here.from(), here.end());
		boolean prefix = last == first && PREFIX.matcher(text).matches();
		boolean begun = prefix || pieces.get(first).code();
		if (next.dash()) {
			boolean behind = last + 2 < pieces.size() && pieces.get(last + 2).begin() - next.end() == 1
					&& (pieces.get(last + 2).code() && !pieces.get(last + 2).amount()
							|| register(plain, next, pieces.get(last + 2)));
			return begun && !here.dash() && behind && PREFIX.matcher(text).matches() | here.digits();
		}
		if (here.dash()) {
			return last > first && (next.code() || register(plain, here, next));
		}
		return prefix && next.code() || here.whole() && here.code() && here.digits() && next.digits() && begun
				|| last > first && here.whole() && next.digits() && here.code();
	}

	/**
	 * The letter of a register of numbers behind a slash, {@code 1163 / A}, that no word
	 * follows.
	 */
	private static boolean register(String plain, Piece slash, Piece letter) {
		return plain.charAt(slash.begin()) == '/'
				&& REGISTER.matcher(plain).region(letter.begin(), plain.length()).lookingAt();
	}

	/** Upper case without blanks. */
	static Reading read(String printed) {
		String dashes = printed.replace('\u00ad', '-');
		String text = Texts.code(dashes);
		if (text.indexOf('\uFFFD') >= 0) {
			return Reading.wrong(text, "cut");
		}
		boolean open = OPEN.matcher(Signs.plain(text)).find() && Texts.anyDigit(text);
		if (open || several(printed.strip())) {
			return Reading.doubtful(text, "cut");
		}
		return Texts.anyDigit(text) ? Reading.of(text)
				: Texts.key(text).isEmpty() ? Reading.unreadable("empty") : Reading.wrong(text, "code");
	}

	/**
	 * Whether more than one number stands there, or something behind it that may be its.
	 */
	private static boolean several(String printed) {
		List<Span> found = find(printed);
		return found.size() > 1 || found.size() == 1 && tailed(printed, found.get(0).to());
	}

	/** One letter behind a blank is part of a number: {@code 2026/001 A}. */
	private static boolean tailed(String printed, int end) {
		int tail = tail(printed, end);
		return tail > end && !printed.substring(end, tail).matches("(?u)\\s+\\p{L}");
	}

	/**
	 * What stands between two blanks.
	 *
	 * @param begin of all of it, {@code end} behind it
	 * @param from of the number in it, {@code to} behind that
	 * @param whole whether nothing but the number stands there
	 */
	private record Piece(int begin, int end, int from, int to, boolean code, boolean digits, boolean dash,
			boolean whole, boolean amount) {

		static Piece of(String plain, int begin, int end, List<Span> dates) {
			String text = plain.substring(begin, end);
			int from = begin;
			Matcher label = LABEL.matcher(text);
			if (label.find() && !Texts.anyDigit(text.substring(0, label.end()))) {
				from += label.end();
			}
			int to = end;
			while (from < to && outer(plain, from, from, to, true)) {
				from++;
			}
			while (to > from && outer(plain, to - 1, from, to, false)) {
				to--;
			}
			to = beforeDate(plain, from, to);
			String core = plain.substring(from, to);
			Span span = new Span(core, from, to);
			boolean date = dates.stream().anyMatch(span::overlaps);
			boolean amount = AmountFinder.find(core)
				.stream()
				.anyMatch((found) -> found.to() - found.from() == core.length())
					&& core.matches(".*[.,'].*|.*\\p{Sc}.*");
			boolean code = Texts.anyDigit(core) && !date && !amount && text.indexOf('%') < 0;
			return new Piece(begin, end, from, to, code, DIGITS.matcher(core).matches(),
					text.equals("-") || text.equals("/"), to == end, amount);
		}

		/**
		 * A bracket with its other half inside belongs to the number: {@code 2026(0417)}.
		 */
		private static boolean outer(String plain, int at, int from, int to, boolean front) {
			char sign = plain.charAt(at);
			if (Character.isLetterOrDigit(sign) || sign == '\uFFFD') {
				return false;
			}
			int open = plain.indexOf('(', from + 1);
			return front || sign != ')' || open < 0 || open >= to - 1;
		}

		/** {@code 12/03.04.2026}: the number, and behind it the day it was given. */
		private static int beforeDate(String plain, int from, int to) {
			int slash = plain.indexOf('/', from);
			while (slash > from && slash < to) {
				String rest = plain.substring(slash + 1, to);
				boolean date = rest.matches("\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}") && Dates.find(rest).size() == 1;
				if (date) {
					return slash;
				}
				slash = plain.indexOf('/', slash + 1);
			}
			return to;
		}

		@Override
		public String toString() {
			return "Piece[" + begin + ", " + end + "]";
		}

	}

}
