package io.dromedary.deliver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One statement for the {@code jdbc:} component.
 *
 * @param sql with named parameters {@code :?p0}
 * @param parameters by name; values of documents appear nowhere else
 */
public record SqlStatement(String sql, Map<String, @Nullable Object> parameters) {

	static SqlStatement insert(Dialect dialect, String table, Map<String, @Nullable Object> row) {
		return insert(dialect, table, List.of(row));
	}

	/**
	 * Inserts rows at once.
	 * @param rows at least one; all of the same columns
	 */
	static SqlStatement insert(Dialect dialect, String table, List<Map<String, @Nullable Object>> rows) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		String columns = rows.get(0).keySet().stream().map(dialect::quoted).collect(Collectors.joining(", "));
		String values = rows.stream()
			.map((row) -> row.values()
				.stream()
				.map((value) -> bind(parameters, value))
				.collect(Collectors.joining(", ")))
			.collect(Collectors.joining("), ("));
		return new SqlStatement("INSERT INTO " + dialect.quoted(table) + " (" + columns + ") VALUES (" + values + ")",
				parameters);
	}

	/** Sets all columns of the row with this id. */
	static SqlStatement update(Dialect dialect, String table, Map<String, @Nullable Object> row) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		String columns = row.entrySet()
			.stream()
			.map((cell) -> dialect.quoted(cell.getKey()) + " = " + bind(parameters, cell.getValue()))
			.collect(Collectors.joining(", "));
		return new SqlStatement("UPDATE " + dialect.quoted(table) + " SET " + columns + " WHERE " + dialect.quoted("id")
				+ " = " + bind(parameters, row.get("id")), parameters);
	}

	/** Deletes all rows with this id. */
	static SqlStatement delete(Dialect dialect, String table, String id) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		return new SqlStatement("DELETE FROM " + dialect.quoted(table) + " WHERE " + dialect.quoted("id") + " = "
				+ bind(parameters, id), parameters);
	}

	private static String bind(Map<String, @Nullable Object> parameters, @Nullable Object value) {
		String name = "p" + parameters.size();
		parameters.put(name, value);
		return ":?" + name;
	}

	/** With a question mark for each parameter, in their order. */
	String positional() {
		return sql.replaceAll(":\\?p\\d+", "?");
	}

	@Override
	public String toString() {
		return "SqlStatement";
	}

}
