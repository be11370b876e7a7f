package io.dromedary.document;

import org.jspecify.annotations.Nullable;

/**
 * A failure of a step, by who can act on it. The message says what to do next and holds
 * no document text.
 */
public abstract sealed class DocumentException extends RuntimeException
		permits UnreadableDocument, ServiceUnavailable, UnusableAnswer, Undeliverable, LostRecord {

	private final Sentence sentence;

	DocumentException(Sentence sentence, @Nullable Throwable cause) {
		super(sentence.toString(), cause);
		this.sentence = sentence;
	}

	/** What happened and what to do next. */
	public Sentence sentence() {
		return sentence;
	}

}
