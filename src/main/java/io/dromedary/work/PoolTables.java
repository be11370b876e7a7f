package io.dromedary.work;

import java.util.List;
import java.util.Objects;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the pools: one each, for so wants it db-scheduler. */
class PoolTables {

	private final JdbcTemplate jdbc;

	PoolTables(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** All pools that ever had a table, also those of other processes. */
	List<Pool> pools() {
		return jdbc.queryForList("select name from work_pool order by name", String.class)
			.stream()
			.map(Pool::new)
			.toList();
	}

	/** Whether something is left to do in the table of a pool. */
	boolean used(Pool pool) {
		return !jdbc.queryForList("select 1 from " + pool.table() + " limit 1").isEmpty();
	}

	/**
	 * Makes the table of a pool where there is none. Never in a transaction: H2 would end
	 * it.
	 */
	void make(Pool pool) {
		if (pools().contains(pool)) {
			return;
		}
		try {
			create(pool);
		}
		catch (DataAccessException ex) {
			// two processes at once: "if not exists" of PostgreSQL looks before it leaps
			create(pool);
		}
	}

	/** As the migrations made those of the first three, of which H2 can make no copy. */
	private void create(Pool pool) {
		jdbc.execute("""
				create table if not exists %s (
				  task_name varchar(100) not null,
				  task_instance varchar(200) not null,
				  task_data %s,
				  execution_time timestamp with time zone not null,
				  picked boolean not null,
				  picked_by varchar(50),
				  last_success timestamp with time zone,
				  last_failure timestamp with time zone,
				  consecutive_failures int,
				  last_heartbeat timestamp with time zone,
				  version bigint not null,
				  priority smallint,
				  primary key (task_name, task_instance)
				)""".formatted(pool.table(), bytes()));
		jdbc.execute(
				"create index if not exists %1$s_next on %1$s (priority desc, execution_time)".formatted(pool.table()));
		jdbc.update("insert into work_pool (name) select ? where not exists (select 1 from work_pool where name = ?)",
				pool.name(), pool.name());
	}

	private String bytes() {
		String product = jdbc
			.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getDatabaseProductName());
		return Objects.equals(product, "PostgreSQL") ? "bytea" : "varbinary";
	}

}
