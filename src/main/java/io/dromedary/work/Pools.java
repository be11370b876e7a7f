package io.dromedary.work;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.dromedary.document.Sentence;

/** The schedulers, one for each pool with a table of its own. */
class Pools {

	/** All items are of one task: which steps there are changes while running. */
	static final String TASK = "step";

	private final Map<Pool, Scheduler> schedulers = new EnumMap<>(Pool.class);

	private final String name;

	private final Runner runner;

	private final Endings endings;

	private final Suspects suspects;

	private final Probes probes;

	Pools(DataSource dataSource, WorkSettings settings, String name, Crews crews, Runner runner, Endings endings,
			Suspects suspects, Probes probes) {
		this.name = name;
		this.runner = runner;
		this.endings = endings;
		this.suspects = suspects;
		this.probes = probes;
		for (Pool pool : Pool.values()) {
			schedulers.put(pool, scheduler(new JoiningDataSource(dataSource), settings, pool, crews.of(pool)));
		}
	}

	Scheduler of(Pool pool) {
		return Objects.requireNonNull(schedulers.get(pool));
	}

	/** Beside each other: every one of them waits for what it has under way. */
	void stop() {
		CompletableFuture<?>[] stops = schedulers.entrySet()
			.stream()
			.map((pool) -> CompletableFuture.runAsync(pool.getValue()::stop,
					(task) -> new Thread(task, "work-stop-" + pool.getKey()).start()))
			.toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(stops).join();
	}

	private Scheduler scheduler(DataSource dataSource, WorkSettings settings, Pool pool, Crew crew) {
		return Scheduler.create(dataSource, task(pool))
			.schedulerName(new SchedulerName.Fixed(name))
			.tableName(pool.table())
			.jdbcCustomization(NextItems.of(dataSource))
			.enablePriority()
			.threads(crew.workers())
			.executorService(crew.threads())
			.pollingInterval(settings.poll())
			.heartbeatInterval(settings.heartbeat())
			.shutdownMaxWait(settings.stop())
			.serializer(Rows.SERIALIZER)
			.build();
	}

	private CustomTask<Item> task(Pool pool) {
		return Tasks.custom(TASK, Item.class)
			.onFailure(this::broken)
			.onDeadExecution(this::dead)
			.execute((row, context) -> {
				Item item = row.getData();
				Outcome outcome = runner.run(item, new Claim(pool, context.getExecution().version));
				return (complete, operations) -> end(item, outcome, new ItemRow.Picked(complete, operations));
			});
	}

	private void end(Item item, Outcome outcome, ItemRow row) {
		endings.end(item, outcome, row);
		if (outcome instanceof Outcome.Delivered delivered) {
			probes.succeeded(item);
			delivered.errands().forEach((errand) -> probes.learn(errand.item(), errand.outcome()));
		}
		else if (outcome instanceof Outcome.Held held) {
			probes.succeeded(item);
			probes.learn(held.errand().item(), held.errand().outcome());
		}
		else {
			probes.learn(item, outcome);
		}
	}

	/** The machinery itself failed around an item. */
	private void broken(ExecutionComplete complete, ExecutionOperations<Item> row) {
		Item item = (Item) complete.getExecution().taskInstance.getData();
		String cause = complete.getCause().map((ex) -> ex.getClass().getName()).orElse("");
		endings.end(item, new Outcome.Failed(Sentence.of("work.unexpected", cause)), new ItemRow.Picked(complete, row));
	}

	/**
	 * The worker of an item gives no sign of life: its process died, or could not write
	 * the end of the item.
	 */
	private void dead(ExecutionComplete complete, ExecutionOperations<Item> row) {
		Item item = (Item) complete.getExecution().taskInstance.getData();
		if (!name.equals(complete.getExecution().pickedBy)) {
			suspects.died(item.key());
		}
		row.reschedule(complete, complete.getTimeDone(), item);
	}

}
