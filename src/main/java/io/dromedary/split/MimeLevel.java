package io.dromedary.split;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A multipart whose parts are being read (RFC 2046, section 5.1). */
final class MimeLevel {

	private static final Pattern LIKE_A_BOUNDARY = Pattern.compile("--\\S*[^\\s-]\\S*");

	private final String number;

	private final String type;

	/** Characters: RFC 2046 allows 70, and nobody has reason for more. */
	private static final int LONGEST = 1000;

	/** With its two hyphens; empty where none is known. */
	private String opening = "";

	private String closing = "";

	private int parts;

	private int surplus;

	private boolean met;

	private boolean closed;

	/**
	 * @param number of the multipart; empty for that of the mail
	 * @param boundary as declared, without the two hyphens; empty where none is
	 */
	MimeLevel(String number, String type, String boundary) {
		this.number = number;
		this.type = type;
		String stripped = boundary.strip();
		if (!stripped.isEmpty() && stripped.length() <= LONGEST) {
			bound("--" + stripped);
		}
	}

	private void bound(String line) {
		opening = line;
		closing = line + "--";
	}

	String type() {
		return type;
	}

	/** Whether one of its boundaries was met. */
	boolean met() {
		return met;
	}

	/**
	 * @param last whether it was its end
	 */
	void meet(boolean last) {
		met = true;
		closed |= last;
	}

	/** Whether its end was met. */
	boolean closed() {
		return closed;
	}

	/** Of the next part. */
	String next() {
		return below(++parts);
	}

	String nextSurplus() {
		surplus++;
		return below(0) + ((surplus > 1) ? "." + surplus : "");
	}

	private String below(int part) {
		return number.isEmpty() ? String.valueOf(part) : number + "." + part;
	}

	/** RFC 2046, section 5.1.5. */
	String usualType() {
		return type.equals("multipart/digest") ? "message/rfc822" : "text/plain";
	}

	/** Whether a line parts it; white space behind the boundary is allowed. */
	boolean parts(String line) {
		return !opening.isEmpty() && line.equals(opening);
	}

	/** Whether a line ends it. */
	boolean ends(String line) {
		return !opening.isEmpty() && line.startsWith(closing);
	}

	/**
	 * Takes a line for the boundary where the declared one is missing or was never met.
	 * @param next the line behind it
	 */
	boolean adopt(String line, String next) {
		if (met || line.length() > LONGEST || !next.regionMatches(true, 0, "content-", 0, "content-".length())
				|| !LIKE_A_BOUNDARY.matcher(line).matches()) {
			return false;
		}
		bound(line);
		return true;
	}

	static String text(byte[] line) {
		return new String(line, StandardCharsets.ISO_8859_1).stripTrailing();
	}

}
