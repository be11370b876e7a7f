package io.dromedary.extract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;

/** The texts of {@code headings.properties}, by their keys. */
final class HeadingTexts {

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es", "nl");

	private static final Properties ALL = load();

	static final Set<String> BEFORE = tokens("before");

	static final Set<String> NUMBER = tokens("number");

	static final Set<String> BEGINNINGS = tokens("compound.begins");

	static final Set<String> ENDINGS = tokens("compound.ends");

	static final Set<String> BEHIND = behind();

	static final Set<String> SUBJECT = tokens("subject");

	static final FieldType OWN_NUMBER = own(list("invoice.label"));

	static final FieldType OWN = own(
			Stream.concat(list("invoice.label").stream(), list("invoice.label.date").stream()).toList());

	private static FieldType own(List<String> labels) {
		return new FieldType("#own", FieldKind.CODE, "own", false, false, labels, null);
	}

	private HeadingTexts() {
	}

	/** The phrases of a key. */
	static List<String> list(String key) {
		return Arrays.stream(ALL.getProperty(key, "").split(","))
			.map(String::strip)
			.filter((phrase) -> !phrase.isEmpty())
			.toList();
	}

	private static Set<String> tokens(String key) {
		var tokens = new HashSet<String>();
		list(key).forEach((phrase) -> Token.of(phrase).forEach((token) -> tokens.add(token.text())));
		return tokens;
	}

	private static Set<String> behind() {
		Set<String> tokens = tokens("behind");
		tokens.addAll(NUMBER);
		for (String language : LANGUAGES) {
			for (Month month : Month.values()) {
				for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
					tokens.add(Token.joined(month.getDisplayName(style, Locale.forLanguageTag(language))));
				}
			}
		}
		return tokens;
	}

	private static Properties load() {
		var stream = Objects.requireNonNull(HeadingTexts.class.getResourceAsStream("headings.properties"));
		try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			var texts = new Properties();
			texts.load(reader);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
