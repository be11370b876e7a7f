package io.dromedary.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Box;
import io.dromedary.value.Texts;

/**
 * Whether the name and the address at the head of a recognised page can be relied on
 * without a second witness: OCR gives wrong letters with as much confidence as right
 * ones, so what stands around them must fit, too.
 */
final class Legible {

	private static final double NAME = 0.895;

	private static final double ADDRESS = 0.805;

	private static final double PERHAPS = 0.3;

	/** In several lines one word is often hard; the second reading covers them all. */
	private static final double AGAIN = 0.15;

	private static final double NOISE = 0.75;

	/** So many unreadable pieces above a name are a logo or writing that may be its. */
	private static final int MOST_NOISE = 2;

	/** Digits of such a number, at least. */
	private static final int STAMPED = 6;

	private static final double UNREAD = 0.05;

	private static final double ALIGNED = 0.02;

	private static final int HEAD = 12;

	private static final Pattern WORDS = Pattern.compile("(?u)[\\p{L}\\d][\\p{L}\\d .,&'’()/+-]*");

	private static final Pattern PRINTED = Pattern.compile("(?u)[\\p{L}\\d#][\\p{L}\\d .,&'’()/#:-]*");

	private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

	private static final Set<String> SMALL = Set.of("di", "de", "del", "della", "e", "ed", "y", "et", "und", "and",
			"of", "n", "da", "la", "le", "von", "for", "the");

	private static final Set<String> STREET_SHAPES = Words.STREETS.lines()
		.stream()
		.map(Token::joined)
		.map(Likeness::shape)
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern BEGINS = Pattern
		.compile("(?iu)(?:no\\b|lot\\b|unit\\b|blk\\b|block\\b|suite\\b|level\\b|ground\\b|\\d).*");

	private final Paper paper;

	Legible(Paper paper) {
		this.paper = paper;
	}

	/** Whether all lines of the name were surely read, and it is surely the name. */
	boolean name(List<Segment> lines, String printed) {
		return name(lines, printed, NAME);
	}

	/** The same of words less surely read: a second reading may bear them out. */
	boolean namePerhaps(List<Segment> lines, String printed) {
		return name(lines, printed, PERHAPS);
	}

	private boolean name(List<Segment> lines, String printed, double least) {
		Segment first = lines.get(0);
		boolean firm = Words.LEGAL_FORMS.ends(printed);
		if (!first.recognised()) {
			return firm || head(first).stream().noneMatch((other) -> other.box().bottom() < first.box().middle());
		}
		return lines.stream().allMatch((line) -> line.confidence() >= least && fits(line) && !contradicted(line))
				&& WORDS.matcher(printed).matches() && capitals(printed) && !FirmNames.onlyForm(printed)
				&& !FirmNames.open(printed)
				&& (firm && !Texts.anyDigit(printed) || !Words.STREETS.containsWordOf(printed))
				&& below(lines.get(lines.size() - 1)) && above(first, firm) && (firm || !another(first));
	}

