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
 * @param add what stands between a table and the column that is added to it
 */
record Dialect(String text, String timestamp, String table, String quote, boolean upper, boolean h2, int together,
		String add) {

	/**
	 * Rows of one statement: also with very many columns fewer parameters than the 65535
	 * that PostgreSQL takes.
	 */
	private static final int TOGETHER = 50;

	private static final int FEW = 20;

	private static final String ADD = "ADD COLUMN";

	static Dialect of(Connection connection) throws SQLException {
		DatabaseMetaData database = connection.getMetaData();
		return of(database.getDatabaseProductName(), database.getIdentifierQuoteString(),
				database.storesUpperCaseIdentifiers());
	}

	/** Those of SQL Server and Oracle are by their documentation only. */
	static Dialect of(String product, String quote, boolean upper) {
		if (product.startsWith("Microsoft SQL Server")) {
			// TIMESTAMP is no time there, VARCHAR one of a code page, and a statement has
			// no more than 2100 parameters.
			return new Dialect("NVARCHAR(4000)", "DATETIME2", "", quote, upper, false, FEW, "ADD");
		}
		return switch (product) {
			case "PostgreSQL" -> new Dialect("TEXT", "TIMESTAMP", "", quote, upper, false, TOGETHER, ADD);
			// TIMESTAMP changes by itself there and ends in 2038; tables may be latin1 by
			// default.
			case "MariaDB", "MySQL" ->
				new Dialect("TEXT", "DATETIME(3)", " CHARACTER SET utf8mb4", quote, upper, false, TOGETHER, ADD);
			case "H2" -> new Dialect("VARCHAR", "TIMESTAMP", "", quote, upper, true, TOGETHER, ADD);
			// only 23ai takes several rows at once; a VARCHAR2 has at most 4000 bytes
			case "Oracle" -> new Dialect("VARCHAR2(4000)", "TIMESTAMP", "", quote, upper, false, 1, "ADD");
			default -> new Dialect("VARCHAR(2000)", "TIMESTAMP", "", quote, upper, false, 1, ADD);
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
