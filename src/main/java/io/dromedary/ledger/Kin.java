package io.dromedary.ledger;

/**
 * What arrived as one: a mail, what is attached to it, what is in that, and so on.
 *
 * @param depth in how many containers the document lies; 0 where it came by itself
 * @param documents how many came out of the outermost container so far
 * @param bytes their sizes together; what is there twice counts twice
 */
public record Kin(int depth, long documents, long bytes) {

	/** Of what came by itself and is no container. */
	public static final Kin NONE = new Kin(0, 0, 0);

}
