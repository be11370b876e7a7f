package io.dromedary.intake;

/** How far behind the hub is; to be provided by whoever wires the program. */
@FunctionalInterface
public interface Backlog {

	/** Pieces of work that could be done now if there were more hands. */
	long waiting();

}
