package io.dromedary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
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

	/** What is said as it stands; the other form is put together. */
	private static final Pattern SAID = Pattern.compile("Sentence\\s*\\.of\\(\\s*\"([^\"]*)\"\\s*[,)]");

	private static final Pattern PUT_TOGETHER = Pattern.compile("Sentence\\s*\\.of\\(\\s*\"([^\"]*)\"\\s*\\+");

	/** What a page says as it stands, and the beginnings of what it puts together. */
	private static final Pattern SAID_IN_PAGE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)");

	private static final Pattern BEGUN_IN_PAGE = Pattern.compile("#\\{\\$\\{'([a-z0-9.-]*)'");

	private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\b");

	private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");

	/** Words that are the same in both languages. */
	private static final Set<String> SAME = Set.of("console.login.token");

	private final TreeMap<String, String> sentences = new TreeMap<>();

	private final TreeMap<String, String> italian = new TreeMap<>();

	MessagesTest() throws IOException {
		for (Path bundle : Sources.files(BUNDLES, ".properties")) {
			boolean translated = bundle.toString().endsWith("_it.properties");
			load(bundle).forEach(
					(key, sentence) -> (translated ? italian : sentences).put(key.toString(), sentence.toString()));
		}
	}

	private static Properties load(Path bundle) throws IOException {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(bundle)) {
			properties.load(reader);
		}
		return properties;
	}

	@Test
	void everyBundleSaysTheSameInItalian() throws IOException {
		for (Path bundle : Sources.files(BUNDLES, ".properties")) {
			String name = bundle.getFileName().toString();
			if (!name.contains("_")) {
				Path translated = bundle.resolveSibling(name.replace(".", "_it."));
				assertThat(translated).exists();
				assertThat(load(translated).keySet()).as(name).isEqualTo(load(bundle).keySet());
			}
		}
		assertThat(italian).allSatisfy((key, sentence) -> {
			assertThat(arguments(sentence)).as(key).isEqualTo(arguments(sentences.get(key)));
			boolean words = ARGUMENT.matcher(sentence).replaceAll("").chars().anyMatch(Character::isLetter);
			assertThat(sentence.equals(sentences.get(key))).as("the same in both languages: " + key)
				.isEqualTo(!words || SAME.contains(key));
		});
	}

	private static Set<String> arguments(String sentence) {
		Set<String> arguments = new TreeSet<>();
		ARGUMENT.matcher(sentence).results().forEach((found) -> arguments.add(found.group().substring(1, 2)));
		return arguments;
	}

	/** Java 8 reads a bundle as ISO 8859-1, and it is an old Java that says this one. */
	@Test
	void whatAnOldJavaSaysHasNoAccents() {
		assertThat(italian.get("home.old-java")).matches("\\p{ASCII}+");
	}

	@Test
	void everySentenceThatIsSaidStandsInItsBundle() {
		Set<String> missing = found(SAID);
		missing.addAll(foundInPages(SAID_IN_PAGE));
		missing.removeAll(sentences.keySet());
		assertThat(missing).as("said, but in no bundle").isEmpty();
	}

	@Test
	void everySentenceThatIsPutTogetherHasItsRoomInFront() {
		assertThat(found(PUT_TOGETHER)).allMatch((beginning) -> beginning.contains(".")
				&& sentences.keySet().stream().anyMatch((key) -> key.startsWith(beginning)));
	}

	@Test
	void everySentenceInABundleIsSaid() {
		Set<String> literals = found(LITERAL);
		literals.addAll(foundInPages(SAID_IN_PAGE));
		literals.addAll(foundInPages(BEGUN_IN_PAGE));
		Set<String> names = found(CONSTANT);
		Set<String> unused = new TreeSet<>(sentences.keySet());
		unused.removeAll(literals);
		unused.removeIf((key) -> literals.stream().anyMatch((literal) -> isBeginning(literal, key, literals, names)));
		assertThat(unused).as("in a bundle, but never said").isEmpty();
	}

	/** Some keys are put together: {@code "check." + rule}. */
	private static boolean isBeginning(String literal, String key, Set<String> literals, Set<String> names) {
		if (!key.startsWith(literal) || !literal.matches("[a-z]+\\..*[.-]|[a-z]+\\.")) {
			return false;
		}
		String rest = key.substring(literal.length());
		return rest.matches("\\d+") || literals.contains(rest)
				|| names.contains(rest.toUpperCase(Locale.ROOT).replace('-', '_'))
				|| literals.stream()
					.filter((ending) -> ending.startsWith("-") && rest.endsWith(ending))
					.anyMatch((ending) -> literals.contains(rest.substring(0, rest.length() - ending.length())));
	}

	@Test
	void everyBundleHoldsOnlyKeysOfItsRoom() throws IOException {
		for (Path bundle : Sources.files(BUNDLES, ".properties")) {
			String room = bundle.getFileName().toString().split("[_.]")[0];
			assertThat(load(bundle).stringPropertyNames()).as(bundle.toString())
				.isNotEmpty()
				.allMatch((key) -> key.startsWith(room + ".") && KEY.matcher(key).matches());
		}
	}

	@Test
	void everySentenceIsWellFormed() {
		assertThat(sentences).allSatisfy(MessagesTest::assertWellFormed);
		assertThat(italian).allSatisfy(MessagesTest::assertWellFormed);
	}

	private static void assertWellFormed(String key, String sentence) {
		assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(sentence, Locale.ENGLISH));
		assertThat(sentence.replace("''", "")).as("single apostrophe in " + key).doesNotContain("'");
		assertThat(sentence).as(key).isNotBlank();
	}

	@Test
	void noSentenceIsSaidLiterally() {
		assertThat(found(SAID)).allMatch((key) -> KEY.matcher(key).matches());
	}

	private static Set<String> found(Pattern pattern) {
		return found(pattern, Sources.mainAndLauncher());
	}

	private static Set<String> foundInPages(Pattern pattern) {
		return found(pattern, Sources.files(Path.of("src/main/resources/templates"), ".html"));
	}

	private static Set<String> found(Pattern pattern, List<Path> files) {
		Set<String> found = new TreeSet<>();
		for (Path file : files) {
			Matcher matcher = pattern.matcher(Sources.read(file));
			while (matcher.find()) {
				found.add(matcher.group(1));
			}
		}
		return found;
	}

}
