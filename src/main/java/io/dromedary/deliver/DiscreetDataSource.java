package io.dromedary.deliver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

import io.dromedary.document.DocumentException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source whose failures never hold a value: drivers quote the row that a database
 * would not take in the messages of their exceptions. They are translated here, the one
 * place where they appear, before any of them reaches Camel or a log.
 */
public class DiscreetDataSource extends DelegatingDataSource {

	private final Function<SQLException, DocumentException> said;

	private final Supplier<DocumentException> noDriver;

	/** Of the results database. */
	DiscreetDataSource(DataSource target) {
		this(target, DatabaseFailure::of, DatabaseFailure::noDriver);
	}

	/**
	 * @param said what is said in place of a failure
	 * @param noDriver where there is none for the URL
	 */
	public DiscreetDataSource(DataSource target, Function<SQLException, DocumentException> said,
			Supplier<DocumentException> noDriver) {
		super(target);
		this.said = said;
		this.noDriver = noDriver;
	}

	@Override
	public Connection getConnection() {
		try {
			return wrap(Connection.class, super.getConnection());
		}
		catch (SQLException ex) {
			throw said.apply(ex);
		}
		catch (RuntimeException ex) {
			// the pool says so where it finds no driver, and quotes the URL
			throw (ex.getCause() instanceof SQLException) ? noDriver.get() : ex;
		}
	}

	private <T> T wrap(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(DiscreetDataSource.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, method, arguments)));
	}

	private @Nullable Object invoke(@Nullable Object target, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return discreet(method.getReturnType(), method.invoke(target, arguments));
		}
		catch (InvocationTargetException ex) {
			throw translated(ex.getTargetException());
		}
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object discreet(Class<?> type, @Nullable Object result) {
		boolean speaks = Connection.class == type || Statement.class.isAssignableFrom(type) || ResultSet.class == type
				|| DatabaseMetaData.class == type;
		return (speaks && result != null) ? wrap((Class<Object>) type, result) : result;
	}

	private Throwable translated(Throwable failure) {
		return (failure instanceof SQLException ex) ? said.apply(ex) : failure;
	}

}
