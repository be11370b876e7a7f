package io.dromedary.document;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A sentence meant for a person: the key of a message bundle and its arguments. It is
 * kept as a key, so that it can be said in the language of whoever reads it.
 *
 * @param key {@code room.what}, for example {@code read.password-needed}; the part before
 * the first point names the bundle {@code io/dromedary/messages/ROOM.properties}
 * @param arguments numbers, names and limits, as text; sentences where they are words
 * that have a language themselves; never document text or field values
 */
public record Sentence(String key, List<Object> arguments) {

	public Sentence {
		arguments = arguments.stream().map(Sentence::argument).toList();
	}

	public static Sentence of(String key, Object... arguments) {
		return new Sentence(key, Arrays.asList(arguments));
	}

	private static Object argument(Object given) {
		return (given instanceof Sentence) ? given : String.valueOf(given);
	}

	/**
	 * The words of a key in a language, in English where the bundle lacks that language.
	 * @return empty where the bundle lacks the key
	 */
	public static Optional<MessageFormat> format(String key, Locale locale) {
		try {
			var bundle = ResourceBundle.getBundle("io.dromedary.messages." + key.substring(0, key.indexOf('.')), locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
			return Optional.of(new MessageFormat(bundle.getString(key), locale));
		}
		catch (MissingResourceException | StringIndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	/** The sentence in a language; the bare key where no bundle has it. */
	public String in(Locale locale) {
		Object[] said = arguments.stream()
			.map((argument) -> (argument instanceof Sentence sentence) ? sentence.in(locale) : argument)
			.toArray();
		return format(key, locale).map((format) -> format.format(said)).orElse(key);
	}

	@Override
	public String toString() {
		return in(Locale.ENGLISH);
	}

}
