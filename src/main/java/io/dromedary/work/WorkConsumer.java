package io.dromedary.work;

import java.time.Duration;
import java.util.List;

import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the items of a step through its route. */
class WorkConsumer extends DefaultConsumer implements Suspendable {

	private final WorkEndpoint endpoint;

	WorkConsumer(WorkEndpoint endpoint, Processor processor) {
		super(endpoint, processor);
		this.endpoint = endpoint;
	}

	Step step() {
		return new Step(endpoint.getStep());
	}

	Pool pool() {
		return endpoint.pool();
	}

	/** Waits before the next tries of what failed; empty for those of all steps. */
	List<Duration> retries() {
		return endpoint.waits();
	}

	/**
	 * Runs the route with this body; what it wants to be true is in the handover, how it
	 * failed in the run.
	 */
	Run run(Object body) {
		Exchange exchange = createExchange(false);
		exchange.getIn().setBody(body);
		Handover handover = Handover.during(() -> process(exchange));
		Throwable failure = exchange.getException();
		boolean troubled = exchange.getProperty(Exchange.EXCEPTION_CAUGHT) != null;
		releaseExchange(exchange, false);
		return new Run(handover, failure, troubled);
	}

	private void process(Exchange exchange) {
		try {
			getProcessor().process(exchange);
		}
		catch (Throwable ex) {
			// Camel lets errors pass, and the scheduler would log their messages
			exchange.setException(ex);
		}
	}

	@Override
	protected void doStart() throws Exception {
		super.doStart();
		endpoint.workshop().started(this);
	}

	@Override
	protected void doStop() throws Exception {
		endpoint.workshop().stopped(this);
		super.doStop();
	}

	@Override
	protected void doSuspend() throws Exception {
		endpoint.workshop().stopped(this);
		super.doSuspend();
	}

	@Override
	protected void doResume() throws Exception {
		super.doResume();
		endpoint.workshop().started(this);
	}

	/** How the route ended. */
	record Run(Handover handover, @Nullable Throwable failure, boolean troubled) {
	}

}
