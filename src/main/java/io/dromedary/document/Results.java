package io.dromedary.document;

import java.util.Optional;

/**
 * Keeps what was expensive to make, by content hash and settings, so that a repeat does
 * not pay twice.
 */
public interface Results {

	/** Keeps nothing. */
	Results NONE = new Results() {
	};

	/** The transcript made of this content with these settings before. */
	default Optional<Transcript> transcript(Document document, String settings) {
		return Optional.empty();
	}

	default void keep(Transcript transcript) {
	}

	/**
	 * The answer of a model.
	 * @param sha256 of the document's content
	 * @param settings fingerprint of the prompt, the schema, the model and its parameters
	 */
	default Optional<String> answer(String sha256, String settings) {
		return Optional.empty();
	}

	default void keep(String sha256, String settings, String answer) {
	}

}
