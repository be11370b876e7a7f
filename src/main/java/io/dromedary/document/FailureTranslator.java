package io.dromedary.document;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in our words what the stock components of routes to targets meet: theirs may hold
 * names and values of documents, and do not say what to do.
 */
@FunctionalInterface
public interface FailureTranslator {

	/**
	 * @param target that the route delivers to
	 * @return empty where it does not know this kind of failure
	 */
	Optional<DocumentException> translate(Throwable failure, Service target);

	/** The failure and what caused it, to a bounded depth. */
	static Stream<Throwable> chain(Throwable failure) {
		return Stream.iterate(failure, (link) -> link != null, Throwable::getCause).limit(30);
	}

}
