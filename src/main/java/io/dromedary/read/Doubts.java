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

	/** The file holds several documents, of which only the first was read. */
	static Finding several(int documents) {
		return new Finding("document", "several-documents", Finding.Severity.DOUBT,
				Sentence.of("read.several-documents", documents));
	}

	/** What the PDF carries as data is an order. */
	static Finding order() {
		return new Finding("type", "other-document", Finding.Severity.DOUBT, Sentence.of("read.order"));
	}

	/**
	 * What the PDF carries as data cannot be read, and its print may say something else.
	 */
	static Finding damagedXml() {
		return new Finding("document", "data-damaged", Finding.Severity.DOUBT, Sentence.of("read.data-damaged"));
	}

	/** The electronic invoice says that it is a test, or a copy of another. */
	static Finding notOriginal() {
		return new Finding("type", "not-original", Finding.Severity.DOUBT, Sentence.of("read.not-original"));
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
