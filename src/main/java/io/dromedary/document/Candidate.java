package io.dromedary.document;

import org.jspecify.annotations.Nullable;

/**
 * A value that a finder proposes for a field.
 *
 * @param printed the value as printed, not normalised
 * @param evidence null where the finder could not say where it is printed; such a value
 * is never delivered unseen
 * @param confidence 0 to 1: the least confidence of the words it was read from; never a
 * model's own word
 */
public record Candidate(String field, String printed, @Nullable Evidence evidence, Finder finder, double confidence) {

	@Override
	public String toString() {
		return "Candidate[" + field + ", " + finder.word() + "]";
	}

}
