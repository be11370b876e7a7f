package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Codes;
import io.dromedary.value.Dates;
import io.dromedary.value.Span;

/** How the number of a paper ends: at the end of its line, in the next, or in words. */
final class Numbers {

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

	/** A number that ends its line with a mark goes on where the line below begins. */
	Candidate wrapped(FieldType field, Segment segment, Span span) {
		Candidate candidate = segment.candidate(field.name(), span);
		if (field.kind() != FieldKind.CODE || !ValueReader.open(span.text())) {
			return candidate;
		}
		Box last = segment.box(span.from(), span.to());
		return paper.sheet(segment)
			.below(last, 1.2)
			.or(() -> paper.sheet(segment).below(segment.box(), 1.2))
			.filter((below) -> paper.hits(below).isEmpty() && Codes.find(below.text()).size() == 1)
			.filter((below) -> Codes.find(below.text()).get(0).to() == below.text().length())
			.map((below) -> segment.joined(field.name(), span, below))
			.orElse(candidate);
	}

}
