package io.dromedary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Sentences for people stand in bundles, all of them and no others. */
class MessagesTest {

	private static final Path BUNDLES = Path.of("src/main/resources/io/dromedary/messages");

	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

	private static final Pattern SAID = Pattern.compile("Sentence\\s*\\.of\\(\\s*\"([^\"]*)\"");

	private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

	private final TreeMap<String, String> sentences = new TreeMap<>();

	MessagesTest() throws IOException {
		for (Path bundle : Sources.files(BUNDLES, ".properties")) {
			Properties properties = new Properties();
			try (var reader = Files.newBufferedReader(bundle)) {
				properties.load(reader);
			}
			properties.forEach((key, sentence) -> sentences.put(key.toString(), sentence.toString()));
		}
	}

	@Test
	void everySentenceThatIsSaidStandsInItsBundle() {
		Set<String> said = new TreeSet<>();
		for (Path file : Sources.files(Sources.MAIN, ".java")) {
			find(SAID, Sources.read(file), said);
		}
		assertThat(sentences.keySet()).containsAll(said);
	}

	@Test
	void everySentenceInABundleIsSaid() {
		Set<String> literals = new TreeSet<>();
		for (Path file : Sources.files(Sources.MAIN, ".java")) {
			find(LITERAL, Sources.read(file), literals);
		}
		assertThat(sentences.keySet()).allSatisfy((key) -> assertThat(literals).as("a use of " + key)
			.anyMatch((literal) -> literal.equals(key) || isBeginning(literal, key)));
	}

	/** Some keys are put together: {@code "check." + rule}. */
	private static boolean isBeginning(String literal, String key) {
		return literal.contains(".") && (literal.endsWith(".") || literal.endsWith("-")) && key.startsWith(literal);
	}

	@Test
	void everyBundleHoldsOnlyKeysOfItsRoom() throws IOException {
		for (Path bundle : Sources.files(BUNDLES, ".properties")) {
			String room = bundle.getFileName().toString().split("[_.]")[0];
			Properties properties = new Properties();
			try (var reader = Files.newBufferedReader(bundle)) {
				properties.load(reader);
			}
			assertThat(properties.stringPropertyNames()).as(bundle.toString())
				.isNotEmpty()
				.allMatch((key) -> key.startsWith(room + ".") && KEY.matcher(key).matches());
		}
	}

	@Test
	void everySentenceIsWellFormed() {
		assertThat(sentences).allSatisfy((key, sentence) -> {
			assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(sentence, Locale.ENGLISH));
			assertThat(sentence.replace("''", "")).as("single apostrophe in " + key).doesNotContain("'");
			assertThat(sentence).as(key).isNotBlank();
		});
	}

	@Test
	void noSentenceIsSaidLiterally() {
		for (Path file : Sources.files(Sources.MAIN, ".java")) {
			Set<String> said = new TreeSet<>();
			find(SAID, Sources.read(file), said);
			assertThat(said).as(file.toString()).allMatch((key) -> KEY.matcher(key).matches());
		}
	}

	private static void find(Pattern pattern, String text, Set<String> found) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
	}

}
