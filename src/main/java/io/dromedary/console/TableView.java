package io.dromedary.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table of what the document carries as data, which nobody changes.
 *
 * @param columns their titles; those without any value are left out
 * @param rows a cell for each column; empty where there is no value
 */
record TableView(String name, String title, List<Column> columns, List<List<String>> rows, List<Remark> remarks) {

	/**
	 * A column.
	 *
	 * @param mode how it is set: {@code text} or {@code decimal}
	 */
	record Column(String title, String mode) {
	}

	/** Of the tables that have rows. */
	static List<TableView> of(Assessment assessment, Wording wording) {
		return wording.type()
			.tables()
			.stream()
			.filter((table) -> !assessment.table(table.name()).isEmpty())
			.map((table) -> of(table, assessment, wording))
			.toList();
	}

	private static TableView of(Table table, Assessment assessment, Wording wording) {
		List<Map<String, Field>> rows = assessment.table(table.name());
		List<FieldType> columns = table.columns()
			.stream()
			.filter((column) -> rows.stream().anyMatch((row) -> row.containsKey(column.name())))
			.toList();
		List<List<String>> cells = new ArrayList<>();
		rows.forEach((row) -> cells.add(columns.stream().map((column) -> said(row.get(column.name()))).toList()));
		List<Finding> findings = assessment.findings()
			.stream()
			.filter((finding) -> Cell.named(finding.field())
				.filter((cell) -> cell.table().equals(table.name()))
				.isPresent())
			.toList();
		return new TableView(table.name(), table.title(wording.locale()),
				columns.stream()
					.map((column) -> new Column(column.title(wording.locale()), Form.mode(column)))
					.toList(),
				cells, Remark.of(findings, wording));
	}

	/** What it carries, where that is no value. */
	private static String said(@Nullable Field field) {
		if (field == null) {
			return "";
		}
		String value = field.value();
		return (value != null) ? value : Objects.requireNonNullElse(field.printed(), "");
	}

	@Override
	public String toString() {
		return "TableView[" + name + "]";
	}

}
