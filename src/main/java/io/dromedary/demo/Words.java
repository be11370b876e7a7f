package io.dromedary.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;

/**
 * The words of documents of a country: {@code words/it.properties}, overlaid by
 * {@code words/de-CH.properties} where the country asks for it. A value is a list parted
 * by {@code |}.
 */
public final class Words {

	private final Locale locale;

	private final Properties entries = new Properties();

	private Words(Locale locale) {
		this.locale = locale;
	}

	/** Fails with {@link IllegalArgumentException} for a language without words. */
	public static Words of(Locale locale) {
		var words = new Words(locale);
		boolean language = words.load(locale.getLanguage());
		boolean country = !locale.getCountry().isEmpty() && words.load(locale.toLanguageTag());
		if (!language && !country) {
			throw new IllegalArgumentException("no words for " + locale);
		}
		return words;
	}

	private boolean load(String name) {
		try (var stream = Words.class.getResourceAsStream("words/" + name + ".properties")) {
			if (stream == null) {
				return false;
			}
			entries.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Locale locale() {
		return locale;
	}

	public List<String> all(String key) {
		String value = entries.getProperty(key);
		if (value == null) {
			throw new IllegalArgumentException("no word for " + key + " in " + locale);
		}
		return List.of(value.split("\\|"));
	}

	/** The first, which is the usual one. */
	public String one(String key) {
		return all(key).get(0);
	}

	/** The variant with that number, from the start again after the last. */
	public String one(String key, int variant) {
		var all = all(key);
		return all.get(Math.floorMod(variant, all.size()));
	}

	public String any(String key, Random random) {
		var all = all(key);
		return all.get(random.nextInt(all.size()));
	}

}
