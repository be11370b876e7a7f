package io.dromedary.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.dromedary.ledger.Agenda;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** The rows of the work tables. */
class Rows implements Agenda {

	/** The same for all rows. */
	static final Serializer SERIALIZER = new JacksonSerializer();

	private final JdbcTemplate jdbc;

	private final PoolTables tables;

	private final Steps steps;

	private final ObjectProvider<Pools> pools;

	private final Clock clock;

	Rows(JdbcTemplate jdbc, PoolTables tables, Steps steps, ObjectProvider<Pools> pools, Clock clock) {
		this.jdbc = jdbc;
		this.tables = tables;
		this.steps = steps;
		this.pools = pools;
		this.clock = clock;
	}

	@Override
	public void add(Entry entry, Step step, Stage stage) {
		add(new Item(entry.id(), entry.run(), step, stage, 0), entry.instructions().priority(), clock.instant());
	}

	void add(Item item, int priority, Instant due) {
		Pool pool = steps.pool(item.step());
		TaskInstance<Item> row = new TaskInstance<>(Pools.TASK, item.key(), () -> item, priority);
		pools.getObject().of(pool).scheduleIfNotExists(row, due);
		if (!due.isAfter(clock.instant())) {
			afterCommit(() -> pools.getObject().of(pool).triggerCheckForDueExecutions());
		}
	}

	boolean has(String documentId) {
		for (Pool pool : tables.pools()) {
			if (!jdbc.queryForList("select 1 from " + pool.table() + " where task_instance like ?", documentId + "/%")
				.isEmpty()) {
				return true;
			}
		}
		return false;
	}

	@Override
	public boolean drop(String documentId) {
		String keys = documentId + "/%";
		List<Item> held = new ArrayList<>();
		for (Pool pool : tables.pools()) {
			jdbc.update("delete from " + pool.table() + " where picked = false and task_instance like ?", keys);
			held.addAll(jdbc.query("select task_data from " + pool.table() + " where task_instance like ?",
					(row, number) -> item(row.getBytes(1)), keys));
		}
		jdbc.update("delete from waiting where document_id = ?", documentId);
		jdbc.update("delete from suspect where task_instance like ?", keys);
		return held.stream().anyMatch(Item::outward);
	}

	@Override
	public boolean recall(String documentId) {
		String keys = documentId + "/%";
		for (Pool pool : tables.pools()) {
			List<Item> items = jdbc.query("select task_data from " + pool.table() + " where task_instance like ?",
					(row, number) -> item(row.getBytes(1)), keys);
			int taken = jdbc.update("delete from " + pool.table() + " where picked = false and task_instance like ?",
					keys);
			if (taken != items.size() || !items.stream().allMatch(Item::delivery)) {
				return false;
			}
		}
		jdbc.update("delete from waiting where document_id = ?", documentId);
		jdbc.update("delete from suspect where task_instance like ?", keys);
		return true;
	}

	/**
	 * The document has moved on in a row that this process holds.
	 * @throws IllegalStateException where it holds it no more: it was taken for dead
	 */
	void moved(Item item, Claim claim) {
		int moved = jdbc.update("update " + claim.pool().table()
				+ " set task_data = ? where task_name = ? and task_instance = ? and picked = true and version = ?",
				SERIALIZER.serialize(item), Pools.TASK, item.key(), claim.version());
		if (moved != 1) {
			throw taken();
		}
	}

	/**
	 * As a row that this process holds has its item.
	 * @throws IllegalStateException where it holds it no more: it was taken for dead
	 */
	Item held(Item item, Claim claim) {
		return jdbc
			.query("select task_data from " + claim.pool().table()
					+ " where task_name = ? and task_instance = ? and picked = true and version = ?",
					(row, number) -> item(row.getBytes(1)), Pools.TASK, item.key(), claim.version())
			.stream()
			.findFirst()
			.orElseThrow(Rows::taken);
	}

	private static IllegalStateException taken() {
		return new IllegalStateException("the item is another worker's by now");
	}

	private static Item item(byte[] row) {
		return SERIALIZER.deserialize(Item.class, row);
	}

	/** Makes these items due now. */
	void wake(List<String> keys) {
		if (keys.isEmpty()) {
			return;
		}
		var now = clock.instant().atOffset(ZoneOffset.UTC);
		List<Object[]> rows = keys.stream().map((key) -> new Object[] { now, key }).toList();
		for (Pool pool : tables.pools()) {
			jdbc.batchUpdate(
					"update " + pool.table() + " set execution_time = ? where picked = false and task_instance = ?",
					rows);
			pools.getObject().look(pool);
		}
	}

	/**
	 * Hands over the keys of the items that a dead process of this name left behind, and
	 * frees them.
	 */
	void recover(String name, Consumer<String> died) {
		for (Pool pool : tables.pools()) {
			jdbc.queryForList("select task_instance from " + pool.table() + " where picked = true and picked_by = ?",
					String.class, name)
				.forEach(died);
		}
		release(name);
	}

	/**
	 * Frees the items that this process holds; a clean stop counts against none of them.
	 */
	void release(String name) {
		for (Pool pool : tables.pools()) {
			jdbc.update("update " + pool.table()
					+ " set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 where picked_by = ?",
					name);
		}
	}

	private static void afterCommit(Runnable action) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			action.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				action.run();
			}
		});
	}

}
