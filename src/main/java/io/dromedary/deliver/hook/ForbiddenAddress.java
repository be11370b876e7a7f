package io.dromedary.deliver.hook;

import java.io.IOException;

import io.dromedary.document.Sentence;

/** Nothing is sent to this address. */
final class ForbiddenAddress extends IOException {

	private final transient Sentence sentence;

	ForbiddenAddress(Sentence sentence) {
		super(sentence.key());
		this.sentence = sentence;
	}

	Sentence sentence() {
		return sentence;
	}

}
