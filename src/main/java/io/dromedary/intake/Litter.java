package io.dromedary.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What programs write beside documents, told by its name. */
final class Litter {

	/** Endings that programs give to files they have not finished. */
	private static final List<String> UNFINISHED = List.of(".part", ".partial", ".tmp", ".crdownload", ".filepart",
			".download");

	private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

	private Litter() {
	}

	/**
	 * @param fileName without folders
	 */
	static boolean wanted(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		return !name.startsWith("~$") && !LITTER.contains(name) && UNFINISHED.stream().noneMatch(name::endsWith);
	}

}
