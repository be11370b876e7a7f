package io.dromedary.home;

import java.nio.file.Path;

/**
 * The folder that holds everything Dromedary keeps. One process at a time uses it.
 *
 * @param root absolute
 * @param instance a UUID made with the folder; tells this installation from others that
 * share a database
 */
public record Home(Path root, String instance) {

	public Path inbox() {
		return root.resolve("inbox");
	}

	/** Where results lie that are delivered as files. */
	public Path out() {
		return root.resolve("out");
	}

	/** The embedded databases. */
	public Path databases() {
		return root.resolve("databases");
	}

	/** One file for each secret, its name the property; only the owner can read it. */
	public Path secrets() {
		return root.resolve("secrets");
	}

	/** Work in progress that nobody misses: emptied at each start. */
	public Path scratch() {
		return root.resolve("tmp");
	}

}
