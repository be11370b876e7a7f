package io.dromedary.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.SignatureState;
import io.dromedary.read.einvoice.EInvoiceFile;
import io.dromedary.read.einvoice.EuropeanRules;

/** What the reader has to say of a page as a whole. */
final class Doubts {

	/** Rules that a note names. */
	private static final int MOST_RULES = 10;

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
	private static Finding notOriginal() {
		return new Finding("type", "not-original", Finding.Severity.DOUBT, Sentence.of("read.not-original"));
	}

	/**
	 * What a structured invoice itself gives reason to doubt, however it came.
	 * @param xml the bytes that it was read from
	 */
	static List<Finding> of(EInvoiceFile invoice, byte[] xml) {
		List<Finding> findings = new ArrayList<>();
		if (!invoice.mended()) {
			EuropeanRules.onClassPath()
				.of(xml)
				.filter((verdict) -> !verdict.broken().isEmpty())
				.map(Doubts::rules)
				.ifPresent(findings::add);
		}
		if (invoice.documents() > 1) {
			findings.add(several(invoice.documents()));
		}
		if (!invoice.original()) {
			findings.add(notOriginal());
		}
		if (invoice.mended()) {
			findings.add(mended());
		}
		if (invoice.perhapsDiscount()) {
			findings.add(new Finding("document", "discount-date", Finding.Severity.DOUBT,
					Sentence.of("read.discount-date")));
		}
		if (invoice.choiceOfPayments()) {
			findings.add(new Finding("document", "payment-choice", Finding.Severity.DOUBT,
					Sentence.of("read.payment-choice")));
		}
		if (invoice.signed()) {
			findings.add(signedInside());
		}
		return findings;
	}

	/** A note, and no doubt: they also refuse what is fine. */
	private static Finding rules(EuropeanRules.Verdict verdict) {
		String names = verdict.broken().stream().limit(MOST_RULES).collect(Collectors.joining(", "));
		return new Finding("document", "en-16931", Finding.Severity.NOTE, Sentence.of("read.en-16931",
				verdict.version(), (verdict.broken().size() > MOST_RULES) ? names + " ..." : names));
	}

	/** A few characters were changed before the XML could be read. */
	private static Finding mended() {
		return new Finding("document", "xml-mended", Finding.Severity.DOUBT, Sentence.of("read.xml-mended"));
	}

	/** A signature that stands in the XML is not checked. */
	private static Finding signedInside() {
		return new Finding("document", SignatureState.UNVERIFIED.rule(), Finding.Severity.NOTE,
				Sentence.of("read.signed-inside"));
	}

	/** The sheet shows not all of its rows; all are read. */
	static Finding rowsNotShown(int rows) {
		return new Finding("document", "rows-not-shown", Finding.Severity.NOTE,
				Sentence.of("read.rows-not-shown", rows));
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
