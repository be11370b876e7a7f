package io.dromedary.intake;

import java.util.function.BiConsumer;

import jakarta.mail.MessageRemovedException;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a door could not finish, without names, addresses or foreign words. */
final class DiscreetHandler implements ExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(DiscreetHandler.class);

	private final String route;

	private final BiConsumer<String, Throwable> stuck;

	/**
	 * @param stuck told of a look that failed although its consumer goes on
	 */
	DiscreetHandler(String route, BiConsumer<String, Throwable> stuck) {
		this.route = route;
		this.stuck = stuck;
	}

	/** A look that failed. */
	@Override
	public void handleException(Throwable failure) {
		handleException(null, null, failure);
	}

	@Override
	public void handleException(@Nullable String message, Throwable failure) {
		handleException(message, null, failure);
	}

	@Override
	public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable failure) {
		if (exchange == null) {
			stuck.accept(route, failure);
		}
		else if (!(failure instanceof MessageRemovedException)) {
			LOG.warn("The door {} could not finish with a document and leaves it where it is: {}", route,
					failure.getClass().getName());
		}
	}

}
