package io.dromedary.console;

import java.util.Locale;

/** Sizes as people read them. */
final class Sizes {

	private static final long KILO = 1000;

	private Sizes() {
	}

	static String of(long bytes, Locale locale) {
		if (bytes < KILO) {
			return bytes + " B";
		}
		boolean mega = bytes >= KILO * KILO;
		return String.format(locale, mega ? "%.1f MB" : "%.1f kB", bytes / (double) (mega ? KILO * KILO : KILO));
	}

}
