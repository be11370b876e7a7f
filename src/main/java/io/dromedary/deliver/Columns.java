package io.dromedary.deliver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.document.Cell;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;

/** The columns that a document type asks for, by name, with their SQL types. */
public final class Columns {

	/** What every row says besides its fields. */
	public static final Set<String> OWN = Set.of("id", "revision", "source", "file_name", "parent", "message_id",
			"mail_from", "mail_subject", "metadata", "sha256", "delivered_at", "line_no");

	private Columns() {
	}

	/** Of the table of documents; the first is the primary key. */
	static Map<String, String> ofRow(DocumentType type, Dialect dialect) {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("id", "VARCHAR(64) NOT NULL");
		columns.put("revision", "INTEGER NOT NULL");
		columns.put("source", "VARCHAR(64)");
		columns.put("file_name", dialect.text());
		columns.put("parent", "VARCHAR(64)");
		columns.put("message_id", dialect.text());
		columns.put("mail_from", dialect.text());
		columns.put("mail_subject", dialect.text());
		columns.put("metadata", dialect.text());
		columns.put("sha256", "CHAR(64)");
		columns.put("delivered_at", dialect.timestamp());
		return with(columns, type.fields(), dialect);
	}

	/** Of a table of rows; the first two are the primary key. */
	static Map<String, String> ofTable(List<FieldType> table, Dialect dialect) {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("id", "VARCHAR(64) NOT NULL");
		columns.put("line_no", "INTEGER NOT NULL");
		return with(columns, table, dialect);
	}

	/**
	 * The columns of the tables of rows that a type asks for, by what stands behind the
	 * name of the type in theirs; those without columns are left out.
	 */
	public static Map<String, List<FieldType>> tables(DocumentType type) {
		Map<String, List<FieldType>> tables = new LinkedHashMap<>();
		if (!type.lines().isEmpty()) {
			tables.put(Cell.LINES, type.lines());
		}
		type.tables().forEach((table) -> tables.put(table.name(), table.columns()));
		return tables;
	}

	/** The table of rows of a type. */
	static String table(DocumentType type, String rows) {
		return type.name() + "_" + rows;
	}

	private static Map<String, String> with(Map<String, String> columns, List<FieldType> fields, Dialect dialect) {
		fields.forEach((field) -> columns.put(of(field.name()), dialect.column(field.kind())));
		return columns;
	}

	/**
	 * The column of a field: its name, with an underscore where the name is one of ours.
	 */
	public static String of(String field) {
		return OWN.contains(field) ? field + "_" : field;
	}

}
