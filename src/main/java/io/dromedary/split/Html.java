package io.dromedary.split;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

import io.dromedary.guard.Watch;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * HTML of strangers, read by jsoup. Some of it takes time that grows with the square of
 * its length, so the reading is broken off where its time is over.
 */
final class Html {

	/** Characters between two looks at the time. */
	private static final int PIECE = 4096;

	private Html() {
	}

	/**
	 * @throws io.dromedary.document.UnreadableDocument where it takes too long
	 */
	static Document parse(String html) {
		return Parser.htmlParser().parseInput(new Watched(html), "");
	}

	/** A text that is handed out as long as there is time. */
	private static final class Watched extends Reader {

		private final StringReader text;

		Watched(String text) {
			this.text = new StringReader(text);
		}

		@Override
		public int read(char[] target, int from, int length) throws IOException {
			Watch.check();
			return text.read(target, from, Math.min(length, PIECE));
		}

		@Override
		public void close() {
			text.close();
		}

	}

}
