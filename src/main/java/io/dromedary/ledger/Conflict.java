package io.dromedary.ledger;

import io.dromedary.document.Sentence;

/** A change that the document's present state does not allow; nothing was changed. */
public class Conflict extends RuntimeException {

	private final Sentence sentence;

	public Conflict(Sentence sentence) {
		super(sentence.toString());
		this.sentence = sentence;
	}

	public Sentence sentence() {
		return sentence;
	}

}
