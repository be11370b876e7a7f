package io.dromedary.api;

import io.dromedary.document.Assessment;

/** Settles what was doubtful; to be provided by whoever wires the program. */
@FunctionalInterface
public interface Settler {

	/**
	 * The assessment as a person settled it.
	 * @param seen what the person saw
	 * @throws UnusableCorrection where it cannot be delivered so; nothing was changed
	 */
	Assessment settle(Assessment seen, Correction correction);

}
