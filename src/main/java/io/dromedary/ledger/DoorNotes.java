package io.dromedary.ledger;

import java.util.Optional;

/**
 * What a door notes down for its next look, such as how far it has looked. What is noted
 * is shared by all processes on one database.
 */
public interface DoorNotes {

	/**
	 * The last note.
	 * @param key 64 characters at most
	 */
	Optional<String> find(String key);

	/** Takes the place of the last note. */
	void keep(String key, String note);

}
