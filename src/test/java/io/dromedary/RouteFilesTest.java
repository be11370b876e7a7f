package io.dromedary;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped route files hold what the design promises of them. */
class RouteFilesTest {

	private static final String GOOD = """
			- route:
			    id: good
			    description: Hands over what it gets.
			    from:
			      uri: direct:good
			      steps:
			        - setBody:
			            simple: "${body}"
			        - to: log:good
			""";

	@TestFactory
	Stream<DynamicTest> everyRouteFileFollowsTheRules() {
		return files().map((file) -> DynamicTest.dynamicTest(name(file),
				() -> assertThat(RouteRules.complaints(Sources.read(file))).isEmpty()));
	}

	@TestFactory
	Stream<DynamicTest> everyRouteOfTheReadmeFollowsTheRules() {
		return new Readme().files()
			.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".camel.yaml"))
			.map((file) -> DynamicTest.dynamicTest(file.getKey(),
					() -> assertThat(RouteRules.complaints(file.getValue())).isEmpty()));
	}

	@TestFactory
	Stream<DynamicTest> everyRouteFileHasATest() {
		return files().map((file) -> DynamicTest.dynamicTest(name(file),
				() -> assertThat(Sources.anyContains(Sources.TEST, ".java", "file:routes/" + name(file)))
					.as("a test that mentions " + name(file))
					.isTrue()));
	}

	@Test
	void routeFilesLieFlat() {
		assertThat(files()).allMatch((file) -> file.getParent().equals(Sources.ROUTES));
	}

	@Test
	void aGoodFileHasNoComplaints() {
		assertThat(RouteRules.complaints(GOOD)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			uri: direct:good          | urx: direct:good                | schema
			id: good                  | group: good                     | without an id
			description: Hands        | description: hands              | not one sentence
			what it gets.             | what it gets. And more.         | not one sentence
			simple: "${body}"         | groovy: "body"                  | code: groovy
			simple: "${body}"         | simple: "${body} regex '.*'"    | regular expression
			simple: "${body}"         | constant: '{"a": 1}'            | JSON built from a string
			- to: log:good            | - doTry: {steps: [{to: log:x}]} | code: doTry
			""")
	void aFileThatBreaksARuleIsCaught(String good, String bad, String complaint) {
		String text = GOOD.replace(good, bad);
		assertThat(text).isNotEqualTo(GOOD);
		assertThat(RouteRules.complaints(text)).anyMatch((said) -> said.contains(complaint));
	}

	private static Stream<Path> files() {
		List<Path> files = Sources.files(Sources.ROUTES, ".camel.yaml");
		return files.stream();
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

}
