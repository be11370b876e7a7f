package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Finder;
import io.dromedary.document.PrintedPlace;
import io.dromedary.value.Amounts;
import io.dromedary.value.Dates;
import io.dromedary.value.Texts;

/** The firm at the head of a page: its name and, below it, its address. */
final class Letterhead {

	private static final int ROWS = 14;

	private static final int ADDRESS_LINES = 5;

	private static final Pattern NO_NAME = Pattern.compile(
			"(?i).*(@|www\\.|https?:|\\btel\\b|\\bfax\\b|\\bph\\b|\\bgst\\b|\\breg\\b|\\bno\\.? ?[:\\d]|\\d{5}|\\(\\d+ ?-? ?\\p{L}\\)$).*");

	/** {@code (1132106-H)}, {@code Company No: 734055-M}, {@code Licensee of}. */
	private static final Pattern LEADS = Pattern
		.compile("(?i)(?:company|co\\.?|reg\\.?|licensee|owned by|franchisee)\\b.*|.*\\(\\d{5,}-?\\p{L}\\)\\s*$");

	/** The line above a window: firm, street and place, parted by marks. */
	private static final Pattern SENDER_LINE = Pattern.compile("\\s+[·•|*–-]\\s+|\\s*[·•|]\\s*|,\\s+(?=.*\\d)");

	private final Paper paper;

	private final List<Segment> taken;

	/**
	 * @param taken what belongs to another party
	 */
	Letterhead(Paper paper, List<Segment> taken) {
		this.paper = paper;
		this.taken = taken;
	}

	/** The name; a line with a legal form goes before others above or below it. */
	Optional<Candidate> name(String field) {
		return head().map((segment) -> name(field, segment));
	}

	/** Whether the name was surely read. */
	boolean certain() {
		return head().map(this::nameLines)
			.filter((lines) -> whole(lines) && new Legible(paper).name(lines, printed(lines)))
			.isPresent();
	}

	/** Whether it is all of a name, but not surely read. */
	boolean perhaps() {
		return head().map(this::nameLines)
			.filter((lines) -> whole(lines) && new Legible(paper).namePerhaps(lines, printed(lines)))
			.isPresent();
	}

	private boolean whole(List<Segment> lines) {
		return !new NameRest(paper).mayFollow(new PrintedName(lines, printed(lines), false));
	}

	/** Whether it is all of an address and nothing else, but not surely read. */
	boolean perhapsAddress() {
		return head().filter((segment) -> Legible.nameAbove(printed(segment)))
			.filter((segment) -> new Legible(paper).addressPerhaps(addressLines(segment)))
			.isPresent();
	}

	/** Whether the address was surely read, all of it and nothing else. */
	boolean certainAddress() {
		return head().filter((segment) -> Legible.nameAbove(printed(segment)))
			.filter((segment) -> new Legible(paper).address(addressLines(segment)))
			.isPresent();
	}

	private Candidate name(String field, Segment segment) {
		List<Segment> lines = nameLines(segment);
		String printed = printed(segment);
		return (lines.size() == 1) ? segment.candidate(field, printed, 0, printed.length())
				: joined(field, lines, printed(lines));
	}

	/** Its line, and the next one where the name goes on there. */
	private List<Segment> nameLines(Segment segment) {
		boolean whole = !nameIn(segment.text()).equals(segment.text());
		List<Segment> lines = new ArrayList<>(List.of(segment));
		lines.addAll(whole ? List.of() : continued(segment, printed(segment)));
		return lines;
	}

	private static String printed(List<Segment> lines) {
		return lines.stream().map(Letterhead::printed).collect(Collectors.joining(" "));
	}

	private static String printed(Segment segment) {
		return FirmNames.NUMBER_IN_BRACKETS.matcher(nameIn(segment.text())).replaceFirst("").strip();
	}

	/** The line without the street and place behind the name. */
	private static String nameIn(String text) {
		var mark = SENDER_LINE.matcher(text);
		return (mark.find() && mark.start() > 2) ? text.substring(0, mark.start()) : text;
	}

	private List<Segment> continued(Segment segment, String printed) {
		Optional<Segment> next = paper.sheet(segment).below(segment.box(), 1.5);
		boolean open = printed.endsWith("&");
		return next.filter((below) -> open || (FirmNames.tail(below.text()) && !Words.LEGAL_FORMS.ends(printed)))
			.map(List::of)
			.orElse(List.of());
	}

	Optional<Candidate> address(String field) {
		return head().map((segment) -> addressLines(segment))
			.filter((lines) -> !lines.isEmpty())
			.map((lines) -> joined(field, lines, inOneLine(lines)));
	}

