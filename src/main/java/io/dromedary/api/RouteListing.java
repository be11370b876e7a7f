package io.dromedary.api;

import java.time.Instant;
import java.util.List;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/** The route and type files at hand; to be provided by whoever wires the program. */
@FunctionalInterface
public interface RouteListing {

	List<Item> list();

	/**
	 * One file.
	 *
	 * @param file its name below the routes folder
	 * @param origin one word: {@code shipped}, {@code changed}, {@code own}, {@code off}
	 * @param state one word: {@code running}, {@code broken}, {@code off},
	 * {@code waiting}
	 * @param ids of the routes in force, or the name of the document type
	 * @param problem why the file as it is now cannot be used; null where it can
	 * @param door how the door in it stands; null where there is none, or none is open
	 */
	record Item(String file, String origin, String state, List<String> ids, String description,
			@Nullable Problem problem, @Nullable Door door) {
	}

	/**
	 * A door that looks for documents by itself.
	 *
	 * @param reason what is wrong and what to do, or what it waits for; null where it
	 * runs
	 * @param since when it came into the state of its file
	 * @param lastLook when it last looked with success; null where it never has
	 */
	record Door(@Nullable Sentence reason, Instant since, @Nullable Instant lastLook) {
	}

	/**
	 * What is wrong with a file.
	 *
	 * @param line from 1; 0 where the place is not known
	 * @param column from 1; 0 where the place is not known
	 * @param sentence what is wrong and what to do
	 */
	record Problem(int line, int column, Sentence sentence) {
	}

}
