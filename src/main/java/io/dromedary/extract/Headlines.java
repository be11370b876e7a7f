package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import io.dromedary.document.Word;
import io.dromedary.extract.Headline.Form;
import io.dromedary.extract.HeadingWords.Match;
import io.dromedary.value.Texts;

/** Finds what stands as a heading at the head of a page; a mention is none. */
final class Headlines {

	/** The head of a page ends here, of its height ... */
	private static final double HEAD = 0.5;

	/** ... or behind so many rows, where it has few. */
	private static final int FEW_ROWS = 8;

	/** So many words may stand in front of a phrase. */
	private static final int BEFORE = 4;

	/** A heading in large letters has no more words. */
	private static final int MOST_WORDS = 9;

	/** So many labels beside each other are a band, their values below. */
	private static final int BAND = 3;

	/** A value begins so near to its label, of the width of the page ... */
	private static final double BESIDE = 0.35;

	/** ... or in lines below it. */
	private static final double BELOW = 1.2;

	private final Sheet sheet;

	private final HeadingWords words;

	private final double usual;

	private final double letter;

	Headlines(Sheet sheet, HeadingWords words) {
		this.sheet = sheet;
		this.words = words;
		List<Word> all = words(sheet);
		this.usual = median(all, (word) -> word.box().height());
		this.letter = median(all, Headlines::letter);
	}

	private static List<Word> words(Sheet sheet) {
		var words = new ArrayList<Word>();
		sheet.segments().forEach((segment) -> words.addAll(segment.words()));
		return words;
	}

	private static double median(List<Word> words, ToDoubleFunction<Word> measure) {
		var sorted = new double[words.size()];
		Arrays.setAll(sorted, (at) -> measure.applyAsDouble(words.get(at)));
		Arrays.sort(sorted);
		double middle = (sorted.length > 0) ? sorted[sorted.length / 2] : 0;
		return (middle > 0) ? middle : 1;
	}

	/** From the top to the head of the item table. */
	List<Headline> all() {
		var found = new ArrayList<Headline>();
		List<Row> rows = sheet.rows();
		for (int at = 0; at < rows.size() && (rows.get(at).box().y() < HEAD || at < FEW_ROWS); at++) {
			if (headsTable(rows.get(at))) {
				break;
			}
			for (Segment segment : rows.get(at).segments()) {
				in(segment, rows.get(at), at).ifPresent(found::add);
			}
		}
		return found;
	}

	private static boolean headsTable(Row row) {
		long columns = row.segments().stream().filter((segment) -> Words.COLUMNS.contains(segment.text())).count();
		return columns >= BAND || (columns == 2 && row.segments().size() > BAND);
	}

