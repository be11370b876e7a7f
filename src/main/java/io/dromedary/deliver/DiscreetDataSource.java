package io.dromedary.deliver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source whose failures never hold a value: drivers quote the row that a database
 * would not take in the messages of their exceptions. They are translated here, the one
 * place where they appear, before any of them reaches Camel or a log.
 */
class DiscreetDataSource extends DelegatingDataSource {

	DiscreetDataSource(DataSource target) {
		super(target);
	}

	@Override
	public Connection getConnection() {
		try {
			return wrap(Connection.class, super.getConnection());
		}
		catch (SQLException ex) {
			throw DatabaseFailure.of(ex);
		}
		catch (RuntimeException ex) {
			// the pool says so where it finds no driver, and quotes the URL
			throw (ex.getCause() instanceof SQLException) ? DatabaseFailure.noDriver() : ex;
		}
	}

	private static <T> T wrap(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(DiscreetDataSource.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, method, arguments)));
	}

	private static @Nullable Object invoke(@Nullable Object target, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return discreet(method.getReturnType(), method.invoke(target, arguments));
		}
		catch (InvocationTargetException ex) {
			throw translated(ex.getTargetException());
		}
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Object discreet(Class<?> type, @Nullable Object result) {
		boolean speaks = Connection.class == type || Statement.class.isAssignableFrom(type) || ResultSet.class == type
				|| DatabaseMetaData.class == type;
		return (speaks && result != null) ? wrap((Class<Object>) type, result) : result;
	}

	private static Throwable translated(Throwable failure) {
		return (failure instanceof SQLException ex) ? DatabaseFailure.of(ex) : failure;
	}

}
