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
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;

/** The texts of {@code headings.properties}, by their keys. */
final class HeadingTexts {

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es", "nl");

	/** By their keys, as written. */
	private static final Map<String, List<String>> ALL = load();

	/** By their keys, folded. */
	private static final Map<String, List<String>> FOLDED = ALL.entrySet()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
				(texts) -> texts.getValue().stream().map(Token::joined).toList()));

	static final Set<String> BEFORE = tokens("before");

	static final Set<String> NUMBER = tokens("number");

	static final Set<String> BEGINNINGS = tokens("compound.begins");

	static final Set<String> ENDINGS = tokens("compound.ends");

	static final Set<String> BEHIND = behind();

	static final Set<String> SUBJECT = tokens("subject");

	/** Labels of the number that an invoice bears itself. */
	static final Labels OWN_NUMBER = own(list("invoice.label"));

	/** Those of its number and its date. */
	static final Labels OWN = own(
			Stream.concat(list("invoice.label").stream(), list("invoice.label.date").stream()).toList());

	private static Labels own(List<String> labels) {
		return Labels.of(List.of(new FieldType("#own", FieldKind.CODE, "own", false, false, labels, null)));
	}

	private HeadingTexts() {
	}

	/** The phrases of a key. */
	static List<String> list(String key) {
		return ALL.getOrDefault(key, List.of());
	}

	/** The letters and digits of the phrases of a key. */
	static List<String> folded(String key) {
		return FOLDED.getOrDefault(key, List.of());
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

	private static List<String> phrases(String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter((phrase) -> !phrase.isEmpty()).toList();
	}

	private static Map<String, List<String>> load() {
		var stream = Objects.requireNonNull(HeadingTexts.class.getResourceAsStream("headings.properties"));
		try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			var texts = new Properties();
			texts.load(reader);
			return texts.stringPropertyNames()
				.stream()
				.collect(Collectors.toUnmodifiableMap((key) -> key, (key) -> phrases(texts.getProperty(key))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
