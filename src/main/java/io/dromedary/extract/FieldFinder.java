package io.dromedary.extract;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Transcript;

/** Finds the fields of a document type in a transcript. */
public interface FieldFinder {

	/**
	 * What its candidates name as their finder. Two that name the same are no second
	 * witness of each other.
	 */
	Finder finder();

	/**
	 * Whether it waits for others, such as a server: then it keeps its own time. One that
	 * does not is stopped where it takes too long for the document.
	 */
	default boolean waits() {
		return finder() != Finder.LABEL;
	}

	/**
	 * Looks for every field of the type.
	 * @throws io.dromedary.document.DocumentException where it cannot work now or got no
	 * usable answer
	 */
	Found find(Transcript transcript, DocumentType type);

	/** The same of a transcript that is laid out: for finders that look at its rows. */
	default Found find(Layout layout, DocumentType type) {
		return find(layout.transcript(), type);
	}

	/**
	 * What a finder found.
	 *
	 * @param candidates per field, best first; only what may really be the value: two
	 * different values are rivals and make a key field doubtful
	 * @param lines the rows of the item table
	 * @param findings doubts of the finder itself
	 */
	record Found(Map<String, List<Candidate>> candidates, List<Map<String, Candidate>> lines, List<Finding> findings) {
	}

}
