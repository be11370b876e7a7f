package io.dromedary.ledger;

/** Makes one document again of a file whose pages became documents of their own. */
public interface Separation {

	/**
	 * Whether the pages of this document may become documents of their own: not those
	 * that did, nor what a person made one again.
	 */
	boolean possible(String id);

	/**
	 * A person said that it is one document: its parts are withdrawn, and it is read anew
	 * as one, for good.
	 * @throws Conflict where its pages are no documents of their own, or one of them was
	 * handed to a target, is on its way there, or is refused to its sender right now
	 */
	Entry undo(String id);

}
