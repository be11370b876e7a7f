package io.dromedary.document;

import java.util.List;

/** Notices several documents in one file. */
@FunctionalInterface
public interface Separator {

	/**
	 * Where further documents begin, in the order of the pages; none where it is one
	 * document, or where that cannot be told for sure.
	 */
	List<Cut> cuts(Transcript transcript);

}
