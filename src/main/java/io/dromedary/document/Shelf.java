package io.dromedary.document;

import java.util.List;

/**
 * Takes in files of {@code routes/} and keeps what they say in force. Called by one
 * thread at a time.
 */
public interface Shelf {

	/**
	 * Puts a file in force in place of its previous version. Where it is broken the
	 * previous version, if any, stays in force.
	 * @param fileName for example {@code invoice.yaml}
	 */
	Contents put(String fileName, String text) throws BrokenFile;

	/** Takes a file out of force; does nothing where it is not. */
	void remove(String fileName);

	/**
	 * Whether a version of the file is held. A file that was put and is held no longer is
	 * put again.
	 */
	boolean holds(String fileName);

	/** The folder in {@code routes/} whose files it takes in. */
	default String folder() {
		return "documents";
	}

	/** How their names end. */
	default String ending() {
		return ".yaml";
	}

	/** Files of a lower rank are put first and removed last. */
	default int rank(String fileName, String text) {
		return 0;
	}

	/**
	 * What a file holds, for people.
	 *
	 * @param ids of its routes, or the name of its document type
	 * @param description one sentence, empty where the file has none
	 * @param inForce false where the file is fine and asks for nothing, as a door that is
	 * not configured
	 */
	record Contents(List<String> ids, String description, boolean inForce) {

		public Contents {
			ids = List.copyOf(ids);
		}

	}

}
