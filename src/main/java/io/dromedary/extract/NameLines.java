package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.value.Amounts;
import io.dromedary.value.Currencies;
import io.dromedary.value.Dates;
import io.dromedary.value.Texts;

/**
 * The names that stand on a page, whole: over two lines, with their letters set apart.
 */
final class NameLines {

	/** How many line heights below its first line a name goes on. */
	static final double NEXT = 1.2;

	/** The same of a name that plainly goes on. */
	private static final double NEXT_OF_OPEN = 2;

	/** How much the lines of one name may differ in height. */
	private static final double SAME = 0.3;

	private static final double ALIGNED = 0.01;

	private static final int MOST = 3;

	private static final WordedPattern NO_NAME = WordedPattern.withDigit(
			"(?i)(?:@|www\\.|https?:|\\btel\\b|\\bfax\\b|\\bph\\b|\\bgst\\b|\\breg\\b|\\bno\\.? ?[:\\d]|\\d{5,})", "@",
			"www.", "http", "tel", "fax", "ph", "gst", "reg", "no:", "no.:", "no. :", "no :");

	/** Words that streets are called by at their end: {@code Musterweg 5}. */
	private static final Pattern STREET = Pattern
		.compile("\\p{L}{2,}(?:strasse|str|weg|gasse|allee|platz|ring|damm|ufer|straat|laan|steig|markt|hof)");

	private final Paper paper;

	NameLines(Paper paper) {
		this.paper = paper;
	}

	/** The names among some rows, from the top. */
	List<PrintedName> in(List<Row> rows) {
		var names = new ArrayList<PrintedName>();
		var used = new ArrayList<Segment>();
		for (Row row : rows) {
			for (PrintedName piece : pieces(row)) {
				if (!used.contains(piece.first()) && nameLike(piece)) {
					PrintedName name = begun(whole(piece));
					boolean lower = names.stream().anyMatch((above) -> doubtful(above, name));
					used.addAll(name.segments());
					names.add(lower ? new PrintedName(name.segments(), name.text(), true) : name);
				}
			}
		}
		return names;
	}

	/**
	 * The name in the cell of a caption: a caption of one line may stand beside the
	 * middle of several.
	 */
	PrintedName inCell(Segment cell) {
		PrintedName name = whole(new PrintedName(List.of(cell), cell.text(), false));
		Optional<Segment> above = paper.sheet(cell)
			.segments()
			.stream()
			.filter((upper) -> upper.box().y() < cell.box().y()
					&& cell.box().y() - upper.box().bottom() < cell.box().height())
			.filter((upper) -> paper.sheet(cell).below(upper.box(), NEXT / 2).filter(cell::equals).isPresent()
					&& Math.abs(upper.box().x() - cell.box().x()) < ALIGNED && paper.sheet(cell).leftOf(upper).isEmpty()
					&& !upper.has(Contacts.Trait.ADDRESSED))
			.findFirst();
		if (above.isEmpty()) {
			return name;
		}
		var segments = new ArrayList<>(List.of(above.get()));
		segments.addAll(name.segments());
		return new PrintedName(segments, above.get().text() + " " + name.text(), name.cut());
	}

	/**
	 * With the line right above it, where that plainly goes on:
	 * {@code Weber Maschinenbau und}.
	 */
	private PrintedName begun(PrintedName name) {
		Segment first = name.first();
		return paper.sheet(first)
			.segments()
			.stream()
			.filter((upper) -> Math.abs(upper.box().x() - first.box().x()) < ALIGNED
					&& upper.box().bottom() <= first.box().middle()
					&& first.box().y() - upper.box().bottom() < NEXT_OF_OPEN * first.box().height()
					&& sameLook(name, upper) && FirmNames.open(upper.text()))
			.filter((upper) -> !name.segments().contains(upper) && !paper.labelled(upper)
					&& !NO_NAME.standsIn(upper.text()))
			.findFirst()
			.map((upper) -> {
				var segments = new ArrayList<>(List.of(upper));
				segments.addAll(name.segments());
				return new PrintedName(segments, upper.text() + " " + name.text(), name.cut());
			})
			.orElse(name);
	}

	/** A value at a label, with the lines in which it goes on. */
	Reading completed(Reading reading) {
		Candidate candidate = reading.candidate();
		int from = reading.segment().text().indexOf(candidate.printed());
		boolean end = from >= 0 && reading.segment().text().substring(from + candidate.printed().length()).isBlank();
		if (!end) {
			return reading;
		}
		PrintedName name = whole(new PrintedName(List.of(reading.segment()), candidate.printed(), false));
		if (name.segments().size() == 1) {
			return reading;
		}
		return new Reading(reading.hit(), name.candidate(candidate.field()), reading.segment(), reading.weight());
	}

	/** Whether a value of a name is only a part of it. */
	static boolean part(String printed) {
		return FirmNames.open(printed) || FirmNames.onlyForm(printed) || printed.matches("^\\s*[&+].*");
	}

