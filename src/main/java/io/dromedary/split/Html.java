package io.dromedary.split;

import io.dromedary.guard.WatchedText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * HTML of strangers, read by jsoup. Some of it takes time that grows with the square of
 * its length, so the reading is broken off where its time is over.
 */
final class Html {

	private Html() {
	}

	/**
	 * @throws io.dromedary.document.UnreadableDocument where it takes too long
	 */
	static Document parse(String html) {
		return Parser.htmlParser().parseInput(new WatchedText(html), "");
	}

}
