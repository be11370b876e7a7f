package io.dromedary.document;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A sentence meant for a person: the key of a message bundle and its arguments. It is
 * kept as a key, so that it can be said in the language of whoever reads it.
 *
 * @param key {@code room.what}, for example {@code read.password-needed}; the part before
 * the first point names the bundle {@code io/dromedary/messages/ROOM.properties}
 * @param arguments numbers, names and limits; never document text or field values
 */
public record Sentence(String key, List<String> arguments) {

	public Sentence {
		arguments = List.copyOf(arguments);
	}

	public static Sentence of(String key, Object... arguments) {
		return new Sentence(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
	}

	/**
	 * The sentence in a language, in English where the bundle lacks that language, the
	 * bare key where it lacks the key.
	 */
	public String in(Locale locale) {
		try {
			var bundle = ResourceBundle.getBundle("io.dromedary.messages." + key.substring(0, key.indexOf('.')), locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
			return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
		}
		catch (MissingResourceException | StringIndexOutOfBoundsException ex) {
			return key;
		}
	}

	@Override
	public String toString() {
		return in(Locale.ENGLISH);
	}

}
