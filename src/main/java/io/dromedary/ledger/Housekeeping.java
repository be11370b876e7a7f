package io.dromedary.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Does at the start and every hour what nobody asks for. */
class Housekeeping implements ApplicationListener<ApplicationReadyEvent>, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

	private final Runnable chores;

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "ledger-housekeeping"));

	Housekeeping(Runnable chores) {
		this.chores = chores;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		clock.scheduleWithFixedDelay(this::work, 0, 1, TimeUnit.HOURS);
	}

	private void work() {
		try {
			chores.run();
		}
		catch (RuntimeException ex) {
			LOG.warn("The housekeeping of the ledger broke off and is done again in an hour: {}",
					ex.getClass().getName());
		}
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}

}
