package io.dromedary.deliver;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The target {@code database}: one row for each document in the table of its type, its
 * lines and the rows of its other tables in tables of their own.
 */
public class Database {

	private final JdbcTemplate results;

	private final Tables tables;

	private final DocumentTypes types;

	private final Ledger ledger;

	private final Clock clock;

	private final String target;

	/** The results database. */
	Database(DataSource results, Tables tables, DocumentTypes types, Ledger ledger, Clock clock) {
		this(results, tables, types, ledger, clock, "database");
	}

	/**
	 * @param target as types name it
	 */
	Database(DataSource results, Tables tables, DocumentTypes types, Ledger ledger, Clock clock, String target) {
		this.target = target;
		this.results = new JdbcTemplate(results);
		this.tables = tables;
		this.types = types;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** Makes the tables and columns that are missing; outside of any transaction. */
	public void prepare(Assessment assessment) {
		tables.prepare(type(assessment));
	}

	/**
	 * The statements that make the database hold this revision: none where it holds it or
	 * a higher one. Locks the row until the end of the transaction this must run in.
	 */
	public Rows rows(Assessment assessment) {
		DocumentType type = type(assessment);
		Dialect dialect = tables.prepare(type);
		Document document = assessment.document();
		int present = lockedRevision(dialect, type.name(), document.id());
		List<SqlStatement> statements = (present < document.revision())
				? statements(dialect, type, CreditNoteAmounts.of(type, assessment), document, present == 0) : List.of();
		return new Rows(document, type.name().replace('-', '_'), statements);
	}

	/**
	 * Tells the ledger; after the commit. H2 has written by then but not forced it to the
	 * disk.
	 */
	public void delivered(Rows rows) {
		if (tables.h2()) {
			results.execute("CHECKPOINT SYNC");
		}
		ledger.delivered(rows.document(), target, rows.place());
	}

	/** Writes the statements; in a transaction that a failure takes back. */
	void write(Rows rows) {
		rows.statements()
			.forEach((statement) -> results.update(statement.positional(), statement.parameters().values().toArray()));
	}

	/** An update that changes nothing locks in any database; 0 where there is no row. */
	private int lockedRevision(Dialect dialect, String table, String id) {
		String where = " WHERE " + dialect.quoted("id") + " = ?";
		String revision = dialect.quoted("revision");
		results.update("UPDATE " + dialect.quoted(table) + " SET " + revision + " = " + revision + where, id);
		List<Integer> found = results.queryForList("SELECT " + revision + " FROM " + dialect.quoted(table) + where,
				Integer.class, id);
		return found.isEmpty() ? 0 : found.get(0);
	}

	private List<SqlStatement> statements(Dialect dialect, DocumentType type, Assessment assessment, Document document,
			boolean absent) {
		Map<String, @Nullable Object> row = row(document);
		put(row, type.fields(), assessment.fields());
		List<SqlStatement> statements = new ArrayList<>();
		statements.add(absent ? SqlStatement.insert(dialect, type.name(), row)
				: SqlStatement.update(dialect, type.name(), row));
		Columns.tables(type).forEach((name, columns) -> {
			String table = Columns.table(type, name);
			statements.add(SqlStatement.delete(dialect, table, document.id()));
			List<Map<String, Field>> rows = name.equals(Cell.LINES) ? assessment.lines() : assessment.table(name);
			for (int from = 0; from < rows.size(); from += dialect.together()) {
				int to = Math.min(from + dialect.together(), rows.size());
				statements.add(SqlStatement.insert(dialect, table, lines(document, columns, rows, from, to)));
			}
		});
		return statements;
	}

	private static List<Map<String, @Nullable Object>> lines(Document document, List<FieldType> columns,
			List<Map<String, Field>> rows, int from, int to) {
		List<Map<String, @Nullable Object>> lines = new ArrayList<>();
		for (int index = from; index < to; index++) {
			Map<String, @Nullable Object> line = new LinkedHashMap<>();
			line.put("id", document.id());
			line.put("line_no", index + 1);
			put(line, columns, rows.get(index));
			lines.add(line);
		}
		return lines;
	}

	private Map<String, @Nullable Object> row(Document document) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("id", document.id());
		row.put("revision", document.revision());
		row.put("source", document.origin().channel());
		row.put("file_name", SqlValue.text(document.origin().fileName()));
		row.put("parent", ledger.find(document.id()).map(Entry::parent).orElse(null));
		row.put("message_id", SqlValue.text(document.origin().messageId()));
		row.put("mail_from", SqlValue.text(document.origin().sender()));
		row.put("mail_subject", SqlValue.text(document.origin().subject()));
		row.put("metadata", SqlValue.json(document.instructions().metadata()));
		row.put("sha256", document.content().sha256());
		row.put("delivered_at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
		return row;
	}

	private static void put(Map<String, @Nullable Object> row, List<FieldType> types, Map<String, Field> fields) {
		for (FieldType type : types) {
			Field field = fields.get(type.name());
			String value = (field != null) ? field.value() : null;
			row.put(Columns.of(type.name()), SqlValue.of(type.name(), type.kind(), value));
		}
	}

	private DocumentType type(Assessment assessment) {
		String name = String.valueOf(assessment.type());
		return types.named(name)
			.orElseThrow(() -> new ServiceUnavailable(new Service(Service.Kind.TYPE, name),
					Sentence.of("deliver.unknown-type", name)));
	}

}
