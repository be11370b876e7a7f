package io.dromedary.split;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What is left of the names that senders give. */
final class Names {

	/** Longer names do not fit into the file systems they may end in. */
	private static final int LONGEST = 200;

	private static final int EXTENSION = 20;

	private Names() {
	}

	/**
	 * The name without any folder and without control characters; empty where nothing of
	 * it is left.
	 * @param given may be a path of any system, or a way out of one
	 */
	static String safe(@Nullable String given) {
		if (given == null) {
			return "";
		}
		String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		String name = last.codePoints()
			.filter((character) -> !Character.isISOControl(character))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.strip();
		return (name.equals(".") || name.equals("..")) ? "" : shortened(name);
	}

	/** Without the ending, where it has it; the case of letters does not matter. */
	static String without(String ending, String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name.substring(0, name.length() - ending.length())
				: name;
	}

	private static String shortened(String name) {
		if (name.length() <= LONGEST) {
			return name;
		}
		int point = name.lastIndexOf('.');
		String extension = (name.length() - point <= EXTENSION) ? name.substring(point) : "";
		int end = LONGEST - extension.length();
		return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
	}

}
