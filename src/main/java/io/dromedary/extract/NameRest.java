package io.dromedary.extract;

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
		if (name.firm() || !NameLines.endsWithItsLine(name)) {
			return false;
		}
		Segment last = name.segments().get(name.segments().size() - 1);
		return paper.sheet(last)
			.below(last.box(), NameLines.NEXT)
			.filter((next) -> NameLines.sameLook(name, next) && NameLines.aligned(last.box(), next.box())
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
