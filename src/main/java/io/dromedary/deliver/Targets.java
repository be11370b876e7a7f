package io.dromedary.deliver;

/** Which targets there are right now; route files come and go while running. */
@FunctionalInterface
public interface Targets {

	/**
	 * Whether a route takes deliveries for this target.
	 * @param target as named in a document type: {@code database} for
	 * {@code work:to-database}
	 */
	boolean running(String target);

}
