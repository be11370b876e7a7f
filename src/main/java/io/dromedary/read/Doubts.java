package io.dromedary.read;

import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;

/** What the reader has to say of a page as a whole. */
final class Doubts {

	private Doubts() {
	}

	/** Something on the page could not be drawn or decoded. */
	static Page unreadable(Page page) {
		return with(page, "page-unreadable", Sentence.of("read.page-unreadable", page.number()));
	}

	/** The file ends in the middle of what it should hold. */
	static Page cutOff(Page page) {
		return with(page, "cut-off", Sentence.of("read.cut-off"));
	}

	/** A note, and no doubt: its picture was sent to another firm to be read. */
	static Page sentAway(Page page, String host) {
		return page.with(
				new Finding("document", "left-the-house", Finding.Severity.NOTE, Sentence.of("read.sent-away", host)));
	}

	private static Page with(Page page, String rule, Sentence sentence) {
		return page.with(new Finding("document", rule, Finding.Severity.DOUBT, sentence));
	}

}
