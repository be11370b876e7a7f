package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.PrintedPlace;
import io.dromedary.guard.Watch;
import org.jspecify.annotations.Nullable;

/**
 * The item table: its head is the row with the most labels of {@code lines}; its rows are
 * those below whose cells stand under them.
 */
final class LineTable {

	/** A row this many line heights below the last is no row of the table. */
	private static final double GAP = 6;

	private final List<FieldType> columns;

	private final Sheet sheet;

	private final Paper paper;

	private final List<Box> unknown = new ArrayList<>();

	/** The first row with words that stand in no column; -1 without one. */
	private int unclear = -1;

	LineTable(List<FieldType> columns, Sheet sheet, Paper paper) {
		this.columns = columns;
		this.sheet = sheet;
		this.paper = paper;
	}

	List<Map<String, Candidate>> rows() {
		int head = -1;
		Map<FieldType, Box> places = Map.of();
		for (int index = 0; index < sheet.rows().size(); index++) {
			Map<FieldType, Box> found = places(sheet.rows().get(index));
			if (found.size() > places.size()) {
				places = found;
				head = index;
			}
		}
		boolean table = places.size() >= 2
				&& places.keySet().stream().anyMatch((column) -> column.kind() == FieldKind.AMOUNT);
		if (!table) {
			return List.of();
		}
		unknown(sheet.rows().get(head), places.values());
		return below(head, places);
	}

	/**
	 * The first of its rows in which words stand between the columns; known after
	 * {@link #rows}, empty without one.
	 */
	OptionalInt unclear() {
		return (unclear < 0) ? OptionalInt.empty() : OptionalInt.of(unclear);
	}

	/** Where the columns stand: one label for each, the first from the left. */
	private Map<FieldType, Box> places(Row row) {
		var places = new LinkedHashMap<FieldType, Box>();
		for (Segment segment : row.segments()) {
			for (LabelHit hit : paper.hits(segment)) {
				FieldType column = column(hit);
				boolean free = places.values().stream().noneMatch((box) -> box.equals(hit.box()));
				if (column != null && free) {
					places.putIfAbsent(column, hit.box());
				}
			}
		}
		return places;
	}

	/**
	 * Columns with other heads, such as the code of an article: what stands there is no
	 * cell.
	 */
	private void unknown(Row head, Collection<Box> known) {
		head.segments()
			.stream()
			.map(Segment::box)
			.filter((box) -> known.stream().noneMatch((column) -> column.x() < box.right() && box.x() < column.right()))
			.forEach(unknown::add);
	}

	private @Nullable FieldType column(LabelHit hit) {
		FieldType field = hit.label().field();
		return (field != null && columns.contains(field)) ? field : null;
	}

	private List<Map<String, Candidate>> below(int head, Map<FieldType, Box> places) {
		var rows = new ArrayList<Map<String, Candidate>>();
		Box last = sheet.rows().get(head).box();
		for (Row row : sheet.rows().subList(head + 1, sheet.rows().size())) {
			Watch.check();
			Box box = row.box();
			Map<String, Candidate> cells = cells(row, places);
			// "Carta A4" begins like the sum paid by card, but has a value in every
			// column
			boolean full = cells.size() > 2 && cells.size() == places.size();
			if (box.y() - last.bottom() > GAP * Math.max(box.height(), last.height()) || !full && ends(row)) {
				break;
			}
			boolean next = box.y() - last.bottom() < 1.5 * Math.max(box.height(), last.height());
			last = box;
			if (cells.keySet().stream().anyMatch((name) -> kind(name) == FieldKind.AMOUNT)) {
				if (unclear < 0 && columnsOf(places).stray(row, cells.values())) {
					unclear = rows.size();
				}
				rows.add(cells);
			}
			else if (!rows.isEmpty() && next && continues(row, cells)) {
				continued(rows.get(rows.size() - 1), cells);
			}
		}
		return rows;
	}

	/**
	 * The totals begin: a label of a field that is no column, with an amount behind it.
	 * To their left something else may stand, such as a table of taxes.
	 */
	private boolean ends(Row row) {
		Segment first = row.segments().get(0);
		return row.segments()
			.stream()
			.filter((segment) -> segment == first || amountBehind(row, segment))
			.flatMap((segment) -> paper.hits(segment).stream())
			.filter((hit) -> hit.from() == 0 || hit.segment().text().substring(0, hit.from()).isBlank())
			.anyMatch((hit) -> hit.label().field() != null && hit.label().field().kind() == FieldKind.AMOUNT
					&& !columns.contains(hit.label().field()) && Settlement.says(hit));
	}

	private static boolean amountBehind(Row row, Segment segment) {
		int at = row.segments().indexOf(segment);
		return at + 1 < row.segments().size() && !row.segments().get(at + 1).spans(FieldKind.AMOUNT).isEmpty();
	}

	/** A description goes on in a row of its own, right below and without any label. */
	private boolean continues(Row row, Map<String, Candidate> cells) {
		return row.segments().size() == 1 && paper.hits(row.segments().get(0)).isEmpty() && cells.size() == 1
				&& kind(cells.keySet().iterator().next()) == FieldKind.TEXT;
	}

	private FieldKind kind(String name) {
		return columns.stream()
			.filter((column) -> column.name().equals(name))
			.findFirst()
			.map(FieldType::kind)
			.orElse(FieldKind.TEXT);
	}

	private static void continued(Map<String, Candidate> row, Map<String, Candidate> more) {
		more.forEach((name, next) -> row.computeIfPresent(name, (key, first) -> {
			Evidence one = first.evidence();
			Evidence two = next.evidence();
			if (one == null || two == null) {
				return first;
			}
			var boxes = new ArrayList<>(one.boxes());
			boxes.addAll(two.boxes());
			String printed = first.printed() + " " + next.printed();
			return new Candidate(name, printed, new PrintedPlace(one.page(), printed, boxes), first.finder(),
					Math.min(first.confidence(), next.confidence()));
		}));
	}

	private Map<String, Candidate> cells(Row row, Map<FieldType, Box> places) {
		var cells = new HashMap<String, Candidate>();
		for (Segment segment : row.segments()) {
			for (FieldType column : columns) {
				Box place = places.get(column);
				if (place != null && !cells.containsKey(column.name())) {
					cell(column, place, segment, places).ifPresent((cell) -> cells.put(column.name(), cell));
				}
			}
		}
		return cells;
	}

	/** The value of the column's kind that stands nearest under its label. */
	private java.util.Optional<Candidate> cell(FieldType column, Box place, Segment segment,
			Map<FieldType, Box> places) {
		// the head of the column already says that its numbers are percentages
		FieldKind kind = (column.kind() == FieldKind.RATE) ? FieldKind.NUMBER : column.kind();
		return segment.spans(kind)
			.stream()
			.filter((span) -> columnsOf(places).nearest(segment.box(span.from(), span.to())).equals(place))
			.findFirst()
			.map((span) -> segment.candidate(column.name(), span));
	}

	private ColumnPlaces columnsOf(Map<FieldType, Box> places) {
		return new ColumnPlaces(places, unknown);
	}

}
