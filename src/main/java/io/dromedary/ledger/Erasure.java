package io.dromedary.ledger;

import java.util.List;

/**
 * What an erasure did.
 *
 * @param entry all that is left of the document: no names, no values
 * @param along ids of what was erased with it: its duplicates and its parts, and a
 * container of which nothing else was left
 * @param keptBy ids of other documents of the same content, which keep it until they are
 * erased too
 * @param stillIn ids of the containers it came in: they hold it until they are erased too
 * @param finished false where the content could not be deleted yet; it is tried again by
 * itself
 */
public record Erasure(Entry entry, List<String> along, List<String> keptBy, List<String> stillIn, boolean finished) {

	public Erasure {
		along = List.copyOf(along);
		keptBy = List.copyOf(keptBy);
		stillIn = List.copyOf(stillIn);
	}

}
