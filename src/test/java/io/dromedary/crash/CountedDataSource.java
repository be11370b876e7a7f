package io.dromedary.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every commit is a boundary, and so is every change that is committed by itself. */
class CountedDataSource extends DelegatingDataSource {

	private static final Set<String> CHANGES = Set.of("execute", "executeUpdate", "executeLargeUpdate", "executeBatch",
			"executeLargeBatch");

	/** The key of a work item, or the id of a document. */
	private static final Pattern SUBJECT = Pattern.compile("([0-9a-hjkmnp-tv-z]{26})(?:/\\d+/(.+))?");

	private final String name;

	private final CrashPoints points;

	CountedDataSource(String name, DataSource target, CrashPoints points) {
		super(target);
		this.name = name;
		this.points = points;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return proxy(Connection.class, super.getConnection(), new Session());
	}

	private <T> T proxy(Class<T> type, T target, Session session) {
		return type.cast(Proxy.newProxyInstance(CountedDataSource.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> session.call(target, method, arguments)));
	}

	/** What is said about one connection. */
	private final class Session {

		private boolean transaction;

		private String subject = "";

		private boolean step;

		Object call(Object target, Method method, Object[] arguments) throws Throwable {
			switch (method.getName()) {
				case "setAutoCommit" -> transaction = Boolean.FALSE.equals(arguments[0]);
				case "setString", "setObject" -> note(arguments[1]);
				case "rollback" -> forget();
				default -> {
				}
			}
			boolean commit = target instanceof Connection && method.getName().equals("commit");
			boolean change = target instanceof Statement && CHANGES.contains(method.getName()) && !transaction;
			return (commit || change) ? crossed(what(commit, arguments), target, method, arguments)
					: wrapped(method, arguments, invoke(target, method, arguments));
		}

		private static String what(boolean commit, Object[] arguments) {
			if (commit) {
				return "commit";
			}
			boolean sync = arguments != null && "checkpoint sync".equals(arguments[0]);
			return sync ? "sync" : "change";
		}

		private Object crossed(String what, Object target, Method method, Object[] arguments) throws Throwable {
			String where = name + " " + what + " in " + Caller.name() + " " + subject;
			forget();
			points.pass("before " + where);
			Object result = invoke(target, method, arguments);
			points.pass("after " + where);
			return result;
		}

		/**
		 * A work item says more than its document: which of them a transaction names
		 * first depends on how long the step took.
		 */
		private void note(Object parameter) {
			Matcher matcher = SUBJECT.matcher(String.valueOf(parameter));
			if (matcher.matches() && (subject.isEmpty() || !step && matcher.group(2) != null)) {
				step = matcher.group(2) != null;
				subject = "of " + points.document(matcher.group(1)) + (step ? " " + matcher.group(2) : "");
			}
		}

		private void forget() {
			subject = "";
			step = false;
		}

		@SuppressWarnings({ "unchecked", "rawtypes" })
		private Object wrapped(Method method, Object[] arguments, Object result) {
			Class<?> type = method.getReturnType();
			boolean statement = result != null && Statement.class.isAssignableFrom(type);
			return (statement && !reads(arguments)) ? proxy((Class) type, result, this) : result;
		}

		private boolean reads(Object[] arguments) {
			return arguments != null && arguments[0] instanceof String sql
					&& sql.strip().regionMatches(true, 0, "select", 0, 6);
		}

		private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
			try {
				return method.invoke(target, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

	}

}
