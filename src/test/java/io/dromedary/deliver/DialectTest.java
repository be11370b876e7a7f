package io.dromedary.deliver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The statements for databases that are not here, in H2 as it behaves like them (H2 2.3,
 * "Compatibility Modes"). It shows that they are well formed and nothing of what the real
 * ones make of them.
 */
class DialectTest {

	@ParameterizedTest
	@CsvSource({ "Microsoft SQL Server,MSSQLServer,false", "Oracle,Oracle,true", "Db2,DB2,true" })
	void tablesAreMadeAndFilledAndColumnsAdded(String product, String mode, boolean upper) throws SQLException {
		Dialect dialect = Dialect.of(product, "\"", upper);
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=" + mode)) {
			make(connection, dialect, Columns.ofRow(Samples.BILL, dialect));
			var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			Map<String, @Nullable Object> row = row("a1", "one");
			run(jdbc, SqlStatement.insert(dialect, "test-bill", List.of(row)));
			run(jdbc, SqlStatement.update(dialect, "test-bill", row("a1", "two")));
			if (dialect.together() > 1) {
				run(jdbc, SqlStatement.insert(dialect, "test-bill", List.of(row("a2", "x"), row("a3", "y"))));
			}
			run(jdbc, SqlStatement.delete(dialect, "test-bill", "a2"));
			assertThat(jdbc.queryForObject("SELECT " + dialect.quoted("number") + " FROM " + dialect.quoted("test-bill")
					+ " WHERE " + dialect.quoted("id") + " = 'a1'", String.class))
				.isEqualTo("two");
		}
	}

	private static void make(Connection connection, Dialect dialect, Map<String, String> columns) throws SQLException {
		Map<String, String> few = new LinkedHashMap<>(columns);
		few.remove("total");
		try (Statement statement = connection.createStatement()) {
			statement.execute(Tables.create(dialect, "test-bill", few, List.of("id")));
			statement.execute(Tables.add(dialect, "test-bill", "total", String.valueOf(columns.get("total"))));
		}
	}

	private static Map<String, @Nullable Object> row(String id, String number) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("id", id);
		row.put("revision", 1);
		row.put("number", number);
		row.put("seller", "Caffè");
		row.put("total", new java.math.BigDecimal("1.50"));
		row.put("date", java.time.LocalDate.parse("2026-05-14"));
		row.put("delivered_at", java.time.LocalDateTime.parse("2026-05-14T10:00:00"));
		return row;
	}

	private static void run(JdbcTemplate jdbc, SqlStatement statement) {
		jdbc.update(statement.positional(), statement.parameters().values().toArray());
	}

}
