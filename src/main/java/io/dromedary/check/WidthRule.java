package io.dromedary.check;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Cell;
import io.dromedary.document.Width;
import io.dromedary.value.Problem;

/**
 * A value that no column holds is laid before a person, who corrects it or has it
 * delivered without: a target would have to refuse the document, when nobody can correct
 * it any more. What is printed stays to be seen.
 */
final class WidthRule implements Rule {

	@Override
	public void apply(Worksheet sheet) {
		for (Choice choice : List.copyOf(sheet.choices())) {
			if (wide(choice)) {
				sheet.find(problem(choice), choice.name(), limit(choice));
				sheet.leaveOut(choice.name());
			}
		}
		rows(sheet, Cell.LINES, sheet.rows());
		sheet.tables().forEach((table, rows) -> rows(sheet, table, rows));
	}

	private static void rows(Worksheet sheet, String table, List<Map<String, Choice>> rows) {
		for (int at = 0; at < rows.size(); at++) {
			int row = at;
			rows.get(at).replaceAll((column, choice) -> {
				if (!wide(choice)) {
					return choice;
				}
				sheet.find(problem(choice), new Cell(table, row, column).name(), limit(choice));
				return choice.withoutValue();
			});
		}
	}

	private static boolean wide(Choice choice) {
		String value = choice.value();
		return value != null && !Width.holds(choice.type().kind(), value);
	}

	private static Problem problem(Choice choice) {
		return Problem.doubt(switch (choice.type().kind()) {
			case AMOUNT, NUMBER, RATE -> "too-precise";
			default -> "too-long";
		});
	}

	private static int limit(Choice choice) {
		return switch (choice.type().kind()) {
			case AMOUNT, NUMBER, RATE -> Width.DECIMALS;
			case TEXT, NAME, ADDRESS -> Width.TEXT;
			default -> Width.CODE;
		};
	}

}
