package io.dromedary.work;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.DefaultEndpoint;

/**
 * Do the next step of a document: durably, by exactly one worker at a time.
 */
@UriEndpoint(firstVersion = "0.1.0", scheme = "work", title = "Work", syntax = "work:step",
		category = { Category.WORKFLOW })
public class WorkEndpoint extends DefaultEndpoint {

	@UriPath(description = "Name of the step")
	@Metadata(required = true)
	private final String step;

	@UriParam(defaultValue = "DELIVER", description = "The pool of workers that do this step")
	private Pool pool = Pool.DELIVER;

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

	public Pool getPool() {
		return pool;
	}

	public void setPool(Pool pool) {
		this.pool = pool;
	}

}
