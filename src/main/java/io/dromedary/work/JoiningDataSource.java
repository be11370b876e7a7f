package io.dromedary.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a scheduler write in our transactions. The end of a transaction is ours alone: the
 * repository of a scheduler commits whatever does not commit itself
 * ({@code SchedulerBuilder.build} of db-scheduler 16), and would so remove an item before
 * what follows from it is written.
 */
class JoiningDataSource extends TransactionAwareDataSourceProxy {

	private static final Set<String> ENDS = Set.of("commit", "rollback");

	JoiningDataSource(DataSource target) {
		super(target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		boolean ours = TransactionSynchronizationManager.hasResource(Objects.requireNonNull(getTargetDataSource()));
		return ours ? joined(connection) : connection;
	}

	private static Connection joined(Connection connection) {
		return (Connection) Proxy.newProxyInstance(JoiningDataSource.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (ENDS.contains(method.getName())) {
						return null;
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
