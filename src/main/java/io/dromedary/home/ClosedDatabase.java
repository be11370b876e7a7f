package io.dromedary.home;

import java.sql.SQLException;
import java.util.Set;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * Gives up every connection to an embedded database that a full disk has closed. H2 stays
 * closed as long as one connection is open, though its disk has room again; the first one
 * after them opens it anew, with all that was committed.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

	/**
	 * Error codes of H2 (org.h2.api.ErrorCode): DATABASE_IS_CLOSED, IO_EXCEPTION_1,
	 * IO_EXCEPTION_2, DATABASE_CALLED_AT_SHUTDOWN.
	 */
	private static final Set<Integer> CLOSED = Set.of(90098, 90028, 90031, 90121);

	/** GENERAL_ERROR_1, which says what the storage below met. */
	private static final int GENERAL = 50000;

	private final HikariDataSource pool;

	private ClosedDatabase(HikariDataSource pool) {
		this.pool = pool;
	}

	/** For a pool that has opened no connection yet. */
	public static void watch(HikariDataSource pool) {
		if (String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:")) {
			pool.setExceptionOverride(new ClosedDatabase(pool));
		}
	}

	@java.lang.Override
	public Override adjudicate(SQLException failure) {
		if (!closed(failure)) {
			return Override.CONTINUE_EVICT;
		}
		HikariPoolMXBean connections = pool.getHikariPoolMXBean();
		if (connections != null) {
			connections.softEvictConnections();
		}
		return Override.MUST_EVICT;
	}

	private static boolean closed(SQLException failure) {
		return CLOSED.contains(failure.getErrorCode()) || (failure.getErrorCode() == GENERAL
				&& String.valueOf(failure.getMessage()).contains("MVStoreException"));
	}

}
