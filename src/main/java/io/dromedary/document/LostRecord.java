package io.dromedary.document;

/**
 * What was kept of a document cannot be found or read: a backup was put back in part, a
 * share is not mounted. The operator can act.
 */
public final class LostRecord extends DocumentException {

	public LostRecord(Sentence sentence) {
		super(sentence, null);
	}

}
