package io.dromedary.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a type or a field is shown to people. */
final class Titles {

	private Titles() {
	}

	/** In the language asked for, else in whichever there is, else made of the name. */
	static String of(String name, Map<String, String> titles, Locale locale) {
		return Stream.of(locale.getLanguage(), "any", "en", "it")
			.flatMap((language) -> Optional.ofNullable(titles.get(language)).stream())
			.findFirst()
			.orElseGet(() -> readable(name));
	}

	private static String readable(String name) {
		String words = name.replace('_', ' ').replace('-', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
