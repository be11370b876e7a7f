package io.dromedary.document;

/**
 * A target will not take this document as it is: a value does not fit its column, a rule
 * of the target forbids it. No further try helps before the document or the target is
 * changed; other documents are not concerned.
 */
public final class Undeliverable extends DocumentException {

	public Undeliverable(Sentence sentence) {
		super(sentence, null);
	}

}
