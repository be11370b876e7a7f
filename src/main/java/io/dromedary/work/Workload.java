package io.dromedary.work;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How much there is to do. */
public class Workload {

	private final JdbcClient jdbc;

	private final Clock clock;

	Workload(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Pieces of work that more hands could do, and those that wait for the model or the
	 * text recognition. What waits for a target, a route or a reader to come is left out:
	 * it may wait for ever and holds up nobody else.
	 */
	public long waiting() {
		return jdbc.sql("""
				select count(*) + (select count(*) from waiting where service in ('model', 'ocr')) from (
				  select task_instance from work_read where execution_time <= :now
				  union all select task_instance from work_extract where execution_time <= :now
				  union all select task_instance from work_deliver where execution_time <= :now) due
				where not exists (select 1 from waiting where waiting.task_instance = due.task_instance)""")
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

}
