package io.dromedary.guard;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A text for a parser whose time may grow with the square of its length: it is handed out
 * as long as there is time.
 */
public final class WatchedText extends Reader {

	/** Characters between two looks at the time. */
	private static final int PIECE = 4096;

	private final StringReader text;

	public WatchedText(String text) {
		this.text = new StringReader(text);
	}

	/**
	 * @throws io.dromedary.document.UnreadableDocument where it takes too long
	 */
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
