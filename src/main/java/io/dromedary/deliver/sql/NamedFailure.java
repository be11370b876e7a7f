package io.dromedary.deliver.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.deliver.SqlState;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import org.jspecify.annotations.Nullable;

/**
 * Says what a database of that name reports, by its SQLSTATE (ISO/IEC 9075) and without
 * its words: they hold values. A column is named only where its name stands in the
 * statement, so that no value is taken for one.
 *
 * @param database as under {@code dromedary.databases}
 */
record NamedFailure(String database) {

	/** As H2, PostgreSQL, MariaDB, SQL Server and Oracle name it in their messages. */
	private static final Pattern COLUMN = Pattern
		.compile("(?i)column\\s+(?:[\"'`]?\\w+[\"'`]?\\.)*[\"'`]?([\\p{L}_][\\w$]*)");

	DocumentException noDriver() {
		return away("driver", "");
	}

	/**
	 * @param sql the statement; empty where it is none of the user's
	 */
	DocumentException of(SQLException failure, String sql) {
		String state = SqlState.of(failure);
		String code = state + "/" + failure.getErrorCode();
		if (SqlState.raised(failure)) {
			return rejected(failure, sql, "raised", code);
		}
		if (failure instanceof SQLTransientConnectionException || state.startsWith("08")) {
			return away("away", code);
		}
		return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
			case "28" -> away("login", code);
			case "22", "23" -> rejected(failure, sql, reason(failure, state), code);
			case "42" -> away("statement", code);
			default -> away("failed", code);
		};
	}

	private Undeliverable rejected(SQLException failure, String sql, String reason, String code) {
		return new Undeliverable(Sentence.of("deliver.sql.rejected", database, column(failure, sql),
				Sentence.of("deliver.sql.reason." + reason), code));
	}

	private ServiceUnavailable away(String what, String code) {
		return new ServiceUnavailable(new Service(Service.Kind.TARGET, database),
				Sentence.of("deliver.sql." + what, database, code));
	}

	/**
	 * MariaDB has one SQLSTATE for all rules; its numbers are those of its manual, "Error
	 * codes": 1048, 1364 no value, 1062 twice, 1452 and 1216 no such row elsewhere.
	 */
	private static String reason(SQLException failure, String state) {
		return switch (failure.getErrorCode() + " " + state) {
			case "1048 23000", "1364 22000", "1364 HY000" -> "missing";
			case "1062 23000" -> "twice";
			case "1452 23000", "1216 23000" -> "elsewhere";
			default -> switch (state) {
				case "22001" -> "long";
				case "22003" -> "range";
				case "22007", "22008", "22018", "22P02" -> "form";
				case "23502" -> "missing";
				case "23505" -> "twice";
				case "23503", "23506" -> "elsewhere";
				default -> "rule";
			};
		};
	}

	private static Object column(SQLException failure, String sql) {
		String named = named(String.valueOf(failure.getMessage()), sql);
		return (named != null) ? Sentence.of("deliver.sql.column", named) : Sentence.of("deliver.sql.no-column");
	}

	private static @Nullable String named(String message, String sql) {
		Matcher column = COLUMN.matcher(message);
		while (column.find()) {
			Matcher word = Pattern.compile("(?i)(?<![\\w:])" + Pattern.quote(column.group(1)) + "(?!\\w)").matcher(sql);
			if (word.find()) {
				return word.group().toLowerCase(Locale.ROOT);
			}
		}
		return null;
	}

}
