package io.dromedary.read.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;

import io.dromedary.guard.Watch;
import io.dromedary.read.office.look.Rule;
import io.dromedary.read.office.look.Shade;
import io.dromedary.read.sheet.Flow;

/** The cells of a sheet that say something, however far apart they are. */
final class Grid {

	/** A text with decimals behind a comma. */
	private static final Pattern COMMA = Pattern.compile("(?<![\\d.,])\\d{1,3}(\\.?\\d{3})*,\\d{2}(?![\\d.,])");

	private static final Pattern POINT = Pattern.compile("(?<![\\d.,])\\d{1,3}(,?\\d{3})*\\.\\d{2}(?![\\d.,])");

	private static final int MOST = 500_000;

	private static final String DAMAGED = "\ufffd";

	private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();

	private final List<Area> merged = new ArrayList<>();

	private final Map<Long, Integer> rightEnds = new HashMap<>();

	private final Set<Integer> hidden = new HashSet<>();

	private final List<Dress> dresses = new ArrayList<>();

	private int cells;

	/**
	 * Cells that are one.
	 */
	record Area(int top, int left, int bottom, int right) {

		private boolean covers(int row, int column) {
			return row >= top && row <= bottom && column >= left && column <= right && (row != top || column != left);
		}

	}

	/**
	 * @param value as a number; that of {@link Rule} for texts
	 */
	private record Cell(String text, double value, Shade shade) {
	}

	private record Dress(Area area, Rule rule) {

		private boolean covers(int row, int column) {
			return row >= area.top() && row <= area.bottom() && column >= area.left() && column <= area.right();
		}

	}

	/** A text that is seen, unless a rule says otherwise. */
	void put(int row, int column, String text) {
		put(row, column, text, Rule.TEXT, Shade.USUAL);
	}

	/**
	 * @param value as a number; that of {@link Rule} for texts
	 */
	void put(int row, int column, String text, double value, Shade shade) {
		if (!text.isBlank()) {
			if (++cells > MOST) {
				throw Flow.full();
			}
			rows.computeIfAbsent(row, (key) -> new TreeMap<>()).put(column, new Cell(text, value, shade));
		}
	}

	/** How cells look on a condition. */
	void dress(Area area, Rule rule) {
		if (dresses.size() >= MOST / 10) {
			throw Flow.full();
		}
		dresses.add(new Dress(area, rule));
	}

	void merge(Area area) {
		if (merged.size() >= MOST / 10) {
			throw Flow.full();
		}
		merged.add(area);
		rightEnds.put(key(area.top(), area.left()), area.right());
	}

	void hide(int column) {
		hidden.add(column);
	}

	/** The sign for decimals that texts use: a comma only where none uses a point. */
	static char decimal(Iterable<String> texts) {
		boolean comma = false;
		for (String text : texts) {
			if (POINT.matcher(text).find()) {
				return '.';
			}
			comma |= COMMA.matcher(text).find();
		}
		return comma ? ',' : '.';
	}

	static boolean points(String text) {
		return POINT.matcher(text).find();
	}

	/** As a table, without the rows and columns in which nothing stands. */
	void write(Flow flow) {
		cover();
		Set<Integer> used = new TreeSet<>();
		rows.values().forEach((row) -> used.addAll(row.keySet()));
		List<Integer> columns = List.copyOf(used);
		flow.spreadsheet();
		flow.beginTable();
		int last = -1;
		for (var row : rows.entrySet()) {
			if (row.getValue().isEmpty()) {
				continue;
			}
			if (last >= 0 && row.getKey() > last + 1) {
				flow.beginRow();
			}
			flow.beginRow();
			write(flow, row.getKey(), row.getValue(), columns);
			last = row.getKey();
		}
		flow.endTable();
	}

	/** A text reaches over the empty cells to its right, as it does on the screen. */
	private void write(Flow flow, int row, Map<Integer, Cell> cells, List<Integer> columns) {
		int at = 0;
		while (at < columns.size()) {
			Watch.check();
			int column = columns.get(at);
			int right = rightEnds.getOrDefault(key(row, column), column);
			int span = 1;
			while (at + span < columns.size() && (columns.get(at + span) <= right
					|| (cells.containsKey(column) && !cells.containsKey(columns.get(at + span))))) {
				span++;
			}
			flow.beginCell(span, 1);
			Cell cell = cells.get(column);
			flow.text((cell != null) ? cell.text() : "");
			flow.endCell();
			at += span;
		}
	}

	private static long key(int row, int column) {
		return ((long) row << 32) | column;
	}

	/** What a merged cell covers is not seen, nor what stands in hidden columns. */
	private void cover() {
		for (var row : rows.entrySet()) {
			row.getValue().keySet().removeIf((column) -> {
				Watch.check();
				return hidden.contains(column) || merged.stream().anyMatch((area) -> area.covers(row.getKey(), column));
			});
			row.getValue().replaceAll((column, cell) -> dressed(cell, row.getKey(), column));
			row.getValue().values().removeIf((cell) -> cell.text().isEmpty());
		}
	}

	/**
	 * What is seen of a cell. Where a condition that nobody here can tell would show or
	 * hide it, it is marked as damaged.
	 */
	private Cell dressed(Cell cell, int row, int column) {
		boolean seen = cell.shade().seen();
		boolean sure = true;
		for (Dress dress : dresses) {
			Watch.check();
			boolean then = dress.covers(row, column) ? dress.rule().on(cell.shade()).seen() : seen;
			DoublePredicate when = dress.rule().when();
			if (then != seen && when == null) {
				sure = false;
			}
			else if (then != seen && when != null && when.test(cell.value())) {
				seen = then;
			}
		}
		return new Cell(!sure ? cell.text().replaceAll("\\S+", "$0" + DAMAGED) : seen ? cell.text() : "", cell.value(),
				cell.shade());
	}

}
