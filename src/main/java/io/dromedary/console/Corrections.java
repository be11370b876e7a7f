package io.dromedary.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.dromedary.api.Correction;
import io.dromedary.document.Field;
import org.jspecify.annotations.Nullable;

/** Makes of what a person typed what is to be corrected: only what is not as found. */
final class Corrections {

	private Corrections() {
	}

	/**
	 * The correction.
	 * @param found the rows of the item table that the form showed
	 */
	static Correction of(Typed typed, List<Map<String, Field>> found, boolean insist) {
		return new Correction(typed.changed(), lines(typed, found), insist);
	}

	private static @Nullable List<Map<String, String>> lines(Typed typed, List<Map<String, Field>> found) {
		if (same(typed, found)) {
			return null;
		}
		List<Map<String, String>> lines = new ArrayList<>();
		for (Typed.Row row : typed.filled()) {
			Map<String, String> cells = new LinkedHashMap<>();
			row.cells().forEach((column, text) -> {
				if (!text.isEmpty()) {
					cells.put(column, meant(text, origin(row, found).get(column)));
				}
			});
			lines.add(cells);
		}
		return lines;
	}

	/** Whether the rows are those found; also where the form had none. */
	static boolean same(Typed typed, List<Map<String, Field>> found) {
		List<Typed.Row> rows = typed.rows();
		return rows == null || rows.size() == found.size() && IntStream.range(0, rows.size())
			.allMatch((number) -> rows.get(number).origin().equals(String.valueOf(number))
					&& same(rows.get(number), found.get(number)));
	}

	private static boolean same(Typed.Row row, Map<String, Field> found) {
		return row.cells()
			.entrySet()
			.stream()
			.noneMatch((cell) -> Typed.differ(cell.getValue(), Form.shown(found.get(cell.getKey()))));
	}

	/**
	 * A cell that was left alone is sent as it is printed, because the check knows the
	 * notation of the document: a value of {@code 2.000} could be two or two thousand.
	 */
	private static String meant(String text, @Nullable Field found) {
		if (found == null || Typed.differ(text, Form.shown(found))) {
			return text;
		}
		return Objects.requireNonNullElse(found.printed(), text);
	}

	private static Map<String, Field> origin(Typed.Row row, List<Map<String, Field>> found) {
		int number = row.origin().matches("\\d{1,6}") ? Integer.parseInt(row.origin()) : found.size();
		return (number < found.size()) ? found.get(number) : Map.of();
	}

}
