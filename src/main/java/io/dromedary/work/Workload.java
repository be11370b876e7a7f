package io.dromedary.work;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.dromedary.document.Service;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much there is to do. */
public class Workload {

	private final JdbcClient jdbc;

	private final PoolTables tables;

	private final Clock clock;

	Workload(JdbcClient jdbc, PoolTables tables, Clock clock) {
		this.jdbc = jdbc;
		this.tables = tables;
		this.clock = clock;
	}

	/** How many pieces of work wait for what, also of documents that are delivered. */
	public Map<Service, Long> waits() {
		Map<Service, Long> waits = new LinkedHashMap<>();
		jdbc.sql("select service, count(*) from waiting group by service order by service")
			.query((row, number) -> Map.entry(Service.of(row.getString(1)), row.getLong(2)))
			.list()
			.forEach((wait) -> waits.put(wait.getKey(), wait.getValue()));
		return waits;
	}

	/**
	 * Pieces of work that more hands could do, and those that wait for the model or the
	 * text recognition. What waits for a target, a route or a reader to come is left out:
	 * it may wait for ever and holds up nobody else.
	 */
	public long waiting() {
		String due = tables.pools()
			.stream()
			.map((pool) -> "select task_instance from " + pool.table() + " where execution_time <= :now")
			.collect(Collectors.joining(" union all "));
		return jdbc
			.sql("""
					select count(*) + (select count(*) from waiting where service in ('model', 'ocr')) from (%s) due
					where not exists (select 1 from waiting where waiting.task_instance = due.task_instance)"""
				.formatted(due))
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

}
