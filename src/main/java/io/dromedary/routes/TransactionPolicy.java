package io.dromedary.routes;

import io.dromedary.document.DocumentException;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the steps of a route in one transaction. Camel's own policy marks a failure as
 * dealt with, so that the error handler of the calling route leaves it alone.
 */
class TransactionPolicy implements Policy {

	private final TransactionTemplate transaction;

	TransactionPolicy(TransactionTemplate transaction) {
		this.transaction = transaction;
	}

	@Override
	public void beforeWrap(Route route, NamedNode definition) {
	}

	@Override
	public Processor wrap(Route route, Processor steps) {
		return (exchange) -> transaction.executeWithoutResult((status) -> {
			run(steps, exchange);
			if (exchange.isFailed()) {
				status.setRollbackOnly();
				unwrap(exchange);
			}
		});
	}

	/** A split wraps the failure of a part. */
	private static void unwrap(Exchange exchange) {
		DocumentException failure = exchange.getException(DocumentException.class);
		if (failure != null) {
			exchange.setException(failure);
		}
	}

	private static void run(Processor steps, Exchange exchange) {
		try {
			steps.process(exchange);
		}
		catch (Exception ex) {
			exchange.setException(ex);
		}
	}

}
