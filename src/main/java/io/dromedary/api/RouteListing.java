package io.dromedary.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The route and type files at hand; to be provided by whoever wires the program. */
@FunctionalInterface
public interface RouteListing {

	List<Item> list();

	/**
	 * One file.
	 *
	 * @param file its name below the routes folder
	 * @param origin {@code shipped}, {@code changed}, {@code own} or {@code off}
	 * @param routes ids of the routes it brings
	 * @param running whether its last good version runs
	 * @param problem why the file as it is now cannot be used; null where it can
	 */
	record Item(String file, String origin, List<String> routes, boolean running, @Nullable Problem problem) {
	}

	/**
	 * What is wrong with a file.
	 *
	 * @param line from 1; null where unknown
	 * @param column from 1; null where unknown
	 * @param sentence what is wrong and what to do
	 */
	record Problem(@Nullable Integer line, @Nullable Integer column, String sentence) {
	}

}
