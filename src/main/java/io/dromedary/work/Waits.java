package io.dromedary.work;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import io.dromedary.document.Service;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which items wait for what. */
class Waits {

	private final JdbcClient jdbc;

	private final Clock clock;

	Waits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The item waits for this, and for nothing else.
	 * @return what its document waits for besides, longest first
	 */
	List<Service> put(Item item, Service service) {
		List<Service> others = remove(item);
		jdbc.sql("insert into waiting (task_instance, document_id, service, tried_at) values (?, ?, ?, ?)")
			.params(item.key(), item.documentId(), service.toString(), clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return others;
	}

	/**
	 * The item waits no more.
	 * @return what its document still waits for, longest first
	 */
	List<Service> remove(Item item) {
		jdbc.sql("delete from waiting where task_instance = ?").param(item.key()).update();
		return jdbc.sql("select service from waiting where document_id = ? order by tried_at")
			.param(item.documentId())
			.query(String.class)
			.list()
			.stream()
			.map(Service::of)
			.toList();
	}

	/** What is waited for now. */
	List<Service> services() {
		return jdbc.sql("select distinct service from waiting")
			.query(String.class)
			.list()
			.stream()
			.map(Service::of)
			.toList();
	}

	/** The items that wait for a service, the one tried longest ago first. */
	List<String> items(Service service) {
		return jdbc.sql("select task_instance from waiting where service = ? order by tried_at")
			.param(service.toString())
			.query(String.class)
			.list();
	}

}
