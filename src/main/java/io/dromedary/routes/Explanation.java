package io.dromedary.routes;

import java.util.Optional;

import io.dromedary.document.Sentence;

/**
 * Says what a failure of something outside means; to be provided by whoever wires the
 * program.
 */
@FunctionalInterface
public interface Explanation {

	/** What happened and what to do; empty where it is not known. */
	Optional<Sentence> of(Throwable failure);

}
