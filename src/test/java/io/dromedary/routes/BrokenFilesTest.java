package io.dromedary.routes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.routes.RouteFolder.route;
import static org.assertj.core.api.Assertions.assertThat;

class BrokenFilesTest {

	private static final String STEP = """
			- route:
			    id: door
			    description: A door.
			    from:
			      uri: %s
			      steps:
			        - to: %s
			""";

	@TempDir
	Path folder;

	@Test
	void aBrokenEditLeavesTheLastGoodVersionRunningAndTheRestUntouched() throws Exception {
		var shipped = Map.of("a.camel.yaml", route("a", "shipped"), "b.camel.yaml", route("b", "other"));
		try (var routes = new RouteFolder(folder, shipped).start()) {
			var untouched = routes.context.getRoute("b");
			routes.write("a.camel.yaml", route("a", "good"));
			routes.awaitAnswer("a", "good");
			routes.write("a.camel.yaml", route("a", "bad").replace("uri:", "urx:"));
			routes.await("a.camel.yaml", "CHANGED BROKEN");
			assertThat(routes.ask("a")).isEqualTo("good");
			assertThat(routes.file("a.camel.yaml").ids()).containsExactly("a");
			assertThat(routes.file("a.camel.yaml").line()).isEqualTo(5);
			assertThat(routes.file("a.camel.yaml").column()).isPositive();
			assertThat(routes.error("a.camel.yaml")).contains("urx").contains("save the file");
			assertThat(routes.context.getRoute("b")).isSameAs(untouched);
			routes.write("a.camel.yaml", route("a", "mended"));
			routes.await("a.camel.yaml", "CHANGED RUNNING");
			assertThat(routes.ask("a")).isEqualTo("mended");
		}
	}

	@Test
	void atStartTheShippedVersionRunsInPlaceOfABrokenOne() throws Exception {
		try (var routes = new RouteFolder(folder, Map.of("a.camel.yaml", route("a", "shipped")))) {
			routes.write("a.camel.yaml", "- route: [");
			routes.write("own.camel.yaml", "hello");
			routes.start();
			assertThat(routes.states()).containsExactlyInAnyOrderEntriesOf(
					Map.of("a.camel.yaml", "CHANGED BROKEN", "own.camel.yaml", "OWN BROKEN"));
			assertThat(routes.ask("a")).isEqualTo("shipped");
			assertThat(routes.file("a.camel.yaml").line()).isPositive();
			assertThat(routes.file("own.camel.yaml").ids()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			direct:door | nosuch:thing      | 7 | no component "nosuch"
			direct:door | log:x?nope=1      | 7 | no option nope
			direct:door | log:{{not.set}}   | 7 | not.set is not set
			direct:door | bean:nobody       | 7 | no bean or class "nobody"
			file:absent-folder?autoCreate=false&startingDirectoryMustExist=true | log:x | 5 | does not exist
			direct:b    | log:x             | 5 | already takes what arrives at direct:b
			""")
	void whatCamelRefusesOnlyWhenItRunsBreaksOnlyThatFile(String from, String to, int line, String words)
			throws Exception {
		try (var routes = new RouteFolder(folder, Map.of("b.camel.yaml", route("b", "other"))).start()) {
			var untouched = routes.context.getRoute("b");
			routes.write("door.camel.yaml", STEP.formatted(from, to));
			routes.await("door.camel.yaml", "OWN BROKEN");
			assertThat(routes.error("door.camel.yaml")).contains(words);
			assertThat(routes.file("door.camel.yaml").line()).isEqualTo(line);
			assertThat(routes.context.getRoutes()).containsExactly(untouched);
			routes.write("door.camel.yaml", STEP.formatted("direct:door", "log:fine"));
			routes.await("door.camel.yaml", "OWN RUNNING");
		}
	}

	@Test
	void aValueOfAPropertyIsNeverShown() throws Exception {
		Properties values = new Properties();
		values.setProperty("door.password", "open-sesame");
		try (var routes = new RouteFolder(folder, Map.of())) {
			routes.context.getPropertiesComponent().setInitialProperties(values);
			routes.write("door.camel.yaml", STEP.formatted("direct:door", "log:x?level={{door.password}}"));
			routes.start();
			assertThat(routes.error("door.camel.yaml")).doesNotContainIgnoringCase("sesame")
				.contains("IllegalArgumentException");
		}
	}

	@Test
	void anIdUsedInTwoFilesNamesBothAndTheFirstStays() throws Exception {
		try (var routes = new RouteFolder(folder, Map.of("a.camel.yaml", route("a", "first"))).start()) {
			routes.write("z.camel.yaml", route("a", "second"));
			routes.await("z.camel.yaml", "OWN BROKEN");
			assertThat(routes.error("z.camel.yaml")).contains("\"a\"")
				.contains("a.camel.yaml")
				.contains("z.camel.yaml");
			assertThat(routes.file("z.camel.yaml").line()).isEqualTo(2);
			assertThat(routes.ask("a")).isEqualTo("first");
			routes.write("a.camel.yaml.off", "");
			routes.await("z.camel.yaml", "OWN RUNNING");
			assertThat(routes.ask("a")).isEqualTo("second");
		}
	}

	@Test
	void anIdUsedTwiceInAFileIsAnError() throws Exception {
		try (var routes = new RouteFolder(folder, Map.of())) {
			routes.write("a.camel.yaml", route("a", "one") + route("a", "two"));
			routes.start();
			assertThat(routes.error("a.camel.yaml")).contains("twice");
			assertThat(routes.context.getRoutes()).isEmpty();
		}
	}

	@Test
	void aFileThatIsNotUtf8IsBroken() throws Exception {
		try (var routes = new RouteFolder(folder, Map.of("a.camel.yaml", route("a", "shipped")))) {
			Files.write(folder.resolve("a.camel.yaml"), "- route: è".getBytes(StandardCharsets.ISO_8859_1));
			routes.start();
			assertThat(routes.error("a.camel.yaml")).contains("UTF-8");
			assertThat(routes.ask("a")).isEqualTo("shipped");
		}
	}

}
