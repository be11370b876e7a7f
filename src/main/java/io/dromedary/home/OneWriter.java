package io.dromedary.home;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * An embedded database that one transaction writes at a time; others read meanwhile. A
 * commit of H2 (2.3.232, {@code MVStore.collectChangedMapRoots}) writes the tables,
 * indexes and undo logs as it comes by them, one after the other, while other
 * transactions change them. Whoever is killed before the next commit finds what another
 * transaction had done in one of them only: an index names a row that its table lacks, or
 * a row is held for ever by a transaction that is no more. So nobody else is in the
 * middle of a change where something is written.
 * <p>
 * Who asks for a lock on a row gets the turn, which is a lock on all of them: the row
 * itself, which H2 would write once more to mark it as locked, stays as it is.
 */
public final class OneWriter extends DelegatingDataSource {

	/** Longest wait for the one who writes. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Set<String> EXECUTE = Set.of("execute", "executeUpdate", "executeLargeUpdate", "executeBatch",
			"executeLargeBatch", "executeQuery");

	private static final Set<String> ENDS = Set.of("commit", "close", "abort");

	private static final Pattern SERVED = Pattern.compile("jdbc:h2:(tcp|ssl):");

	/** Another process may write through the server of this one. */
	private static final Pattern SHARED = Pattern.compile(";AUTO_SERVER=(TRUE|T|YES|Y|1)(;|$)",
			Pattern.CASE_INSENSITIVE);

	private final boolean locksRows;

	private @Nullable Thread writer;

	/** Those of the writer that write. */
	private int connections;

	/**
	 * @param locksRows whether a lock on a row is also one for others than this process
	 */
	OneWriter(DataSource target, boolean locksRows) {
		super(target);
		this.locksRows = locksRows;
	}

	/**
	 * For a pool that has opened no connection yet; one of another database, or of one
	 * that a server of H2 keeps, stays as it is.
	 */
	public static void apply(HikariDataSource pool) {
		String url = String.valueOf(pool.getJdbcUrl());
		if (url.startsWith("jdbc:h2:") && !SERVED.matcher(url).lookingAt()) {
			JdbcDataSource database = new JdbcDataSource();
			database.setURL(url);
			pool.setDataSource(new OneWriter(database, SHARED.matcher(url).find()));
		}
	}

	/**
	 * Works on the store of an embedded database while nobody writes it.
	 * @param connection of such a pool, or another one to an embedded database, which is
	 * then written all the same
	 */
	public static void alone(Connection connection, Runnable work) {
		try {
			if (!connection.isWrapperFor(Session.class)) {
				work.run();
				return;
			}
			Session session = connection.unwrap(Session.class);
			session.begin();
			try {
				work.run();
			}
			finally {
				session.end();
			}
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("the database is not free", ex);
		}
	}

	@Override
	public Connection getConnection() throws SQLException {
		return new Session(super.getConnection()).shown();
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return new Session(super.getConnection(username, password)).shown();
	}

	/** One connection, and whether its transaction is the one that writes. */
	private final class Session {

		private final Connection connection;

		private final AtomicBoolean writes = new AtomicBoolean();

		private boolean transaction;

		Session(Connection connection) {
			this.connection = connection;
		}

		Connection shown() {
			return (Connection) Proxy.newProxyInstance(OneWriter.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> call(method, arguments));
		}

		private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
			String name = method.getName();
			if (arguments != null && arguments[0] == Session.class) {
				return name.equals("isWrapperFor") ? Boolean.TRUE : this;
			}
			boolean ends = ENDS.contains(name) || (name.equals("rollback") && arguments == null);
			if (name.equals("setAutoCommit") && arguments != null) {
				transaction = Boolean.FALSE.equals(arguments[0]);
				ends = !transaction;
			}
			String sql = SqlText.in(arguments);
			SqlText text = (sql != null) ? SqlText.prepared(sql) : null;
			try {
				Object result = invoke(connection, method,
						locksRows ? arguments : SqlText.withoutLock(text, arguments));
				return (result instanceof Statement && (text == null || !text.reads())) ? shown(result, text) : result;
			}
			finally {
				if (ends) {
					end();
				}
			}
		}

		private Object shown(Object statement, @Nullable SqlText prepared) {
			Class<?> type = (prepared != null) ? PreparedStatement.class : Statement.class;
			return Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> EXECUTE.contains(method.getName())
							? execute(statement, method, arguments) : invoke(statement, method, arguments));
		}

		private @Nullable Object execute(Object statement, Method method, Object @Nullable [] arguments)
				throws Throwable {
			String sql = SqlText.in(arguments);
			SqlText text = (sql != null) ? SqlText.of(sql) : null;
			if (text != null && text.syncs()) {
				// it would write what has no commit yet in the middle of a change; what
				// has one is written
				EmbeddedTransactionManager.store(connection).sync();
				return false;
			}
			if (text != null && text.reads()) {
				return invoke(statement, method, arguments);
			}
			begin();
			try {
				return invoke(statement, method, locksRows ? arguments : SqlText.withoutLock(text, arguments));
			}
			finally {
				if (!transaction) {
					end();
				}
			}
		}

		void begin() throws SQLException {
			if (!writes.get()) {
				take();
				writes.set(true);
			}
		}

		/**
		 * Also where another thread closes the connection, as a pool does with one that
		 * failed.
		 */
		void end() {
			if (writes.getAndSet(false)) {
				leave();
			}
		}

	}

	/** One thread may write on several connections, as it does beside its transaction. */
	private synchronized void take() throws SQLException {
		boolean interrupted = false;
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (writer != null && writer != Thread.currentThread()) {
			long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
			if (millis <= 0) {
				throw new SQLTransientException("another transaction writes for too long");
			}
			try {
				wait(millis);
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		writer = Thread.currentThread();
		connections++;
		if (interrupted) {
			writer.interrupt();
		}
	}

	private synchronized void leave() {
		connections--;
		if (connections == 0) {
			writer = null;
			notifyAll();
		}
	}

	private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
