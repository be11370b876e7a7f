package io.dromedary.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/** Lays out the item table. */
class Lines {

	private final Assessment assessment;

	private final Attempt attempt;

	private final Wording wording;

	Lines(Assessment assessment, Attempt attempt, Wording wording) {
		this.assessment = assessment;
		this.attempt = attempt;
		this.wording = wording;
	}

	LineTable table() {
		List<LineTable.Column> columns = wording.type()
			.lines()
			.stream()
			.filter((column) -> !column.carried() || given(column.name()))
			.map((column) -> new LineTable.Column(column.name(), column.title(wording.locale()), Form.mode(column)))
			.toList();
		boolean untouched = Corrections.same(attempt.typed(), assessment.lines());
		List<Typed.Row> found = found();
		List<Typed.Row> typed = untouched ? found : attempt.typed().filled();
		boolean stale = attempt.stale() && !untouched;
		return new LineTable(columns, rows(stale ? found : typed, columns), stale ? rows(typed, columns) : List.of());
	}

	/** On paper nobody looked for it. */
	private boolean given(String column) {
		return assessment.lines().stream().anyMatch((line) -> line.containsKey(column));
	}

	private List<Typed.Row> found() {
		List<Typed.Row> rows = new ArrayList<>();
		for (Map<String, Field> line : assessment.lines()) {
			Map<String, String> cells = new LinkedHashMap<>();
			line.forEach((column, field) -> cells.put(column, Form.shown(field)));
			rows.add(new Typed.Row(String.valueOf(rows.size()), cells));
		}
		return rows;
	}

	private List<LineTable.Row> rows(List<Typed.Row> rows, List<LineTable.Column> columns) {
		List<LineTable.Row> views = new ArrayList<>();
		for (Typed.Row row : rows) {
			int number = views.size();
			views.add(new LineTable.Row(row.origin(),
					columns.stream().map((column) -> cell(number, row, column)).toList()));
		}
		return views;
	}

	/** Boxes and print belong to the row found, remarks to the row as it stands. */
	private LineTable.Cell cell(int number, Typed.Row row, LineTable.Column column) {
		String here = new Cell(number, column.name()).name();
		String origin = "lines[" + row.origin() + "]." + column.name();
		String value = row.cells().getOrDefault(column.name(), "");
		Field found = found(origin, assessment.lines());
		boolean changed = Typed.differ(value, Form.shown(found));
		List<Finding> findings = (changed || !attempt.findings().isEmpty()) ? attempt.findings()
				: assessment.findings();
		List<Remark> remarks = Remark.of(findings.stream().filter((finding) -> finding.field().equals(here)).toList(),
				wording);
		return new LineTable.Cell((found != null) ? origin : here, column,
				Sentence.of("paper.cell", column.title(), number + 1).in(wording.locale()), value, Form.printed(found),
				Level.of(remarks, value), remarks);
	}

	static @Nullable Field found(String cell, List<Map<String, Field>> lines) {
		return Cell.named(cell).flatMap((known) -> known.in(lines)).orElse(null);
	}

}
