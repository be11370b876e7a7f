package io.dromedary.api;

import io.dromedary.document.Sentence;

/** A correction that cannot be: an unknown field, a date that is none. */
public class UnusableCorrection extends RuntimeException {

	private final Sentence sentence;

	public UnusableCorrection(Sentence sentence) {
		super(sentence.toString());
		this.sentence = sentence;
	}

	Sentence sentence() {
		return sentence;
	}

}
