package io.dromedary.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.Finding.Severity;
import io.dromedary.guard.Watch;
import io.dromedary.value.Problem;

/**
 * A row of the item table holds what its columns promise: a text that says what was sold
 * and what most rows have. A charge has only a text and an amount.
 */
final class RowsRule implements Rule {

	static final String INCOMPLETE = "row-incomplete";

	/** Rows or words that could not be told apart, by the finders. */
	static final String UNCLEAR = "table-unclear";

	/** Whether something of the table speaks against taking its rows as they are. */
	static boolean doubted(Worksheet sheet) {
		return sheet.findings()
			.stream()
			.anyMatch((finding) -> finding.severity() != Severity.NOTE
					&& (finding.rule().equals(INCOMPLETE) || finding.rule().equals(UNCLEAR)));
	}

	/** One doubt for a table, at the first row that wants something. */
	@Override
	public void apply(Worksheet sheet) {
		Set<String> usual = usual(sheet);
		for (int row = 0; row < sheet.rows().size(); row++) {
			Watch.check();
			Map<String, Choice> cells = sheet.rows().get(row);
			if (!cells.isEmpty() && !given(cells) && incomplete(sheet, cells, usual)) {
				String cell = cells.keySet().stream().reduce((before, last) -> last).orElseThrow();
				boolean follows = follows(sheet, cells, usual);
				sheet.find(follows ? Problem.note(INCOMPLETE) : Problem.doubt(INCOMPLETE), Worksheet.cell(row, cell));
				if (!follows) {
					return;
				}
			}
		}
	}

	/** What a person gave is what the row holds. */
	private static boolean given(Map<String, Choice> cells) {
		return cells.values().stream().allMatch(Choice::person);
	}

	/** What only data says may be missing in any row. */
	private static List<FieldType> columns(Worksheet sheet) {
		return sheet.type().lines().stream().filter((column) -> !column.carried()).toList();
	}

	/** The columns that more than half of the rows have. */
	private static Set<String> usual(Worksheet sheet) {
		var usual = new HashSet<String>();
		for (FieldType column : columns(sheet)) {
			long rows = sheet.rows().stream().filter((cells) -> cells.containsKey(column.name())).count();
			if (2 * rows > sheet.rows().size()) {
				usual.add(column.name());
			}
		}
		return usual;
	}

	private static boolean incomplete(Worksheet sheet, Map<String, Choice> cells, Set<String> usual) {
		List<FieldType> columns = columns(sheet);
		boolean says = columns.stream()
			.filter((column) -> column.kind() == FieldKind.TEXT)
			.allMatch((column) -> cells.containsKey(column.name())
					|| (!usual.contains(column.name()) && cells.size() > 2));
		if (!says || cells.size() < 2) {
			return true;
		}
		List<String> wanted = columns.stream().map(FieldType::name).filter(usual::contains).toList();
		return !cells.keySet().containsAll(wanted) && !charge(columns, cells, wanted);
	}

	/** How many there were follows from the price of one and the amount. */
	private static boolean follows(Worksheet sheet, Map<String, Choice> cells, Set<String> usual) {
		String quantity = column(sheet, Role.QUANTITY);
		BigDecimal price = Worksheet.number(cells, column(sheet, Role.UNIT_PRICE));
		BigDecimal amount = Worksheet.number(cells, column(sheet, Role.LINE_AMOUNT));
		var missing = new HashSet<>(usual);
		missing.removeAll(cells.keySet());
		return missing.equals(Set.of(quantity)) && price != null && amount != null && price.signum() > 0
				&& amount.remainder(price).signum() == 0;
	}

	private static String column(Worksheet sheet, Role role) {
		return sheet.type().field(role).map(FieldType::name).orElse("");
	}

	/** Freight or a fee: a text, an amount in the last column of amounts, and no more. */
	private static boolean charge(List<FieldType> columns, Map<String, Choice> cells, List<String> wanted) {
		String last = columns.stream()
			.filter((column) -> column.kind() == FieldKind.AMOUNT)
			.map(FieldType::name)
			.filter(wanted::contains)
			.reduce("", (before, next) -> next);
		return cells.containsKey(last) && columns.stream()
			.filter((column) -> column.kind() == FieldKind.NUMBER || column.kind() == FieldKind.AMOUNT)
			.map(FieldType::name)
			.filter((name) -> !name.equals(last))
			.noneMatch(cells::containsKey);
	}

}
