package io.dromedary.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/** Starts the workers last and stops them first. */
class WorkLife implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

	private static final Logger LOG = LoggerFactory.getLogger(WorkLife.class);

	private final Pools pools;

	private final Tries tries;

	private final Rows rows;

	private final Suspects suspects;

	private final Probes probes;

	private final String name;

	private final Duration interval;

	private @Nullable ScheduledExecutorService prober;

	WorkLife(Pools pools, Tries tries, Rows rows, Suspects suspects, Probes probes, String name, Duration interval) {
		this.pools = pools;
		this.tries = tries;
		this.rows = rows;
		this.suspects = suspects;
		this.probes = probes;
		this.name = name;
		this.interval = interval;
	}

	/**
	 * Once all routes are there: a step whose route is still to come would wait
	 * needlessly.
	 */
	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		start();
	}

	@Override
	public boolean isAutoStartup() {
		return false;
	}

	@Override
	public void start() {
		tries.start();
		rows.recover(name, suspects::died);
		probes.wakeAll();
		pools.start();
		prober = Executors.newSingleThreadScheduledExecutor((task) -> new Thread(task, "work-probes"));
		prober.scheduleWithFixedDelay(this::probe, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void probe() {
		try {
			probes.probe();
		}
		catch (RuntimeException ex) {
			LOG.warn("What documents wait for could not be probed: {}", ex.getClass().getName());
		}
	}

	@Override
	public void stop() {
		if (prober != null) {
			prober.shutdownNow();
			prober = null;
		}
		tries.stop();
		pools.stop();
		rows.release(name);
	}

	@Override
	public boolean isRunning() {
		return prober != null;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
