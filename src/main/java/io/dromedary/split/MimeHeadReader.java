package io.dromedary.split;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a header, also one that is not as it should be: junk before it, lines that are
 * not folded, no empty line behind it, none at all.
 */
final class MimeHeadReader {

	/** Bytes; what goes on longer is no header. */
	private static final int LONGEST = 1024 * 1024;

	private static final Pattern FIELD = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]+[ \\t]*:(?s:.*)");

	/** The second half of a field whose line break was not followed by a space. */
	private static final Pattern UNFOLDED = Pattern.compile("(?i)(boundary|name|filename|charset|type)[*\\d]*=(?s:.*)");

	private final MimeLines lines;

	private final boolean outermost;

	private final Predicate<byte[]> boundary;

	private final ByteArrayOutputStream read = new ByteArrayOutputStream();

	private final MimeHead head = new MimeHead();

	private boolean separated;

	/**
	 * @param outermost whether it is the header of the mail and not of a part
	 * @param boundary whether a line ends the part
	 */
	MimeHeadReader(MimeLines lines, boolean outermost, Predicate<byte[]> boundary) {
		this.lines = lines;
		this.outermost = outermost;
		this.boundary = boundary;
	}

	/** The header at the beginning of a mail. */
	static MimeHead of(byte[] start) {
		try (MimeLines lines = new MimeLines(new ByteArrayInputStream(start))) {
			return new MimeHeadReader(lines, true, (line) -> false).read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	MimeHead read() throws IOException {
		byte[] line = lines.next();
		while (line != null && goesOn(line)) {
			read.writeBytes(line);
			line = (read.size() < LONGEST) ? lines.next() : null;
		}
		return head;
	}

	/**
	 * What was read as a header and is none: it says nothing about the part and no empty
	 * line follows.
	 */
	byte[] mistaken() {
		return (separated || outermost || head.describes()) ? new byte[0] : read.toByteArray();
	}

	private boolean goesOn(byte[] bytes) throws IOException {
		String line = MimeLines.text(bytes);
		if (boundary.test(bytes)) {
			lines.back(bytes);
			return false;
		}
		if (line.isBlank()) {
			boolean goesOn = outermost && head.isEmpty() || !line.isEmpty() && !head.isEmpty() && fieldFollows();
			separated = !goesOn;
			return goesOn;
		}
		if (line.charAt(0) == ' ' || line.charAt(0) == '\t' || UNFOLDED.matcher(line).matches()) {
			return continued(bytes, line);
		}
		if (FIELD.matcher(line).matches() && !line.startsWith("--")) {
			int colon = line.indexOf(':');
			head.add(line.substring(0, colon).strip(), line.substring(colon + 1));
			return true;
		}
		return junk(bytes, line);
	}

	private boolean continued(byte[] bytes, String line) {
		if (head.isEmpty()) {
			lines.back(bytes);
			return false;
		}
		head.extend((line.charAt(0) == ' ' || line.charAt(0) == '\t') ? line : " " + line);
		return true;
	}

	/** RFC 4155 puts a line that begins with From before a mail. */
	private boolean junk(byte[] bytes, String line) throws IOException {
		boolean envelope = head.isEmpty() && envelope(line);
		if (outermost && !line.startsWith("--") && (envelope || fieldFollows())) {
			return true;
		}
		lines.back(bytes);
		return false;
	}

	private static boolean envelope(String line) {
		return line.startsWith("From ") || line.startsWith(">From ");
	}

	private boolean fieldFollows() throws IOException {
		byte[] next = lines.next();
		if (next == null) {
			return false;
		}
		lines.back(next);
		return FIELD.matcher(MimeLines.text(next)).matches();
	}

}