	static boolean capitals(String printed) {
		return List.of(printed.split("[\\s(]+"))
			.stream()
			.filter((word) -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
			.allMatch((word) -> Character.isUpperCase(word.charAt(0)) || SMALL.contains(word));
	}

	/** The line below begins with it or is centred as it is: no word of it is missing. */
	private boolean fits(Segment segment) {
		return next(segment).filter((below) -> {
			Box one = segment.box();
			Box two = below.box();
			return Math.abs(one.x() - two.x()) < ALIGNED
					|| Math.abs(one.x() + one.width() / 2 - two.x() - two.width() / 2) < ALIGNED;
		}).isPresent();
	}

	/** The line below it may be its second: it must not be unreadable. */
	private boolean below(Segment segment) {
		return next(segment).filter((line) -> line.confidence() > UNREAD && !FirmNames.continuing(line.text()))
			.isPresent();
	}

	private Optional<Segment> next(Segment segment) {
		return paper.sheet(segment).below(segment.box(), 3);
	}

	private boolean above(Segment segment, boolean firm) {
		List<Segment> above = head(segment).stream()
			.filter((other) -> other.box().bottom() < segment.box().middle())
			.toList();
		long noise = above.stream().filter((other) -> other.confidence() < NOISE && worded(other.text())).count();
		boolean other = above.stream().anyMatch((line) -> line.confidence() >= NOISE && worded(line.text()));
		return noise <= MOST_NOISE && (firm || !other);
	}

	/** A letter or two alone are a speck or a pen, a long number alone was stamped. */
	private static boolean worded(String text) {
		return text.chars().filter(Character::isLetterOrDigit).count() > 2
				&& (Texts.anyLetter(text) || text.chars().filter(Character::isDigit).count() < STAMPED);
	}

	/**
	 * Whether a firm of another name stands at the head. What stands below the title of
	 * the paper is a customer.
	 */
	private boolean another(Segment segment) {
		return head(segment).stream()
			.takeWhile((other) -> !Words.TITLES.contains(other.text()))
			.anyMatch((other) -> Words.LEGAL_FORMS.ends(other.text()));
	}

	/** A word of the head that differs in one letter: one of the two was misread. */
	private boolean contradicted(Segment segment) {
		List<String> own = words(segment.text());
		List<String> others = head(segment).stream().flatMap((line) -> words(line.text()).stream()).toList();
		return contradicting(own, others) || contradicting(own, own);
	}

	private static boolean contradicting(List<String> own, List<String> others) {
		return own.stream().anyMatch((one) -> others.stream().anyMatch((other) -> nearly(one, other)));
	}

	private static List<String> words(String text) {
		return Stream.of(text.split("[^\\p{L}\\d]+"))
			.filter((word) -> word.length() > 2 && Character.isLetter(word.charAt(0)))
			.toList();
	}

	private static boolean nearly(String one, String two) {
		if (one.length() != two.length() || one.equals(two)) {
			return false;
		}
		int differences = 0;
		for (int at = 0; at < one.length(); at++) {
			differences += (one.charAt(at) != two.charAt(at)) ? 1 : 0;
		}
		return differences == 1;
	}

	private List<Segment> head(Segment segment) {
		return paper.sheet(segment)
			.rows()
			.stream()
			.limit(HEAD)
			.flatMap((row) -> row.segments().stream())
			.filter((other) -> other != segment)
			.toList();
	}

	/**
	 * Whether the line above an address may be a name: {@code Menara #02-03, Level 2} is
	 * the first line of the address itself.
	 */
	static boolean nameAbove(String printed) {
		return printed.indexOf('#') < 0;
	}

	/**
	 * Whether an address was read from its first line to its place, and nothing else with
	 * it.
	 */
	boolean address(List<Segment> lines) {
		return address(lines, ADDRESS);
	}

	/**
	 * The same of words that were less surely read: a second reading may bear them out.
	 */
	boolean addressPerhaps(List<Segment> lines) {
		return address(lines, AGAIN);
	}

	private boolean address(List<Segment> lines, double least) {
		if (lines.isEmpty() || !lines.get(0).recognised()) {
			return !lines.isEmpty();
		}
		int place = place(lines);
		boolean whole = !POSTCODE.matcher(lines.get(0).text()).lookingAt();
		boolean ends = whole && place < lines.size() && lines.size() - place <= 2
				&& lines.subList(place + 1, lines.size()).stream().allMatch(Legible::region);
		boolean closed = !lines.get(lines.size() - 1).text().strip().endsWith(",");
		List<String> own = lines.stream().flatMap((line) -> words(line.text()).stream()).toList();
		return ends && closed && !contradicting(own, own) && lines.stream().noneMatch((line) -> misread(line.text()))
				&& begins(lines.get(0).text()) && lines.stream()
					.allMatch((line) -> line.confidence() >= least && PRINTED.matcher(line.text()).matches());
	}

	/** {@code Jin} has the shape of {@code Jln}, a word of addresses, and is none. */
	private static boolean misread(String text) {
		return Token.of(text)
			.stream()
			.map(Token::text)
			.anyMatch((word) -> !Words.STREETS.contains(word) && STREET_SHAPES.contains(Likeness.shape(word)));
	}

	/** The line with the postcode and the town, which may stand in the next. */
	private static int place(List<Segment> lines) {
		int place = 0;
		while (place < lines.size() && !lines.get(place).has(Contacts.Trait.PLACE)
				&& !(place > 0 && Contacts.place(lines.get(place - 1).text() + " " + lines.get(place).text()))) {
			place++;
		}
		return place;
	}

	private static boolean region(Segment line) {
		return !Texts.anyDigit(line.text()) && !line.text().contains(":") && Texts.letterCount(line.text()) > 3;
	}

	static boolean begins(String text) {
		return BEGINS.matcher(text).matches() || NameLines.street(text) || Words.STREETS.containsWordOf(text);
	}

	@Override
	public String toString() {
		return "Legible[" + paper + "]";
	}

}
