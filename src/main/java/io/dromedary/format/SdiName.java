package io.dromedary.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which a file is sent to the Italian exchange system SdI (technical rules of
 * the SdI, "nomenclatura dei file"): country and identifier of who sends it, and up to
 * five letters or digits, such as {@code IT01234567890_00001.xml.p7m}. Messages about it
 * name it so.
 */
public final class SdiName {

	private static final Pattern NAME = Pattern
		.compile("([A-Z]{2}[A-Za-z0-9]{2,28}_[A-Za-z0-9]{1,5})" + "(?i:\\.(xml|zip))?((?i:\\.p7m){0,10})");

	private SdiName() {
	}

	/**
	 * The name, the same whether the file is signed or was taken out of its signature.
	 * Small and capital letters are told apart, as the rules do.
	 * @return empty where it is no such name
	 */
	public static Optional<String> of(String fileName) {
		Matcher name = NAME.matcher(fileName);
		boolean told = name.matches() && (name.group(2) != null || !name.group(3).isEmpty());
		return told
				? Optional.of(name.group(1) + "."
						+ ((name.group(2) != null) ? name.group(2).toLowerCase(Locale.ROOT) : "xml"))
				: Optional.empty();
	}

}
