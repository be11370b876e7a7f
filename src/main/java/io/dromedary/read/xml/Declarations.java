package io.dromedary.read.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the name spaces that one tag declares. The parser of the JDK bounds attributes
 * ({@code jdk.xml.elementAttributeLimit}), but with StAX these are none, and it compares
 * each with all before it: a hundred thousand take ten seconds.
 */
final class Declarations extends FilterInputStream {

	/** A tag of an office file has fewer than fifty. */
	private static final int MOST = 1000;

	/** In UTF-16 half of another letter may look like the beginning of a tag. */
	private static final int MOST_WIDE = 10 * MOST;

	private static final String WORD = "xmlns";

	private int matched;

	private int count;

	private int position;

	private boolean wide;

	Declarations(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		if (one >= 0) {
			look(one);
		}
		return one;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		for (int i = 0; i < read; i++) {
			look(bytes[offset + i]);
		}
		return read;
	}

	private void look(int one) throws IOException {
		if (one == 0) {
			// UTF-16: it is there before the end of the first tag
			wide |= position < WORD.length();
		}
		else if (one == WORD.charAt(matched)) {
			matched++;
		}
		else {
			matched = (one == WORD.charAt(0)) ? 1 : 0;
			count = (one == '<' && !wide) ? 0 : count;
		}
		if (matched == WORD.length()) {
			matched = 0;
			if (++count > (wide ? MOST_WIDE : MOST)) {
				throw new IOException("a tag declares too many name spaces");
			}
		}
		position = Math.min(position + 1, WORD.length());
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