	private List<Segment> addressLines(Segment name) {
		var lines = new ArrayList<Segment>();
		Box box = name.box();
		for (int steps = 0; steps < ADDRESS_LINES + 3 && lines.size() < ADDRESS_LINES; steps++) {
			Optional<Segment> next = paper.sheet(name).below(box, 2.5);
			if (next.isEmpty()) {
				break;
			}
			box = next.get().box();
			if (lines.isEmpty() && leads(next.get())) {
				continue;
			}
			if (address(next.get())) {
				lines.add(next.get());
			}
			else if (!lines.isEmpty()) {
				break;
			}
		}
		// a street has a number, or a place its code: else these are other words
		return lines.stream().anyMatch((line) -> Texts.anyDigit(line.text())) ? lines : List.of();
	}

	/** Firms and numbers of their registers stand above an address and are none of it. */
	private static boolean leads(Segment segment) {
		String text = segment.text().replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
		return Words.LEGAL_FORMS.ends(text) && !Texts.anyDigit(text) || LEADS.matcher(segment.text()).matches();
	}

	private boolean address(Segment segment) {
		return AddressLine.mayBe(segment.text()) && !paper.labelled(segment);
	}

	private Optional<Segment> head() {
		if (paper.sheets().isEmpty()) {
			return Optional.empty();
		}
		List<Segment> top = paper.sheets()
			.get(0)
			.rows()
			.stream()
			.limit(ROWS)
			.flatMap((row) -> row.segments().stream())
			.filter(this::nameLike)
			.toList();
		return top.stream()
			.limit(5)
			.filter((segment) -> Words.LEGAL_FORMS.ends(unnumbered(segment)))
			.findFirst()
			.map((segment) -> begin(segment, top))
			.or(() -> top.stream().findFirst());
	}

	/** The line above one that is only the end of a name: {@code Sdn Bhd}. */
	private Segment begin(Segment segment, List<Segment> top) {
		return FirmNames.tail(segment.text()) ? top.stream()
			.filter((above) -> paper.sheet(above).below(above.box(), 1.5).filter(segment::equals).isPresent())
			.findFirst()
			.orElse(segment) : segment;
	}

	private boolean nameLike(Segment segment) {
		String text = nameIn(segment.text());
		long letters = Texts.letterCount(text);
		return !taken.contains(segment) && letters >= 3 && letters * 2 > text.length() && text.length() <= 90
				&& !labelled(segment) && !Words.TITLES.contains(text) && !NO_NAME.matcher(unnumbered(segment)).matches()
				&& Dates.find(text).isEmpty() && Amounts.find(text).isEmpty() && !street(text);
	}

	/**
	 * A firm right above its street without the number of its register:
	 * {@code BLUE FOODS SDN BHD (1132106-H)}. An owner is named elsewhere in the same
	 * way.
	 */
	private String unnumbered(Segment segment) {
		String text = nameIn(segment.text());
		String name = FirmNames.NUMBER_IN_BRACKETS.matcher(text).replaceFirst("").strip();
		boolean firm = !name.equals(text) && Words.LEGAL_FORMS.ends(name) && !FirmNames.onlyForm(name);
		return (firm && aboveStreet(segment)) ? name : text;
	}

	private boolean aboveStreet(Segment segment) {
		return paper.sheet(segment)
			.below(segment.box(), 2)
			.map(Segment::text)
			.filter((text) -> Texts.anyDigit(text) && Legible.begins(text))
			.isPresent();
	}

	private boolean labelled(Segment segment) {
		return paper.labelled(segment) && paper.hits(segment)
			.stream()
			.filter((hit) -> hit.from() == paper.hits(segment).get(0).from())
			.anyMatch(Settlement::says);
	}

	private static boolean street(String text) {
		return Words.STREETS.containsWordOf(text) && Texts.anyDigit(text);
	}

	private static String inOneLine(List<Segment> lines) {
		return lines.stream()
			.map(Segment::text)
			.collect(Collectors.joining(", "))
			.replace(",, ", ", ")
			.replace("., ", ", ");
	}

	private static Candidate joined(String field, List<Segment> lines, String printed) {
		var evidence = new PrintedPlace(lines.get(0).page(),
				lines.stream().map(Segment::text).collect(Collectors.joining(" ")),
				lines.stream().map(Segment::box).toList());
		double confidence = lines.stream().mapToDouble(Segment::confidence).min().orElse(0);
		return new Candidate(field, printed, evidence, Finder.LABEL, confidence);
	}

}
