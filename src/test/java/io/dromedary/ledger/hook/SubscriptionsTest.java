package io.dromedary.ledger.hook;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionsTest {

	private final JdbcDataSource database = new JdbcDataSource();

	private final AtomicInteger reads = new AtomicInteger();

	private Runnable afterReading = () -> {
	};

	private Subscriptions subscriptions;

	@BeforeEach
	void open() {
		database.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
		JdbcClient.create(database)
			.sql("create table hook (id varchar(26), events varchar(500), gone_at timestamp with time zone)")
			.update();
		subscriptions = new Subscriptions(JdbcClient.create(new Watched()), true);
	}

	/** Does something when what was read is known, and nobody has heard of it yet. */
	private final class Watched extends DelegatingDataSource {

		Watched() {
			super(database);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("close")) {
							reads.incrementAndGet();
							afterReading.run();
						}
						return method.invoke(connection, arguments);
					});
		}

	}

	private void register(String id) {
		JdbcClient.create(database).sql("insert into hook values (?, 'document.failed', null)").param(id).update();
		subscriptions.forget();
	}

	@Test
	void itIsReadOnceUntilSomethingChanges() {
		register("a");
		for (int i = 0; i < 3; i++) {
			assertThat(subscriptions.of(HookEvent.FAILED)).containsExactly("a");
			assertThat(subscriptions.of(HookEvent.REFUSED)).isEmpty();
		}
		assertThat(reads).hasValue(1);
		register("b");
		assertThat(subscriptions.of(HookEvent.FAILED)).containsExactly("a", "b");
	}

	@Test
	void whatIsRegisteredWhileItIsReadIsNotMissed() {
		afterReading = () -> {
			afterReading = () -> {
			};
			register("a");
		};
		assertThat(subscriptions.of(HookEvent.FAILED)).isEmpty();
		assertThat(subscriptions.of(HookEvent.FAILED)).containsExactly("a");
	}

}
