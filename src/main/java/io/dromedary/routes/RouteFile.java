package io.dromedary.routes;

import java.util.List;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code routes/} as it stands right now (issue 3, item 2). Nothing in it holds
 * the value of a placeholder.
 *
 * @param file name relative to the routes folder, for example
 * {@code documents/invoice.yaml}
 * @param ids of the routes in force, or the name of the document type
 * @param description one sentence from the file, empty where it has none
 * @param error what is wrong with the file and what to do; null where nothing is
 * @param line of the error, from 1; 0 where the place is not known
 * @param column of the error, from 1; 0 where the place is not known
 */
public record RouteFile(String file, Origin origin, State state, List<String> ids, String description,
		@Nullable Sentence error, int line, int column) {

	public RouteFile {
		ids = List.copyOf(ids);
	}

	/** Where the file comes from. */
	public enum Origin {

		/** From the jar, or equal to it. */
		SHIPPED,
		/** A file on disk in place of a shipped one. */
		CHANGED,
		/** A file on disk that is not shipped. */
		OWN,
		/** Switched off by a file that ends in {@code .off}. */
		OFF

	}

	/** What became of the file. */
	public enum State {

		RUNNING,
		/** The file has an error; its last good version, if any, runs on. */
		BROKEN,
		/** Switched off, or not configured. */
		OFF,
		/** The file on disk is empty or still being written. */
		WAITING

	}

}