	private Optional<Headline> in(Segment segment, Row row, int number) {
		List<Token> tokens = segment.tokens();
		boolean subject = false;
		boolean described = false;
		for (int start = 0; start < Math.min(BEFORE, tokens.size()); start++) {
			Optional<Match> match = words.at(segment, start);
			if (match.isPresent()) {
				Optional<Headline> line = headline(segment, row, number, start, match.get(), subject);
				return described ? line.filter(Headlines::plain) : line;
			}
			String token = tokens.get(start).text();
			subject |= start == 0 && HeadingWords.subject(token);
			described |= !HeadingWords.before(token) && !HeadingWords.subject(token) && !ordinal(token);
			if (described && start > 0) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	/** {@code Kaufmännische Gutschrift}, in large letters and with no further word. */
	private static boolean plain(Headline line) {
		return line.prominent() && !line.kind().ordinary() && !line.kind().referredTo()
				&& (line.is(Form.ALONE) || line.is(Form.NUMBERED));
	}

	/** {@code 2. Mahnung}, {@code 3e rappel}. */
	private static boolean ordinal(String token) {
		return token.length() < 2 && Character.isDigit(token.charAt(0));
	}

	private Optional<Headline> headline(Segment segment, Row row, int number, int start, Match match, boolean subject) {
		int from = segment.tokens().get(start).from();
		int to = segment.tokens().get(match.last()).to();
		List<Word> found = segment.words(from, to);
		Match meant = meant(segment, match);
		var line = new Headline(meant.kind(), meant.joined(), Form.ALONE, size(segment, found), number, found);
		Optional<Form> form = form(segment, match, line.prominent());
		if (subject) {
			return Optional.of(line.as(form.filter(Form.MIXED::equals).orElse(Form.SUBJECT)));
		}
		return form.map((one) -> line.as((one == Form.ALONE && valued(segment, row, line)) ? labelled(line) : one));
	}

	/**
	 * Of the usual word. Boxes of OCR are often too high, for a rule or a stain touches
	 * them, but then they are no wider.
	 */
	private double size(Segment segment, List<Word> found) {
		double higher = found.stream().mapToDouble((word) -> word.box().height()).max().orElse(usual) / usual;
		double wider = found.stream().mapToDouble(Headlines::letter).average().orElse(letter) / letter;
		return segment.recognised() ? Math.min(higher, wider) : higher;
	}

	/** The width of a letter. */
	private static double letter(Word word) {
		return word.box().width() / word.text().length();
	}

	/** A title may have its number beside or below it. */
	private static Form labelled(Headline line) {
		return (line.prominent() || line.kind().ordinary()) ? Form.NUMBERED : Form.LABEL;
	}

	/** A heading of two kinds is an invoice only where it says so first. */
	private Match meant(Segment segment, Match match) {
		return besides(segment, match).filter((second) -> match.kind().ordinary() && !second.kind().referredTo())
			.orElse(match);
	}

	/** The other kind that a heading names, parted by a sign. */
	private Optional<Match> besides(Segment segment, Match match) {
		List<Token> tokens = segment.tokens();
		int next = match.last() + 1;
		if (next >= tokens.size()) {
			return Optional.empty();
		}
		String between = segment.text().substring(tokens.get(match.last()).to(), tokens.get(next).from());
		Optional<Match> second = words.at(segment, next).filter((other) -> other.kind() != match.kind());
		// "Gutschrift Rechnung 4711" speaks of the invoice, "Invoice credit note" does
		// not
		boolean parted = !between.isBlank() || match.kind().ordinary();
		boolean one = second.isPresent() && !match.kind().ordinary() && !second.get().kind().ordinary();
		return (parted && !one) ? second : Optional.empty();
	}

	private Optional<Form> form(Segment segment, Match match, boolean prominent) {
		if (besides(segment, match).isPresent()) {
			return Optional.of(Form.MIXED);
		}
		String rest = segment.text().substring(segment.tokens().get(match.last()).to());
		if (!bare(segment, match.last() + 1)) {
			boolean few = segment.text().split(" ").length <= MOST_WORDS;
			return (prominent && few && !rest.contains(":")) ? Optional.of(Form.WORDED) : Optional.empty();
		}
		int digit = firstDigit(rest);
		boolean announced = digit == rest.length()
				&& HeadingWords.number(segment.tokens().get(segment.tokens().size() - 1).text());
		if (announced || rest.substring(0, digit).contains(":")) {
			return Optional.of(Form.LABEL);
		}
		return Optional.of((digit < rest.length()) ? Form.NUMBERED : Form.ALONE);
	}

	private static int firstDigit(String text) {
		int at = 0;
		while (at < text.length() && !Character.isDigit(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/** Nothing but a number, a date, the words around them and names of papers. */
	private boolean bare(Segment segment, int start) {
		List<Token> tokens = segment.tokens();
		for (int at = start; at < tokens.size(); at++) {
			Optional<Match> further = words.at(segment, at);
			if (further.isPresent()) {
				at = further.get().last();
			}
			else if (!HeadingWords.behind(tokens.get(at).text()) && !numeral(segment, tokens.get(at))) {
				return false;
			}
		}
		return true;
	}

	/** Whether digits stand in the same word: {@code CN-12}. */
	private static boolean numeral(Segment segment, Token token) {
		return segment.words(token.from(), token.to()).stream().anyMatch((word) -> Texts.anyDigit(word.text()));
	}

	/** Whether its value stands beside or below it, as a label's does. */
	private boolean valued(Segment segment, Row row, Headline line) {
		if (row.segments().size() >= BAND && !line.prominent()) {
			return true;
		}
		boolean beside = sheet.rightOf(segment)
			.stream()
			.findFirst()
			.filter((next) -> next.box().x() - segment.box().right() < BESIDE && value(next))
			.isPresent();
		return beside || sheet.below(segment.box(), BELOW).filter(Headlines::value).isPresent();
	}

	private static boolean value(Segment segment) {
		String text = segment.text();
		return !text.contains(" ") && Texts.anyDigit(text);
	}

}
