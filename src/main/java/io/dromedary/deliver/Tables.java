package io.dromedary.deliver;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of document types, and columns that have come since, or looks whether
 * they are there. Nothing is ever dropped or retyped: what people added stays theirs.
 */
class Tables {

	private static final Duration LASTS = Duration.ofMinutes(1);

	private final DataSource results;

	private final TableMode mode;

	private final Service target;

	/** When each type was last looked at, and the database behind the pool. */
	private final Map<DocumentType, Instant> made = new ConcurrentHashMap<>();

	private volatile @Nullable Dialect dialect;

	private final Clock clock;

	/**
	 * @param target the target that writes into them
	 */
	Tables(DataSource results, TableMode mode, String target, Clock clock) {
		this.results = results;
		this.mode = mode;
		this.target = new Service(Service.Kind.TARGET, target);
		this.clock = clock;
	}

	/**
	 * Makes what is missing for a type, and says how this database wants to be spoken to.
	 * Looks again each minute, because a table may be dropped or changed by hand.
	 * @throws ServiceUnavailable where something is missing that is not ours to make
	 */
	Dialect prepare(DocumentType type) {
		Dialect known = dialect;
		Instant looked = made.get(type);
		if (known != null && looked != null && looked.isAfter(clock.instant().minus(LASTS))) {
			return known;
		}
		try (Connection connection = results.getConnection()) {
			Dialect spoken = Dialect.of(connection);
			if (mode == TableMode.CREATE) {
				make(connection, spoken, type);
			}
			else if (mode == TableMode.VALIDATE) {
				validate(connection, spoken, type);
			}
			dialect = spoken;
			made.put(type, clock.instant());
			return spoken;
		}
		catch (SQLException ex) {
			throw DatabaseFailure.of(ex);
		}
	}

	/** Whether it is H2, once {@link #prepare} was called. */
	boolean h2() {
		Dialect known = dialect;
		return known != null && known.h2();
	}

	private void validate(Connection connection, Dialect dialect, DocumentType type) throws SQLException {
		List<String> missing = new ArrayList<>(missing(connection, dialect, type.name(), Columns.ofRow(type, dialect)));
		for (Map.Entry<String, List<FieldType>> table : Columns.tables(type).entrySet()) {
			missing.addAll(missing(connection, dialect, Columns.table(type, table.getKey()),
					Columns.ofTable(table.getValue(), dialect)));
		}
		if (!missing.isEmpty()) {
			throw new ServiceUnavailable(target, Sentence.of("deliver.database-lacks", String.join(", ", missing)));
		}
	}

	private static List<String> missing(Connection connection, Dialect dialect, String table,
			Map<String, String> columns) throws SQLException {
		Set<String> present = columns(connection, dialect.name(table));
		return columns.entrySet()
			.stream()
			.filter((column) -> !present.contains(dialect.name(column.getKey())))
			.map((column) -> dialect.name(table) + "." + dialect.name(column.getKey()) + " " + column.getValue())
			.toList();
	}

	private static void make(Connection connection, Dialect dialect, DocumentType type) throws SQLException {
		make(connection, dialect, type.name(), Columns.ofRow(type, dialect), List.of("id"));
		for (Map.Entry<String, List<FieldType>> table : Columns.tables(type).entrySet()) {
			make(connection, dialect, Columns.table(type, table.getKey()), Columns.ofTable(table.getValue(), dialect),
					List.of("id", "line_no"));
		}
	}

	private static void make(Connection connection, Dialect dialect, String table, Map<String, String> columns,
			List<String> key) throws SQLException {
		Set<String> present = columns(connection, dialect.name(table));
		if (present.isEmpty()) {
			execute(connection, create(dialect, table, columns, key), dialect.name(table), dialect.name("id"));
			present = columns(connection, dialect.name(table));
		}
		for (Map.Entry<String, String> column : columns.entrySet()) {
			if (!present.contains(dialect.name(column.getKey()))) {
				execute(connection, add(dialect, table, column.getKey(), column.getValue()), dialect.name(table),
						dialect.name(column.getKey()));
			}
		}
	}

	static String add(Dialect dialect, String table, String column, String type) {
		return "ALTER TABLE " + dialect.quoted(table) + " " + dialect.add() + " " + dialect.quoted(column) + " " + type;
	}

	static String create(Dialect dialect, String table, Map<String, String> columns, List<String> key) {
		return "CREATE TABLE " + dialect.quoted(table) + " ("
				+ columns.entrySet()
					.stream()
					.map((column) -> dialect.quoted(column.getKey()) + " " + column.getValue())
					.collect(Collectors.joining(", "))
				+ ", PRIMARY KEY (" + key.stream().map(dialect::quoted).collect(Collectors.joining(", ")) + "))"
				+ dialect.table();
	}

	/** Another process may make the same at this moment: that is as good. */
	private static void execute(Connection connection, String sql, String table, String column) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (DocumentException ex) {
			if (!columns(connection, table).contains(column)) {
				throw ex;
			}
		}
	}

	private static Set<String> columns(Connection connection, String table) throws SQLException {
		Set<String> columns = new HashSet<>();
		DatabaseMetaData database = connection.getMetaData();
		String pattern = table.replace("_", database.getSearchStringEscape() + "_");
		try (ResultSet found = database.getColumns(connection.getCatalog(), connection.getSchema(), pattern, null)) {
			while (found.next()) {
				columns.add(found.getString("COLUMN_NAME"));
			}
		}
		return columns;
	}

}
