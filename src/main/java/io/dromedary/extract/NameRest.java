package io.dromedary.extract;

import io.dromedary.document.Box;
import io.dromedary.document.Evidence;
import io.dromedary.value.Dates;
import io.dromedary.value.Texts;

/** The second line of a name that nothing shows to be one. */
final class NameRest {

	/** Of a line that may be a name. */
	private static final int MOST_WORDS = 6;

	private final Paper paper;

	NameRest(Paper paper) {
		this.paper = paper;
	}

	/**
	 * Whether a name without a legal form may go on in the line right below it, which
	 * looks the same and may be a name: {@code Agenzia Immobiliare} above
	 * {@code Casa Bella}. A first line and a line of business look alike.
	 */
	boolean mayFollow(PrintedName name) {
		Segment last = name.segments().get(name.segments().size() - 1);
		return NameLines.endsWithItsLine(name) && mayFollow(last, last.box(), name.text());
	}

	/** The same of one behind a label in its line. */
	boolean mayFollow(Reading reading) {
		String printed = reading.candidate().printed();
		Evidence evidence = reading.candidate().evidence();
		return evidence != null && evidence.boxes().size() == 1 && reading.segment().text().strip().endsWith(printed)
				&& mayFollow(reading.segment(), evidence.boxes().get(0), printed);
	}

	private boolean mayFollow(Segment line, Box box, String printed) {
		return !Words.LEGAL_FORMS.ends(printed) && paper.sheet(line)
			.below(box, NameLines.NEXT)
			.filter((next) -> NameLines.sameHeight(box, next.box()) && NameLines.aligned(box, next.box())
					&& named(next))
			.isPresent();
	}

	/** Words with capitals and without a number, which is neither place nor label. */
	private boolean named(Segment line) {
		String text = line.text();
		return Texts.letterCount(text) >= 3 && !Texts.anyDigit(text) && text.indexOf(':') < 0
				&& line.tokens().size() <= MOST_WORDS && Legible.capitals(text) && !paper.labelled(line)
				&& !Words.TITLES.contains(text) && !Words.COUNTERPARTS.contains(text)
				&& !Words.STREETS.containsWordOf(text) && !line.has(Contacts.Trait.REACHED)
				&& !line.has(Contacts.Trait.REGISTER) && !line.has(Contacts.Trait.TAXED)
				&& !line.has(Contacts.Trait.ADDRESSED) && !FirmNames.nobody(text) && Dates.find(text).isEmpty();
	}

}
