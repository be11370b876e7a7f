package io.dromedary.home;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/** The program cannot start here; the operator can act. */
class HomeException extends RuntimeException {

	private final Sentence sentence;

	HomeException(Sentence sentence, @Nullable Throwable cause) {
		super(sentence.toString(), cause);
		this.sentence = sentence;
	}

	Sentence sentence() {
		return sentence;
	}

}
