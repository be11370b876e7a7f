package io.dromedary.deliver;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What the SQLSTATE of a failure (ISO/IEC 9075) says, in any database. */
public final class SqlState {

	/** Where databases have no SQLSTATE for them, errors of the user have numbers. */
	private static final int SQL_SERVER_FROM = 50_000;

	private static final int ORACLE_FROM = 20_000;

	private static final int ORACLE_TO = 20_999;

	private SqlState() {
	}

	/** Empty where the driver gives none. */
	public static String of(SQLException failure) {
		return (failure.getSQLState() != null) ? failure.getSQLState() : "";
	}

	/**
	 * Whether a trigger, a procedure or a view that somebody wrote does not take the row:
	 * class 45, unhandled user-defined exception (SQL/PSM; what {@code SIGNAL} raises in
	 * MySQL and MariaDB by their manuals); P0, what PL/pgSQL raises, and 44, a view with
	 * check option (PostgreSQL, appendix A); 09 and 27, of triggers; {@code THROW} from
	 * 50000 (Transact-SQL reference, states S0 of its driver); {@code
	 * RAISE_APPLICATION_ERROR} from 20000 to 20999 (Oracle PL/SQL reference, class 72).
	 * Ask this first: the driver of MariaDB raises every class that it does not know as
	 * {@link SQLTransientConnectionException}.
	 */
	public static boolean raised(SQLException failure) {
		String state = of(failure);
		int number = failure.getErrorCode();
		return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
			case "45", "P0", "44", "09", "27" -> true;
			case "S0" -> number >= SQL_SERVER_FROM;
			case "72" -> number >= ORACLE_FROM && number <= ORACLE_TO;
			default -> false;
		};
	}

}
