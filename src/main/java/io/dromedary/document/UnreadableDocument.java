package io.dromedary.document;

/**
 * The document itself cannot be read, now or later: encrypted, empty, corrupt, too large.
 * The sender can act.
 */
public final class UnreadableDocument extends DocumentException {

	public UnreadableDocument(Sentence sentence) {
		super(sentence, null);
	}

}
