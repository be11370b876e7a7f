package io.dromedary.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.Content;

/** Looks at a content here and there, never at all of it. */
record Window(Content content) {

	/** As many bytes from there as there are, at most the length asked for. */
	byte[] at(long offset, int length) throws IOException {
		if (offset < 0 || offset > content.size()) {
			return new byte[0];
		}
		try (InputStream bytes = content.open()) {
			bytes.skipNBytes(offset);
			return bytes.readNBytes(length);
		}
		catch (EOFException ex) {
			return new byte[0];
		}
	}

	/** The last bytes. */
	byte[] end(int length) throws IOException {
		return at(Math.max(0, content.size() - length), length);
	}

	@Override
	public String toString() {
		return "Window";
	}

}
