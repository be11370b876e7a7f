package io.dromedary.routes;

import java.nio.file.Path;
import java.util.Map;

import org.apache.camel.model.ModelCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.dromedary.routes.RouteFolder.route;
import static org.assertj.core.api.Assertions.assertThat;

class SharedDefinitionsTest {

	private static final String ERRORS = """
			- routeConfiguration:
			    onException:
			      - onException:
			          exception: [java.lang.IllegalStateException]
			          handled: {constant: "true"}
			          steps:
			            - setBody: {constant: %s}
			            - to: %s
			""";

	private static final String FAILING = """
			- route:
			    id: failing
			    description: Fails.
			    from:
			      uri: direct:failing
			      steps:
			        - throwException: {exceptionType: java.lang.IllegalStateException, message: no}
			""";

	private static final String TEMPLATE = """
			- routeTemplate:
			    id: answer
			    parameters: [{name: name}]
			    from:
			      uri: direct:{{name}}
			      steps:
			        - setBody: {constant: %s}
			""";

	private static final String INSTANCE = """
			- templatedRoute:
			    routeId: made
			    routeTemplateRef: answer
			    parameters: [{name: name, value: made}]
			""";

	@TempDir
	Path folder;

	@Test
	void routesThatRunUseTheChangedErrorsAndOnlyOneConfigurationIsLeft() throws Exception {
		try (var routes = new RouteFolder(folder, shipped()).start()) {
			assertThat(routes.ask("failing")).isEqualTo("first");
			routes.write("errors.camel.yaml", ERRORS.formatted("second", "log:x"));
			routes.awaitAnswer("failing", "second");
			routes.await("errors.camel.yaml", "CHANGED RUNNING");
			assertThat(configurations(routes)).isEqualTo(1);
			assertThat(routes.context.getRoutes()).hasSize(2);
			routes.write("failing.camel.yaml", FAILING.replace("Fails.", "Fails again."));
			routes.await("failing.camel.yaml", "CHANGED RUNNING");
			assertThat(routes.ask("failing")).isEqualTo("second");
			routes.delete("errors.camel.yaml");
			routes.awaitAnswer("failing", "first");
			assertThat(configurations(routes)).isEqualTo(1);
		}
	}

	@Test
	void aBrokenEditOfErrorsKeepsTheOldOne() throws Exception {
		try (var routes = new RouteFolder(folder, shipped()).start()) {
			routes.write("errors.camel.yaml", ERRORS.formatted("second", "nosuch:thing"));
			routes.await("errors.camel.yaml", "CHANGED BROKEN");
			assertThat(routes.error("errors.camel.yaml")).contains("nosuch");
			assertThat(routes.file("errors.camel.yaml").line()).isEqualTo(8);
			assertThat(configurations(routes)).isEqualTo(1);
			assertThat(routes.ask("failing")).isEqualTo("first");
			assertThat(routes.ask("fine")).isEqualTo("fine");
		}
	}

	@Test
	void atStartTheShippedErrorsStandInForBrokenOnes() throws Exception {
		try (var routes = new RouteFolder(folder, shipped())) {
			routes.write("errors.camel.yaml", ERRORS.formatted("second", "nosuch:thing"));
			routes.start();
			assertThat(routes.states()).containsEntry("errors.camel.yaml", "CHANGED BROKEN")
				.containsEntry("failing.camel.yaml", "SHIPPED RUNNING");
			assertThat(configurations(routes)).isEqualTo(1);
			assertThat(routes.ask("failing")).isEqualTo("first");
		}
	}

	@Test
	void errorsThatAreSwitchedOffLeaveTheRoutesRunningWithout() throws Exception {
		try (var routes = new RouteFolder(folder, shipped()).start()) {
			routes.write("errors.camel.yaml.off", "");
			routes.await("errors.camel.yaml", "OFF OFF");
			assertThat(configurations(routes)).isZero();
			assertThat(routes.ask("fine")).isEqualTo("fine");
			routes.delete("errors.camel.yaml.off");
			routes.awaitAnswer("fine", "fine");
			routes.await("errors.camel.yaml", "SHIPPED RUNNING");
			assertThat(routes.ask("failing")).isEqualTo("first");
		}
	}

	@Test
	void routesMadeFromATemplateFollowItsChanges() throws Exception {
		var shipped = Map.of("answer.camel.yaml", TEMPLATE.formatted("one"), "made.camel.yaml", INSTANCE,
				"a.camel.yaml", route("a", "a"));
		try (var routes = new RouteFolder(folder, shipped).start()) {
			var untouched = routes.context.getRoute("a");
			assertThat(routes.file("made.camel.yaml").ids()).containsExactly("made");
			assertThat(routes.ask("made")).isEqualTo("one");
			routes.write("answer.camel.yaml", TEMPLATE.formatted("two"));
			routes.awaitAnswer("made", "two");
			assertThat(routes.context.getRoute("a")).isSameAs(untouched);
		}
	}

	@Test
	void aTemplateThatItsRoutesCannotUseKeepsTheOldOne() throws Exception {
		var shipped = Map.of("answer.camel.yaml", TEMPLATE.formatted("one"), "made.camel.yaml", INSTANCE);
		try (var routes = new RouteFolder(folder, shipped).start()) {
			routes.write("answer.camel.yaml",
					TEMPLATE.formatted("two").replace("[{name: name}]", "[{name: name}, {name: more}]"));
			routes.await("answer.camel.yaml", "CHANGED BROKEN");
			assertThat(routes.error("answer.camel.yaml")).contains("made.camel.yaml");
			assertThat(routes.ask("made")).isEqualTo("one");
			assertThat(routes.states()).containsEntry("made.camel.yaml", "SHIPPED RUNNING");
		}
	}

	private static Map<String, String> shipped() {
		return Map.of("errors.camel.yaml", ERRORS.formatted("first", "log:x"), "failing.camel.yaml", FAILING,
				"fine.camel.yaml", route("fine", "fine"));
	}

	private static int configurations(RouteFolder routes) {
		return ((ModelCamelContext) routes.context).getRouteConfigurationDefinitions().size();
	}

}
