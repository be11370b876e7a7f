package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.FieldType;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Word;
import io.dromedary.value.Span;

/**
 * What stands behind the number of a field of a driving licence.
 *
 * @param line around its last line
 * @param cut whether it may go on where it could not be followed
 */
record NumberedValue(String number, Segment text, Box line, boolean cut) {

	/**
	 * With a row below it that begins where it begins; itself where none belongs to it.
	 */
	NumberedValue followed(Row row) {
		Box box = row.box();
		boolean near = box.y() - line.bottom() < 2 * Math.max(line.height(), box.height());
		boolean below = near && Math.min(line.right(), box.right()) > Math.max(line.x(), box.x());
		if (!below) {
			return this;
		}
		if (Math.abs(box.x() - line.x()) > 1.5 * sign()) {
			return new NumberedValue(number, text, line, true);
		}
		var words = new ArrayList<>(text.words());
		row.segments().forEach((segment) -> words.addAll(segment.words()));
		return new NumberedValue(number, new Segment(text.page(), text.recognised(), words), box, false);
	}

	/** How wide one is. */
	private double sign() {
		return text.words().stream().mapToDouble((word) -> word.box().width()).sum()
				/ text.words().stream().mapToInt((word) -> word.text().length()).sum();
	}

	Candidate candidate(FieldType field, Span span) {
		Candidate found = text.candidate(field.name(), span);
		List<Box> boxes = lines(text.words(span.from(), span.to()));
		return (boxes.size() == 1) ? found : new Candidate(field.name(), span.text(),
				new PrintedPlace(text.page(), span.text(), boxes), found.finder(), found.confidence());
	}

	private static List<Box> lines(List<Word> words) {
		List<Box> lines = new ArrayList<>();
		for (Word word : words) {
			int last = lines.size() - 1;
			if (last < 0 || word.box().middle() > lines.get(last).bottom()) {
				lines.add(word.box());
			}
			else {
				lines.set(last, Box.around(List.of(lines.get(last), word.box())));
			}
		}
		return lines;
	}

	@Override
	public String toString() {
		return "NumberedValue[" + number + "]";
	}

}
