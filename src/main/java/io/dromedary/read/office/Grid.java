package io.dromedary.read.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Flow;

/** The cells of a sheet that say something, however far apart they are. */
final class Grid {

	/** A text with decimals behind a comma. */
	private static final Pattern COMMA = Pattern.compile("(?<![\\d.,])\\d{1,3}(\\.?\\d{3})*,\\d{2}(?![\\d.,])");

	private static final Pattern POINT = Pattern.compile("(?<![\\d.,])\\d{1,3}(,?\\d{3})*\\.\\d{2}(?![\\d.,])");

	private static final int MOST = 500_000;

	private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();

	private final List<Area> merged = new ArrayList<>();

	private final Map<Long, Integer> rightEnds = new HashMap<>();

	private final Set<Integer> hidden = new HashSet<>();

	private int cells;

	/**
	 * Cells that are one.
	 */
	record Area(int top, int left, int bottom, int right) {

		private boolean covers(int row, int column) {
			return row >= top && row <= bottom && column >= left && column <= right && (row != top || column != left);
		}

	}

	void put(int row, int column, String text) {
		if (!text.isBlank()) {
			if (++cells > MOST) {
				throw Flow.full();
			}
			rows.computeIfAbsent(row, (key) -> new TreeMap<>()).put(column, text);
		}
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
	private void write(Flow flow, int row, Map<Integer, String> cells, List<Integer> columns) {
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
			flow.text(cells.getOrDefault(column, ""));
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
		}
	}

}
