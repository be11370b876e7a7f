package io.dromedary.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of the item table or another one. Findings, pages and corrections call it by one
 * name: {@code lines[2].amount}, {@code vat[0].base}.
 *
 * @param table {@code lines} for that of items
 * @param row from 0
 */
public record Cell(String table, int row, String column) {

	/** The item table. */
	public static final String LINES = "lines";

	private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9_]{0,50})\\[(\\d{1,6})]\\.(.+)");

	/** A cell of the item table. */
	public Cell(int row, String column) {
		this(LINES, row, column);
	}

	/** The cell of that name; empty for the name of a field. */
	public static Optional<Cell> named(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches()
				? Optional.of(new Cell(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
				: Optional.empty();
	}

	public String name() {
		return table + "[" + row + "]." + column;
	}

	/** Whether it is one of the item table. */
	public boolean ofItems() {
		return table.equals(LINES);
	}

	/**
	 * What stands in it; empty where there is no such cell.
	 * @param lines the rows of the item table
	 */
	public <T> Optional<T> in(List<Map<String, T>> lines) {
		return (ofItems() && row >= 0 && row < lines.size()) ? Optional.ofNullable(lines.get(row).get(column))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return name();
	}

}
