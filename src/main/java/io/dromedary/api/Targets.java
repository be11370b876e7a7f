package io.dromedary.api;

import java.util.Set;

import io.dromedary.document.ServiceUnavailable;

/** The targets there are; to be provided by whoever wires the program. */
@FunctionalInterface
public interface Targets {

	/**
	 * Names of those that are switched on.
	 * @throws ServiceUnavailable where they are not known yet
	 */
	Set<String> names();

}