	private List<PrintedName> pieces(Row row) {
		var pieces = new ArrayList<PrintedName>();
		List<Segment> segments = row.segments();
		for (int at = 0; at < segments.size(); at++) {
			Segment segment = segments.get(at);
			if (!FirmNames.spaced(segment.text(), false)) {
				pieces.add(new PrintedName(List.of(segment), FirmNames.in(FirmNames.withoutMark(segment)), false));
				continue;
			}
			var run = new ArrayList<>(List.of(segment));
			while (at + 1 < segments.size() && FirmNames.spaced(segments.get(at + 1).text(), true)) {
				run.add(segments.get(++at));
			}
			pieces.add(new PrintedName(run, String.join(" ", run.stream().map(FirmNames::closed).toList()), false));
		}
		return pieces;
	}

	private PrintedName whole(PrintedName piece) {
		PrintedName name = piece;
		for (int lines = 1; lines < MOST; lines++) {
			Optional<Segment> next = below(name);
			boolean open = FirmNames.open(name.text());
			if (next.isEmpty() || !sameLook(name, next.get()) || !endsWithItsLine(name)) {
				return open ? cut(name) : name;
			}
			String more = FirmNames.in(next.get().text());
			boolean fits = !paper.labelled(next.get()) && !street(more) && Dates.find(more).isEmpty()
					&& !NO_NAME.standsIn(more);
			boolean goesOn = FirmNames.continuing(more)
					&& (!name.firm() || (Words.LEGAL_FORMS.ends(more) && !FirmNames.onlyForm(more)));
			if (!fits || !(open || goesOn)) {
				return open ? cut(name) : name;
			}
			var segments = new ArrayList<>(name.segments());
			segments.add(next.get());
			name = new PrintedName(segments, name.text() + " " + more, false);
		}
		return name;
	}

	private static PrintedName cut(PrintedName name) {
		return new PrintedName(name.segments(), name.text(), true);
	}

	/** Nothing was taken away behind it: what follows below goes on with it. */
	static boolean endsWithItsLine(PrintedName name) {
		Segment last = name.segments().get(name.segments().size() - 1);
		return name.segments().size() > 1 || FirmNames.spaced(last.text(), false)
				|| last.text().strip().endsWith(name.text());
	}

	private Optional<Segment> below(PrintedName name) {
		Segment last = name.segments().get(name.segments().size() - 1);
		return paper.sheet(last).below(last.box(), FirmNames.open(name.text()) ? NEXT_OF_OPEN : NEXT);
	}

	private static boolean sameLook(PrintedName name, Segment next) {
		return sameHeight(name.segments().get(name.segments().size() - 1).box(), next.box());
	}

	static boolean sameHeight(Box one, Box other) {
		return Math.abs(one.height() - other.height()) <= SAME * Math.max(one.height(), other.height());
	}

	/**
	 * Whether the line right above, which looks the same and is no firm, may be the first
	 * line of this name.
	 */
	private static boolean doubtful(PrintedName above, PrintedName name) {
		Box upper = above.box();
		Box lower = name.box();
		double height = Math.max(upper.height(), lower.height());
		boolean adjacent = lower.middle() > upper.bottom() && lower.y() - upper.bottom() < NEXT * height;
		return adjacent && aligned(upper, lower) && sameLook(above, name.first()) && !above.firm() && name.firm()
				&& endsWithItsLine(above);
	}

	static boolean aligned(Box upper, Box lower) {
		return Math.abs(upper.x() - lower.x()) < ALIGNED
				|| Math.abs(upper.x() + upper.width() / 2 - lower.x() - lower.width() / 2) < ALIGNED;
	}

	private boolean nameLike(PrintedName name) {
		String text = name.text();
		long letters = Texts.letterCount(text);
		return letters >= 3 && !text.endsWith(":") && letters * 2 > text.length() && text.length() <= 90
				&& !labelled(name) && !Words.TITLES.contains(text) && !NO_NAME.standsIn(text) && !FirmNames.nobody(text)
				&& Dates.find(text).isEmpty() && Amounts.find(text).isEmpty()
				&& !street(name.firm() ? text : name.first().text())
				&& (name.firm() || !name.first().has(Contacts.Trait.PLACE) || !Texts.anyDigit(text))
				&& Currencies.find(text).stream().noneMatch((span) -> span.text().equals(text));
	}

	/** "Data Systems Ltd" begins like a label, but is a firm. */
	private boolean labelled(PrintedName name) {
		List<LabelHit> hits = paper.hits(name.first());
		if (!paper.labelled(name.first())) {
			return false;
		}
		LabelHit first = hits.get(0);
		boolean firm = name.firm() && hits.size() == 1 && first.label().parts().size() == 1
				&& name.first().text().substring(first.to()).matches("\\s+\\p{Lu}.*");
		return !firm && hits.stream().filter((hit) -> hit.from() == first.from()).anyMatch(Settlement::says);
	}

	static boolean street(String text) {
		return Texts.anyDigit(text) && (Words.STREETS.containsWordOf(text)
				|| Token.of(text).stream().anyMatch((word) -> STREET.matcher(word.text()).matches()));
	}

}
