package io.dromedary.document;

/**
 * The model, or another service that is asked for a document, answered, but not what was
 * asked: no JSON, cut off, against the schema. Another try may do.
 */
public final class UnusableAnswer extends DocumentException {

	public UnusableAnswer(Sentence sentence) {
		super(sentence, null);
	}

}
