package io.dromedary.work;

import io.dromedary.ledger.Step;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/**
 * Hands the body to the next step. Inside a route that came from {@code work:} the step
 * is added when the route's own item completes, in the same transaction; elsewhere at
 * once.
 */
class WorkProducer extends DefaultProducer {

	private final WorkEndpoint endpoint;

	WorkProducer(WorkEndpoint endpoint) {
		super(endpoint);
		this.endpoint = endpoint;
	}

	@Override
	public void process(Exchange exchange) {
		endpoint.workshop().hand(exchange.getIn().getBody(), new Step(endpoint.getStep()));
	}

}
