package io.dromedary.deliver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import io.dromedary.deliver.files.NameTemplate;
import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.home.SelfCheck;
import org.jspecify.annotations.Nullable;

/** The self-check of the results database and the results folder. */
class TargetsCheck implements SelfCheck {

	private final DocumentTypes types;

	private final DataSource results;

	private final Path folder;

	private final @Nullable NameTemplate names;

	TargetsCheck(DocumentTypes types, DataSource results, DeliverSettings settings) {
		this.types = types;
		this.results = results;
		this.folder = settings.path().toAbsolutePath().normalize();
		this.names = settings.template();
	}

	@Override
	public List<Line> look() {
		return List.of(database(Sentence.of("deliver.check.database")),
				folder(Sentence.of("deliver.check.folder", folder)));
	}

	private boolean wanted(String target) {
		return types.all().stream().anyMatch((type) -> type.goesTo(target));
	}

	private Line database(Sentence what) {
		if (!wanted("database")) {
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

	private Line folder(Sentence what) {
		if (!wanted("folder")) {
			return Line.off(what);
		}
		if (!writable()) {
			return Line.broken(what, Sentence.of("deliver.folder-unwritable", folder));
		}
		Set<String> unknown = unknownNames();
		return unknown.isEmpty() ? Line.ok(what) : Line.broken(what,
				Sentence.of("deliver.name-unknown", "dromedary.deliver.name", String.join(", ", unknown)));
	}

	/** A field is known where one type has it. */
	private Set<String> unknownNames() {
		Set<String> unknown = new TreeSet<>((names != null) ? names.fields() : Set.of());
		types.all().forEach((type) -> type.fields().forEach((field) -> unknown.remove(field.name())));
		return unknown;
	}

	/**
	 * Leaves nothing in it, because others may watch it. One that is not there yet is
	 * made by the first delivery.
	 */
	private boolean writable() {
		Path there = folder;
		while (!Files.exists(there) && there.getParent() != null) {
			there = there.getParent();
		}
		return Files.isDirectory(there) && Files.isWritable(there);
	}

}
