package io.dromedary.work;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.dromedary.ledger.Step;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * Do the next step of a document: durably, by exactly one worker at a time.
 */
@UriEndpoint(firstVersion = "0.1.0", scheme = "work", title = "Work", syntax = "work:step",
		category = { Category.WORKFLOW })
public class WorkEndpoint extends DefaultEndpoint {

	@UriPath(description = "Name of the step")
	@Metadata(required = true)
	private final String step;

	@UriParam(description = "The pool of workers that do this step; a target has one of its own where nothing is said")
	private @Nullable String pool;

	@UriParam(description = "Waits before the next tries of a failed step, such as 10s,1m,5m; "
			+ "after the last the document is failed. Those of all steps where nothing is said")
	private @Nullable String retries;

	WorkEndpoint(String uri, WorkComponent component, String step) {
		super(uri, component);
		this.step = step;
	}

	@Override
	public Producer createProducer() {
		return new WorkProducer(this);
	}

	@Override
	public Consumer createConsumer(Processor processor) throws Exception {
		WorkConsumer consumer = new WorkConsumer(this, processor);
		configureConsumer(consumer);
		return consumer;
	}

	Workshop workshop() {
		return ((WorkComponent) getComponent()).workshop();
	}

	public String getStep() {
		return step;
	}

	Pool pool() {
		return (pool != null) ? new Pool(pool.toLowerCase(Locale.ROOT)) : Pool.of(new Step(step));
	}

	List<Duration> waits() {
		return (retries != null) ? Arrays.stream(retries.split(",")).map(String::strip).map(WorkEndpoint::wait).toList()
				: List.of();
	}

	private static Duration wait(String text) {
		Duration wait = DurationStyle.detectAndParse(text);
		if (wait.isNegative()) {
			throw new IllegalArgumentException("A wait before the next try must not be negative");
		}
		return wait;
	}

	@Override
	protected void doInit() throws Exception {
		super.doInit();
		// what is wrong is told when the route is loaded
		pool();
		waits();
	}

	public @Nullable String getPool() {
		return pool;
	}

	public void setPool(@Nullable String pool) {
		this.pool = pool;
	}

	public @Nullable String getRetries() {
		return retries;
	}

	public void setRetries(@Nullable String retries) {
		this.retries = retries;
	}

}
