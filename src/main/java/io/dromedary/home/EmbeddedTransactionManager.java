package io.dromedary.home;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of a database that may be embedded: a commit that H2 has not written is
 * told as failed. Where a write of another thread fails, H2 (2.3.232,
 * {@code MVStore.closeStore}) first takes back its setting that every commit is written
 * and closes the file then; whoever commits between the two hears that all is well, and
 * nothing of it is in the file.
 */
public class EmbeddedTransactionManager extends JdbcTransactionManager {

	private static final String CLOSED = "the database was closed while this was committed";

	private volatile long version;

	public EmbeddedTransactionManager(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void doCommit(DefaultTransactionStatus status) {
		MVStore store = store();
		super.doCommit(status);
		if (store != null && (store.getPanicException() != null || store.isClosed())) {
			throw new TransactionSystemException(CLOSED,
					new DataAccessResourceFailureException(CLOSED, store.getPanicException()));
		}
		version = (store != null) ? store.getCurrentVersion() : 0;
	}

	/**
	 * The version of the embedded store after the last transaction: each commit makes
	 * one, those outside of transactions too.
	 * @return zero for another database
	 */
	public long version() {
		return version;
	}

	/** Null where another database keeps its word by itself. */
	private @Nullable MVStore store() {
		Connection connection = DataSourceUtils.getConnection(obtainDataSource());
		try {
			return connection.isWrapperFor(JdbcConnection.class) ? store(connection) : null;
		}
		catch (SQLException ex) {
			throw translateException("JDBC commit", ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, obtainDataSource());
		}
	}

	/** The store behind a connection to an H2 database of this process. */
	public static MVStore store(Connection connection) throws SQLException {
		SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
		return session.getDatabase().getStore().getMvStore();
	}

}
