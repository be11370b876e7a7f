package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Finder;
import io.dromedary.document.PrintedPlace;
import io.dromedary.guard.Watch;

/**
 * A name as it is printed: on one line or on two, its letters perhaps set apart.
 *
 * @param segments it is printed in, from the top
 * @param text what it says, without what is printed behind it
 * @param cut whether it seems to go on where it could not be followed
 */
record PrintedName(List<Segment> segments, String text, boolean cut) {

	PrintedName {
		segments = List.copyOf(segments);
	}

	Segment first() {
		return segments.get(0);
	}

	Box box() {
		return Box.around(segments.stream().map(Segment::box).toList());
	}

	/** Whether it ends with the legal form of a firm. */
	boolean firm() {
		return Words.LEGAL_FORMS.ends(text);
	}

	/** Whether both mean one firm: the same letters, or one with its legal form. */
	boolean same(PrintedName other) {
		Watch.check();
		String one = Token.joined(text);
		String two = Token.joined(other.text);
		return one.equals(two) || Token.joined(FirmNames.withoutForm(text)).equals(two)
				|| Token.joined(FirmNames.withoutForm(other.text)).equals(one);
	}

	Candidate candidate(String field) {
		int from = first().text().indexOf(text);
		if (segments.size() == 1 && from >= 0) {
			return first().candidate(field, text, from, from + text.length());
		}
		var evidence = new PrintedPlace(first().page(), String.join(" ", segments.stream().map(Segment::text).toList()),
				segments.stream().map(Segment::box).toList());
		double confidence = segments.stream().mapToDouble(Segment::confidence).min().orElse(0);
		return new Candidate(field, text, evidence, Finder.LABEL, confidence);
	}

	@Override
	public String toString() {
		return "PrintedName[" + segments.size() + " segments]";
	}

}
