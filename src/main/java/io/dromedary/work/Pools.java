package io.dromedary.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.dromedary.document.Sentence;

/**
 * The schedulers, one for each pool with a table of its own. A target has its pool from
 * when its route runs.
 */
class Pools {

	/** All items are of one task: which steps there are changes while running. */
	static final String TASK = "step";

	/**
	 * Items of a batch that are still to be ended when the next is looked for, as a
	 * multiple of the workers: those who are away are replaced by as many others.
	 */
	private static final double MORE = 2;

	/** Items of a batch, as a multiple of the workers. */
	private static final double BATCH = 4;

	private final Map<Pool, Scheduler> schedulers = new ConcurrentHashMap<>();

	private final DataSource dataSource;

	private final WorkSettings settings;

	private final Crews crews;

	private final PoolTables tables;

	private boolean running;

	private final String name;

	private final Runner runner;

	private final Endings endings;

	private final Suspects suspects;

	private final Probes probes;

	Pools(DataSource dataSource, WorkSettings settings, String name, Crews crews, PoolTables tables, Runner runner,
			Endings endings, Suspects suspects, Probes probes) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.name = name;
		this.crews = crews;
		this.tables = tables;
		this.runner = runner;
		this.endings = endings;
		this.suspects = suspects;
		this.probes = probes;
		List.of(Pool.READ, Pool.EXTRACT, Pool.DELIVER).forEach(this::scheduler);
	}

	/** That of a pool; as long as it is not open, that of everything else. */
	Scheduler of(Pool pool) {
		return schedulers.getOrDefault(pool, Objects.requireNonNull(schedulers.get(Pool.DELIVER)));
	}

	/** Looks after new work, in those pools that this process has open. */
	void look(Pool pool) {
		Scheduler scheduler = schedulers.get(pool);
		if (scheduler != null) {
			scheduler.triggerCheckForDueExecutions();
		}
	}

	/**
	 * From now on there are workers for a pool. Never in a transaction.
	 */
	synchronized void open(Pool pool) {
		if (!schedulers.containsKey(pool)) {
			tables.make(pool);
			Scheduler scheduler = scheduler(pool);
			if (running) {
				scheduler.start();
			}
		}
	}

	/**
	 * The workers begin, also those of pools that no route names any more: what is left
	 * there waits for a route, where a person can see it.
	 */
	synchronized void start() {
		tables.pools()
			.stream()
			.filter((pool) -> !schedulers.containsKey(pool))
			.filter(tables::used)
			.forEach(this::open);
		running = true;
		schedulers.values().forEach(Scheduler::start);
	}

	/** Beside each other: every one of them waits for what it has under way. */
	synchronized void stop() {
		running = false;
		CompletableFuture<?>[] stops = schedulers.entrySet()
			.stream()
			.map((pool) -> CompletableFuture.runAsync(pool.getValue()::stop,
					(task) -> new Thread(task, "work-stop-" + pool.getKey()).start()))
			.toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(stops).join();
	}

	private Scheduler scheduler(Pool pool) {
		return schedulers.computeIfAbsent(pool,
				(asked) -> scheduler(new JoiningDataSource(dataSource), asked, crews.of(asked)));
	}

	private Scheduler scheduler(DataSource dataSource, Pool pool, Crew crew) {
		return Scheduler.create(dataSource, task(pool))
			.schedulerName(new SchedulerName.Fixed(name))
			.tableName(pool.table())
			.jdbcCustomization(NextItems.of(dataSource))
			.enablePriority()
			.threads(crew.workers())
			.executorService(crew.threads())
			.pollUsingFetchAndLockOnExecute(MORE, BATCH)
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
