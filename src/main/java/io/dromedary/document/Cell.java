package io.dromedary.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of the item table. Findings, pages and corrections call it by one name:
 * {@code lines[2].amount}.
 *
 * @param row from 0
 */
public record Cell(int row, String column) {

	private static final Pattern NAME = Pattern.compile("lines\\[(\\d{1,6})]\\.(.+)");

	/** The cell of that name; empty for the name of a field. */
	public static Optional<Cell> named(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches() ? Optional.of(new Cell(Integer.parseInt(matcher.group(1)), matcher.group(2)))
				: Optional.empty();
	}

	public String name() {
		return "lines[" + row + "]." + column;
	}

	/** What stands in it; empty where there is no such cell. */
	public <T> Optional<T> in(List<Map<String, T>> lines) {
		return (row >= 0 && row < lines.size()) ? Optional.ofNullable(lines.get(row).get(column)) : Optional.empty();
	}

	@Override
	public String toString() {
		return name();
	}

}
