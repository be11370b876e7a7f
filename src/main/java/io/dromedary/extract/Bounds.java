package io.dromedary.extract;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;

/**
 * How much text is looked at, far more than papers have: among thousands of invoices,
 * receipts and cards the fullest page had 416 words, the longest line 165 characters, the
 * longest word 79. What lies outside is said, never passed over in silence.
 */
final class Bounds {

	/** A page of two columns in small print has 1,500 words, one of a newspaper 8,000. */
	static final int WORDS_OF_A_PAGE = 10_000;

	/** 200 full pages with 1,000 words each, or 500 with 400. */
	static final int WORDS = 200_000;

	/**
	 * Of a line with its blanks. A paragraph that a mail program does not wrap is one
	 * line: few have 600 words. What looks for labels and amounts looks behind each of
	 * them to the end of the line, so that twice the line costs four times the time.
	 */
	static final int CHARACTERS_OF_A_LINE = 5_000;

	/** No value is so long; an address in the web may be, or a picture as text. */
	static final int CHARACTERS_OF_A_WORD = 1_000;

	private Bounds() {
	}

	/**
	 * Makes sure that the words can be looked at in time.
	 * @throws UnreadableDocument where they are too many
	 */
	static void keep(Transcript transcript) {
		int words = 0;
		for (Page page : transcript.pages()) {
			words += page.words().size();
			if (page.words().size() > WORDS_OF_A_PAGE) {
				throw new UnreadableDocument(Sentence.of("extract.page-too-full", page.number(), WORDS_OF_A_PAGE));
			}
		}
		if (words > WORDS) {
			throw new UnreadableDocument(Sentence.of("extract.too-many-words", WORDS));
		}
	}

	/** Whether a line is short enough to be looked at. */
	static boolean hold(TextLine line) {
		int length = 0;
		for (Word word : line.words()) {
			length += word.text().length() + 1;
			if (word.text().length() > CHARACTERS_OF_A_WORD) {
				return false;
			}
		}
		return length <= CHARACTERS_OF_A_LINE;
	}

	/** A doubt about the first page with a line that was not looked at. */
	static Optional<Finding> passedOver(List<Sheet> sheets) {
		return sheets.stream()
			.filter(Sheet::passedOver)
			.findFirst()
			.map((sheet) -> new Finding("document", "line-passed-over", Finding.Severity.DOUBT, Sentence
				.of("extract.line-passed-over", sheet.number(), CHARACTERS_OF_A_LINE, CHARACTERS_OF_A_WORD)));
	}

}
