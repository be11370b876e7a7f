package io.dromedary.deliver;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.home.SelfCheck;

/** The self-check of the results database. */
class DatabaseCheck implements SelfCheck {

	private final DocumentTypes types;

	private final DataSource results;

	DatabaseCheck(DocumentTypes types, DataSource results) {
		this.types = types;
		this.results = results;
	}

	@Override
	public List<Line> look() {
		return List.of(line(Sentence.of("deliver.check.database")));
	}

	private Line line(Sentence what) {
		if (!types.goTo("database")) {
			return Line.off(what);
		}
		try (Connection connection = results.getConnection()) {
			Dialect dialect = Dialect.of(connection);
			for (DocumentType type : types.all()) {
				if (type.goesTo("database") && exists(connection, dialect.name(type.name()))) {
					write(connection, dialect, type.name());
				}
			}
			return Line.ok(what);
		}
		catch (SQLException ex) {
			return Line.broken(what, DatabaseFailure.of(ex).sentence());
		}
		catch (DocumentException ex) {
			return Line.broken(what, ex.sentence());
		}
		catch (RuntimeException ex) {
			return Line.broken(what, Sentence.of("deliver.database-away"));
		}
	}

	private static boolean exists(Connection connection, String table) throws SQLException {
		DatabaseMetaData database = connection.getMetaData();
		String pattern = table.replace("_", database.getSearchStringEscape() + "_");
		try (ResultSet found = database.getTables(connection.getCatalog(), connection.getSchema(), pattern, null)) {
			return found.next();
		}
	}

	/** Changes nothing, and is refused where nothing may be written. */
	private static void write(Connection connection, Dialect dialect, String table) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE " + dialect.quoted(table) + " SET " + dialect.quoted("revision") + " = "
					+ dialect.quoted("revision") + " WHERE 1 = 0");
		}
	}

}
