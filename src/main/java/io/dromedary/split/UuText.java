package io.dromedary.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text that may hold uuencoded files (IEEE Std 1003.1, uuencode), as mails had them
 * before MIME.
 */
final class UuText {

	/** Bytes of text that are kept. */
	private static final int TEXT = 2 * 1024 * 1024;

	private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4} (\\S.*)");

	private final MimeLines lines;

	private final ByteArrayOutputStream text = new ByteArrayOutputStream();

	private long size;

	UuText(InputStream in) throws IOException {
		this.lines = new MimeLines(in);
	}

	/** Whether a line is the first of a file. */
	static boolean begins(String line) {
		return BEGIN.matcher(line).matches();
	}

	/** The next file; null where there is no further one. */
	@Nullable File next() throws IOException {
		for (byte[] line = lines.next(); line != null; line = lines.next()) {
			Matcher begin = BEGIN.matcher(MimeLines.text(line));
			if (lines.fresh() && begin.matches() && dataFollows()) {
				String name = HeaderText.guess(begin.group(1).getBytes(StandardCharsets.ISO_8859_1));
				return new File(Names.safe(name), new UuStream(lines));
			}
			size += line.length;
			if (text.size() < TEXT) {
				text.writeBytes(line);
			}
		}
		return null;
	}

	private boolean dataFollows() throws IOException {
		byte[] next = lines.next();
		if (next == null) {
			return false;
		}
		lines.back(next);
		return UuStream.decode(MimeLines.text(next)).length > 0;
	}

	/** What stands around the files. */
	byte[] text() {
		return text.toByteArray();
	}

	/** Of the text around the files, in bytes. */
	long size() {
		return size;
	}

	/**
	 * A file.
	 *
	 * @param bytes to be read to the end before the next is asked for
	 */
	record File(String name, InputStream bytes) {

		@Override
		public String toString() {
			return "File";
		}

	}

}
