package io.dromedary.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Sentence;
import io.dromedary.document.Shelf;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RoutesConfigurationTest {

	@TempDir
	Path folder;

	private final Map<String, String> types = new ConcurrentHashMap<>();

	@Test
	void theFolderIsWatchedAndABrokenFileShowsInTheHealth() throws IOException {
		Files.writeString(folder.resolve("own.camel.yaml"), RouteFolder.route("own", "one"));
		Files.createDirectory(folder.resolve("documents"));
		switchOffWhatIsShipped();
		Files.writeString(folder.resolve("documents/ticket.yaml"), "name: ticket");
		runner("dromedary.routes=" + folder, "dromedary.routes.poll=50ms").run((application) -> {
			var context = application.getBean(CamelContext.class);
			var health = application.getBean(RoutesHealth.class);
			assertThat(context.getRoute("own")).isNotNull();
			assertThat(types).containsEntry("ticket.yaml", "name: ticket");
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
			Files.writeString(folder.resolve("own.camel.yaml"), "- route: {id: own, frm: x}");
			Files.writeString(folder.resolve("documents/ticket.yaml"), "broken");
			await().until(() -> health.health().getDetails().size() == 2);
			assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
			assertThat(health.health().getDetails().get("own.camel.yaml")).asString().contains("line 1", "frm");
			assertThat(health.health().getDetails().get("documents/ticket.yaml")).asString().startsWith("line 7");
			assertThat(context.getRoute("own")).isNotNull();
		});
	}

	@Test
	void withoutASettingTheRoutesOfTheHomeAreUsed() throws IOException {
		Path home = Files.createDirectories(folder.resolve("home/routes"));
		Files.writeString(home.resolve("own.camel.yaml"), RouteFolder.route("own", "one"));
		org.junit.jupiter.api.Assumptions.assumeFalse(Files.isDirectory(Path.of("routes")),
				"left out: ./routes comes first");
		runner("dromedary.home=" + folder.resolve("home"))
			.run((application) -> assertThat(application.getBean(CamelContext.class).getRoute("own")).isNotNull());
	}

	private void switchOffWhatIsShipped() throws IOException {
		try (var files = Files.walk(Path.of("routes"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.createFile(folder.resolve(Path.of("routes").relativize(file) + ".off"));
			}
		}
	}

	private ApplicationContextRunner runner(String... properties) {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class))
			.withUserConfiguration(RoutesConfiguration.class)
			.withBean(Shelf.class, TypeShelf::new)
			.withPropertyValues(properties)
			.withPropertyValues("camel.main.routes-include-pattern=false");
	}

	private final class TypeShelf implements Shelf {

		@Override
		public Contents put(String fileName, String text) throws BrokenFile {
			if (text.equals("broken")) {
				throw new BrokenFile(Sentence.of("routes.nothing"), 7, 3);
			}
			types.put(fileName, text);
			return new Contents(java.util.List.of(fileName), "", true);
		}

		@Override
		public void remove(String fileName) {
			types.remove(fileName);
		}

		@Override
		public boolean holds(String fileName) {
			return types.containsKey(fileName);
		}

	}

}
