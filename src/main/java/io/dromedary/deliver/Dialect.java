package io.dromedary.deliver;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

import io.dromedary.document.FieldKind;
import io.dromedary.document.Width;

/**
 * What differs between databases.
 *
 * @param text the type for text of any length
 * @param timestamp the type for a point of time
 * @param table what follows the columns of a new table
 * @param quote around identifiers
 * @param upper whether unquoted identifiers are taken for upper case: then ours are upper
 * case, so that people need no quotes
 * @param h2 whether it is H2
 * @param together rows that one statement inserts at most
 */
record Dialect(String text, String timestamp, String table, String quote, boolean upper, boolean h2, int together) {

	/**
	 * Rows of one statement: also with very many columns fewer parameters than the 65535
	 * that PostgreSQL takes.
	 */
	private static final int TOGETHER = 50;

	static Dialect of(Connection connection) throws SQLException {
		DatabaseMetaData database = connection.getMetaData();
		String quote = database.getIdentifierQuoteString();
		boolean upper = database.storesUpperCaseIdentifiers();
		return switch (database.getDatabaseProductName()) {
			case "PostgreSQL" -> new Dialect("TEXT", "TIMESTAMP", "", quote, upper, false, TOGETHER);
			// TIMESTAMP changes by itself there and ends in 2038; tables may be latin1 by
			// default.
			case "MariaDB", "MySQL" ->
				new Dialect("TEXT", "DATETIME(3)", " CHARACTER SET utf8mb4", quote, upper, false, TOGETHER);
			case "H2" -> new Dialect("VARCHAR", "TIMESTAMP", "", quote, upper, true, TOGETHER);
			default -> new Dialect("VARCHAR(2000)", "TIMESTAMP", "", quote, upper, false, 1);
		};
	}

	String column(FieldKind kind) {
		return switch (kind) {
			case TEXT, NAME, ADDRESS -> text;
			case DATE -> "DATE";
			case AMOUNT, NUMBER, RATE -> "DECIMAL(" + Width.DIGITS + "," + Width.DECIMALS + ")";
			case CODE, CURRENCY, IBAN, VAT, CODICE_FISCALE, SEX -> "VARCHAR(" + Width.CODE + ")";
		};
	}

	/** The name of a table or column as the database stores it. */
	String name(String name) {
		String plain = name.replace('-', '_');
		return upper ? plain.toUpperCase(Locale.ROOT) : plain;
	}

	String quoted(String name) {
		return quote + name(name).replace(quote, quote + quote) + quote;
	}

}
