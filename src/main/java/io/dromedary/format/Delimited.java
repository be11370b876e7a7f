package io.dromedary.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.guard.Watch;

/**
 * Lines of values, parted by a sign and in quotation marks where they hold it (RFC 4180).
 *
 * @param delimiter between two values; 0 where it is just a text
 * @param rows of the values, the quotation marks taken off
 */
public record Delimited(char delimiter, List<List<String>> rows) {

	/** The likeliest first: a comma stands in many texts. */
	private static final char[] DELIMITERS = { ';', '\t', '|', ',' };

	/** The first line that Excel wants where the sign is not that of its language. */
	private static final Pattern SAID = Pattern.compile("sep=(.)\\R");

	private static final int FEW_ROWS = 3;

	/** Values of a row that may be those of a text. */
	private static final int FEW_VALUES = 3;

	/** Characters of what is a value and no sentence, on the average. */
	private static final int SHORT = 40;

	/** Of the values: in texts a blank follows nearly every comma. */
	private static final double PROSE = 0.2;

	/** All of a text; one row with all of it where it is just a text. */
	public static Delimited of(String text) {
		Matcher said = SAID.matcher(text);
		if (said.lookingAt()) {
			char delimiter = said.group(1).charAt(0);
			return new Delimited(delimiter, rows(text.substring(said.end()), delimiter));
		}
		for (char delimiter : DELIMITERS) {
			List<List<String>> rows = rows(text, delimiter);
			if (table(rows, delimiter)) {
				return new Delimited(delimiter, rows);
			}
		}
		return new Delimited('\0', List.of(List.of(text)));
	}

	/**
	 * Whether a text is such lines.
	 * @param start of a text
	 * @param cut whether it goes on behind that
	 */
	static boolean is(String start, boolean cut) {
		int end = Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r'));
		return of(cut && end > 0 ? start.substring(0, end) : start).delimiter() != 0;
	}

	private static boolean table(List<List<String>> rows, char delimiter) {
		int values = rows.isEmpty() ? 0 : rows.get(0).size();
		boolean few = values < FEW_VALUES;
		if (values < 2 || rows.size() < 2 || (few && (rows.size() < FEW_ROWS || delimiter == ',' || delimiter == '|'))
				|| rows.stream().anyMatch((row) -> row.size() != values)) {
			return false;
		}
		long all = (long) values * rows.size();
		long characters = rows.stream().flatMap(List::stream).mapToLong(String::length).sum();
		long prose = rows.stream().flatMap(List::stream).filter((value) -> value.startsWith(" ")).count();
		return characters <= SHORT * all && (delimiter != ',' || prose <= PROSE * all);
	}

	/** Without rows in which nothing stands. */
	private static List<List<String>> rows(String text, char delimiter) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder value = new StringBuilder();
		boolean quoted = false;
		for (int at = 0; at <= text.length(); at++) {
			char c = (at < text.length()) ? text.charAt(at) : '\n';
			if (quoted && at < text.length()) {
				if (c != '"') {
					value.append(c);
				}
				else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
					value.append(c);
					at++;
				}
				else {
					quoted = false;
				}
			}
			else if (c == '"' && value.isEmpty()) {
				quoted = true;
			}
			else if (c == delimiter || c == '\n' || c == '\r') {
				row.add(value.toString());
				value.setLength(0);
				if (c != delimiter) {
					Watch.check();
					add(rows, row);
					row = new ArrayList<>();
				}
			}
			else {
				value.append(c);
			}
		}
		return rows;
	}

	private static void add(List<List<String>> rows, List<String> row) {
		if (row.stream().anyMatch((value) -> !value.isBlank())) {
			rows.add(row);
		}
	}

	@Override
	public String toString() {
		return "Delimited[" + rows.size() + "]";
	}

}
