package io.dromedary.split;

/** Reads a header field with parameters, also where quotes are missing or left open. */
final class MimeFieldScanner {

	private final String field;

	private int at;

	MimeFieldScanner(String field) {
		this.field = field;
	}

	boolean more() {
		return at < field.length();
	}

	/** Up to one of these characters, which is passed over. */
	String until(String ends) {
		int from = at;
		while (at < field.length() && ends.indexOf(field.charAt(at)) < 0) {
			at++;
		}
		String found = field.substring(from, at);
		at++;
		return found;
	}

	/** Whether this was passed over last. */
	boolean passed(char end) {
		return at - 1 < field.length() && field.charAt(at - 1) == end;
	}

	/** The value of a parameter, with or without quotes. */
	String value() {
		while (at < field.length() && Character.isWhitespace(field.charAt(at))) {
			at++;
		}
		if (at >= field.length() || field.charAt(at) != '"' || field.indexOf('"', at + 1) < 0) {
			return until(";").replaceFirst("^\"", "").strip();
		}
		String quoted = quoted();
		until(";");
		return quoted;
	}

	private String quoted() {
		StringBuilder found = new StringBuilder();
		for (at++; at < field.length() && field.charAt(at) != '"'; at++) {
			boolean escaped = field.charAt(at) == '\\' && at + 1 < field.length()
					&& "\"\\".indexOf(field.charAt(at + 1)) >= 0;
			at += escaped ? 1 : 0;
			found.append(field.charAt(at));
		}
		at++;
		return found.toString();
	}

}
