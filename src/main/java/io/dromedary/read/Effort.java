package io.dromedary.read;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;

/**
 * What going through a page takes. A page may call its forms, and they others, so that a
 * few hundred bytes never come to an end.
 */
final class Effort {

	/**
	 * Operators and characters: plans and maps have some 100,000, and each takes memory.
	 */
	private static final int MOST = 3_000_000;

	/** Between two looks at the clock. */
	private static final int OFTEN = 32;

	private int spent;

	/**
	 * One more operator or character.
	 * @throws UnreadableDocument where there are too many, or it takes too long
	 */
	void more() {
		if (++spent > MOST) {
			throw new UnreadableDocument(Sentence.of("read.page-full"));
		}
		if (spent % OFTEN == 0) {
			Watch.check();
		}
	}

}
