package io.dromedary.ledger.accuracy;

import java.util.List;

/** How well print is read. */
@FunctionalInterface
public interface Figures {

	/** All counts by type, field and finder. */
	List<Figure> figures();

}
