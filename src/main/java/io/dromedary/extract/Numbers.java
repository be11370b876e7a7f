package io.dromedary.extract;

import java.util.List;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.value.Codes;
import io.dromedary.value.Dates;
import io.dromedary.value.Span;

/** How the number of a paper ends: at the end of its line, in the next, or in words. */
final class Numbers {

	private static final double ALIGNED = 0.01;

	/** {@code 772 del 2026}, {@code 4 of 12}: no date follows, but more of the number. */
	private static final Pattern YEAR = Pattern.compile(" ?(?:(?:19|20)\\d{2}|\\d{1,3})\\s*");

	private final Paper paper;

	Numbers(Paper paper) {
		this.paper = paper;
	}

	/**
	 * Whether words follow the number: then it is a postcode, a house number or the
	 * number of something else. A label, or a date behind a preposition, may follow.
	 */
	boolean goesOnInWords(Segment segment, List<Span> spans, String text) {
		if (spans.isEmpty()) {
			return false;
		}
		int end = spans.get(spans.size() - 1).to();
		int next = paper.hits(segment)
			.stream()
			.mapToInt(LabelHit::from)
			.filter((from) -> from >= end)
			.min()
			.orElse(text.length());
		String behind = text.substring(Math.min(end, text.length()), Math.min(next, text.length()));
		List<Span> dates = Dates.find(behind);
		String words = dates.isEmpty() ? behind : behind.substring(0, dates.get(0).from());
		return words.replaceAll("\\([^)]*\\)", "").codePoints().filter(Character::isLetter).count() > 3;
	}

	/**
	 * A number with what belongs to it behind it, {@code 772 /PA}, or in the line below.
	 */
	Candidate whole(FieldType field, Segment segment, Span span) {
		if (field.kind() != FieldKind.CODE) {
			return segment.candidate(field.name(), span);
		}
		if (field.role() != Role.NUMBER) {
			return wrapped(field, segment, span);
		}
		String text = segment.text().substring(0, end(segment, span.to()));
		int tail = Codes.tail(text, span.to());
		Span all = (tail > span.to()) ? new Span(text.substring(span.from(), tail), span.from(), tail) : span;
		return wrapped(field, segment, all);
	}

	/** Where the next label or a date begins. */
	private int end(Segment segment, int from) {
		int next = paper.hits(segment)
			.stream()
			.filter((hit) -> hit.from() >= from && !YEAR.matcher(segment.text().substring(hit.to())).matches())
			.mapToInt(LabelHit::from)
			.min()
			.orElse(segment.text().length());
		return Dates.find(segment.text())
			.stream()
			.mapToInt(Span::from)
			.filter((date) -> date >= from && date < next)
			.min()
			.orElse(next);
	}

	/** A number that ends its line with a mark goes on where the line below begins. */
	private Candidate wrapped(FieldType field, Segment segment, Span span) {
		boolean open = ValueReader.open(span.text());
		String behind = segment.text().substring(span.to()).strip();
		if (!open && (field.role() != Role.NUMBER || behind.length() > 1)) {
			return segment.candidate(field.name(), span);
		}
		Box last = segment.box(span.from(), span.to());
		return paper.sheet(segment)
			.below(last, 1.2)
			.or(() -> paper.sheet(segment).below(segment.box(), 1.2))
			.filter((below) -> paper.hits(below).isEmpty() && Codes.find(below.text()).size() == 1)
			.filter((below) -> Codes.find(below.text()).get(0).to() == below.text().length())
			.filter((below) -> open || rest(below, last))
			.map((below) -> segment.joined(field.name(), joint(span, behind, open), below))
			.orElseGet(() -> segment.candidate(field.name(), span));
	}

	/**
	 * Whether a number by itself right below another, with nothing to its left, may be
	 * the rest of it: then nobody knows where the number ends.
	 */
	private boolean rest(Segment below, Box number) {
		return Codes.find(below.text()).get(0).from() <= 1 && Math.abs(below.box().x() - number.x()) < ALIGNED
				&& paper.sheet(below).leftOf(below).isEmpty();
	}

	/** Without a mark at its end or at the head of the rest a blank parts the two. */
	private static Span joint(Span span, String behind, boolean open) {
		return open ? span : new Span(span.text() + behind + " ", span.from(), span.to());
	}

}
