package io.dromedary.deliver.hook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Hooks;
import io.dromedary.ledger.hook.Message;
import io.dromedary.ledger.hook.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Sends messages when they are due, each address in a lane of its own. It wakes when
 * there is something or something is due; beside other processes on one database it also
 * looks now and then for what they have left.
 */
class HookSender implements ApplicationListener<ApplicationReadyEvent>, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(HookSender.class);

	/** When a try is taken for lost, at the earliest: longer than any takes. */
	private static final Duration LEASE = Duration.ofMinutes(5);

	/** Between two looks when the database is away. */
	private static final Duration AWAY = Duration.ofSeconds(5);

	private static final Duration CHORES = Duration.ofHours(1);

	/** How long a stop waits for posts that are under way. */
	private static final Duration STOP = Duration.ofSeconds(5);

	private final Hooks hooks;

	private final Messages messages;

	private final HookAttempts attempts;

	private final HookSettings settings;

	private final Duration look;

	private final Clock clock;

	private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "hook-sender");
		thread.setDaemon(true);
		return thread;
	});

	private final Semaphore news = new Semaphore(0);

	private volatile boolean stopped;

	private Instant chores = Instant.MIN;

	/**
	 * @param look pause between two looks for what other processes have left
	 */
	HookSender(HookLedger ledger, HookAttempts attempts, HookSettings settings, Duration look, Clock clock) {
		this.hooks = ledger.hooks();
		this.messages = ledger.messages();
		this.attempts = attempts;
		this.settings = settings;
		this.look = look;
		this.clock = clock;
		ledger.outbox().onNews(this::news);
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		start();
	}

	void start() {
		threads.execute(this::run);
	}

	/** The hooks that are left alone now, because they do not take what they are told. */
	List<String> failing() {
		return lanes.values().stream().filter((lane) -> lane.pause().failing()).map(Lane::hook).sorted().toList();
	}

	private void news(String hook, boolean asked) {
		Lane lane = lanes.get(hook);
		if (asked && lane != null) {
			lane.pause().cutShort();
		}
		news.release();
	}

	private void run() {
		boolean takenUp = false;
		while (!stopped) {
			try {
				if (!takenUp) {
					messages.takeUp();
					takenUp = true;
				}
				Duration wait = Duration.between(clock.instant(), turn());
				if (news.tryAcquire(Math.max(wait.toMillis(), 0), TimeUnit.MILLISECONDS)) {
					news.drainPermits();
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RejectedExecutionException ex) {
				// it was stopped meanwhile; what was claimed is taken up by the next
				stopped = true;
			}
			catch (RuntimeException ex) {
				LOG.warn("What hooks are to be told could not be looked for, which is tried again: {}",
						ex.getClass().getName());
				pause();
			}
		}
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(AWAY.toMillis());
		}
		catch (InterruptedException ex) {
			stopped = true;
		}
	}

	/** Begins what is due, and says when to look again. */
	private Instant turn() {
		Instant now = clock.instant();
		if (now.isAfter(chores)) {
			messages.clear(now.minus(settings.keep()));
			chores = now.plus(CHORES);
		}
		var known = hooks.ids();
		lanes.values().removeIf((lane) -> lane.idle() && !known.contains(lane.hook()));
		Instant next = earlier(chores, now.plus(look));
		for (String hook : known) {
			Lane lane = lanes.computeIfAbsent(hook, (id) -> new Lane(id, clock));
			begin(lane);
			if (lane.free() > 0) {
				Optional<Instant> due = messages.due(hook);
				next = due.isPresent() ? earlier(next, later(due.get(), lane.pause().end())) : next;
			}
		}
		return next;
	}

	private void begin(Lane lane) {
		int free = lane.free();
		if (free > 0 && lane.pause().over()) {
			for (Message message : messages.claim(lane.hook(), free, lease())) {
				lane.begin();
				threads.execute(() -> send(lane, message));
			}
		}
	}

	/** Names are looked up within the same time once more. */
	private Duration lease() {
		Duration longest = settings.timeout().multipliedBy(3);
		return (longest.compareTo(LEASE) > 0) ? longest : LEASE;
	}

	/** Never in a transaction: a post may take its time. */
	private void send(Lane lane, Message message) {
		try {
			attempts.make(lane, message);
		}
		catch (RuntimeException ex) {
			LOG.warn("The end of a message could not be written down, and it is sent again: {}",
					ex.getClass().getName());
		}
		finally {
			lane.end();
			news.release();
		}
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	@Override
	public void close() {
		stopped = true;
		news.release();
		threads.shutdown();
		try {
			if (!threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
				threads.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			threads.shutdownNow();
		}
	}

}
