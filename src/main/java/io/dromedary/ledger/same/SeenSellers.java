package io.dromedary.ledger.same;

import java.util.List;

/** The sellers of documents that are delivered or on their way to it. */
@FunctionalInterface
public interface SeenSellers {

	/** All of them, by name. */
	List<Seller> all();

}
