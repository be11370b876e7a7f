package io.dromedary.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntConsumer;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Runs the demo once everything is up, beside the hub: waiting in the start itself would
 * keep the hub from becoming ready.
 */
class Demo implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

	private final DemoRun run;

	private final PrintStream console;

	private final Locale locale;

	private final IntConsumer end;

	private volatile @Nullable Thread thread;

	/**
	 * @param end gets the exit code: 0 where every document was delivered or waits for a
	 * person, else 1
	 */
	Demo(DemoRun run, PrintStream console, Locale locale, IntConsumer end) {
		this.run = run;
		this.locale = locale;
		this.console = console;
		this.end = end;
	}

	/** After the text of the start. */
	@EventListener(ApplicationReadyEvent.class)
	@Order(1)
	void ready() {
		var started = new Thread(this::demonstrate, "demo");
		started.setDaemon(true);
		thread = started;
		started.start();
	}

	private void demonstrate() {
		try {
			boolean well = run.to(this::say);
			end.accept(well ? 0 : 1);
		}
		catch (InterruptedException ex) {
			LOG.info("The demo was ended before it was done");
		}
		catch (RuntimeException ex) {
			LOG.error("The demo failed", ex);
			say(Sentence.of("demo.failed", ex.getClass().getSimpleName()).in(locale));
			end.accept(1);
		}
	}

	private void say(String line) {
		console.println(line);
		console.flush();
	}

	@Override
	public void destroy() {
		Thread running = thread;
		if (running != null && running != Thread.currentThread()) {
			running.interrupt();
		}
	}

}
