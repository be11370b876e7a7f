package io.dromedary.document;

import java.util.List;

/** What is known of a document from the file it came in. */
@FunctionalInterface
public interface Provenance {

	/** Nothing is known of any. */
	Provenance NONE = (id) -> List.of();

	/**
	 * For example that the signature around it does not fit, the innermost first.
	 * @param id of the document
	 */
	List<Finding> findings(String id);

}
