package io.dromedary.deliver;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.home.ClosedDatabase;
import io.dromedary.home.OneWriter;
import io.dromedary.home.StrictDisk;

/** The connections to a database of results. */
public final class ResultsPool {

	private ResultsPool() {
	}

	/**
	 * Connects at the first delivery: a database that is away must not keep the hub from
	 * starting.
	 * @param name for the log and metrics
	 */
	public static HikariDataSource to(String name, String url, String username, String password) {
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName(name);
		pool.setJdbcUrl(StrictDisk.over(url));
		pool.setUsername(username);
		pool.setPassword(password);
		pool.setMaximumPoolSize(4);
		pool.setMinimumIdle(0);
		pool.setConnectionTimeout(10_000);
		pool.setInitializationFailTimeout(-1);
		ClosedDatabase.watch(pool);
		OneWriter.apply(pool);
		return pool;
	}

}
