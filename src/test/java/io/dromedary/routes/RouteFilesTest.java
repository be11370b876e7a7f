package io.dromedary.routes;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.dromedary.routes.RouteFolder.route;
import static org.assertj.core.api.Assertions.assertThat;

class RouteFilesTest {

	@TempDir
	Path folder;

	@Test
	void filesOnDiskOverlayTheShippedOnesOneByOne() throws Exception {
		var shipped = Map.of("a.camel.yaml", route("a", "a1"), "b.camel.yaml", route("b", "b1"), "c.camel.yaml",
				route("c", "c1"), "d.camel.yaml", route("d", "d1"));
		try (var routes = new RouteFolder(folder, shipped)) {
			routes.write("a.camel.yaml", route("a", "a2"));
			routes.write("b.camel.yaml.off", "");
			routes.write("d.camel.yaml", route("d", "d1").replace("\n", "\r\n"));
			routes.write("e.camel.yaml", route("e", "e1"));
			routes.start();
			assertThat(routes.states()).containsExactlyInAnyOrderEntriesOf(
					Map.of("a.camel.yaml", "CHANGED RUNNING", "b.camel.yaml", "OFF OFF", "c.camel.yaml",
							"SHIPPED RUNNING", "d.camel.yaml", "SHIPPED RUNNING", "e.camel.yaml", "OWN RUNNING"));
			assertThat(routes.ask("a")).isEqualTo("a2");
			assertThat(routes.ask("b")).isEqualTo("nothing");
			assertThat(routes.ask("e")).isEqualTo("e1");
			assertThat(routes.file("e.camel.yaml").ids()).containsExactly("e");
			assertThat(routes.file("e.camel.yaml").description()).isEqualTo("Answers e1.");
		}
	}

	@Test
	void filesAreAddedChangedAndDeletedWhileRunning() throws Exception {
		try (var routes = new RouteFolder(folder, Map.of("a.camel.yaml", route("a", "shipped"))).start()) {
			routes.write("a.camel.yaml", route("a", "changed"));
			routes.write("b.camel.yaml", route("b", "one"));
			routes.awaitAnswer("a", "changed");
			routes.awaitAnswer("b", "one");
			routes.write("b.camel.yaml", route("b", "two, longer"));
			routes.awaitAnswer("b", "two, longer");
			routes.delete("a.camel.yaml");
			routes.delete("b.camel.yaml");
			routes.awaitAnswer("a", "shipped");
			routes.awaitAnswer("b", "nothing");
			assertThat(routes.context.getRoutes()).hasSize(1);
			routes.await("a.camel.yaml", "SHIPPED RUNNING");
		}
	}

	@Test
	void aFileIsSwitchedOffAndOnWhileRunning() throws Exception {
		try (var routes = new RouteFolder(folder, Map.of("to-folder.camel.yaml", route("a", "on"))).start()) {
			assertThat(routes.ask("a")).isEqualTo("on");
			routes.write("to-folder.camel.yaml.off", "");
			routes.await("to-folder.camel.yaml", "OFF OFF");
			assertThat(routes.context.getRoutes()).isEmpty();
			routes.delete("to-folder.camel.yaml.off");
			routes.await("to-folder.camel.yaml", "SHIPPED RUNNING");
			assertThat(routes.ask("a")).isEqualTo("on");
		}
	}

	@Test
	void emptyAndTemporaryFilesAreNoFiles() throws Exception {
		try (var routes = new RouteFolder(folder, Map.of("a.camel.yaml", route("a", "shipped")))) {
			routes.write("a.camel.yaml", "");
			routes.write("b.camel.yaml", "  \n");
			routes.write("c.camel.yaml~", route("c", "c"));
			routes.write("d.camel.yaml.tmp", route("d", "d"));
			routes.write(".e.camel.yaml", route("e", "e"));
			routes.start();
			assertThat(routes.states()).containsExactlyInAnyOrderEntriesOf(
					Map.of("a.camel.yaml", "SHIPPED WAITING", "b.camel.yaml", "OWN WAITING"));
			assertThat(routes.ask("a")).isEqualTo("shipped");
			routes.write("a.camel.yaml", route("a", "changed"));
			routes.awaitAnswer("a", "changed");
		}
	}

	@Test
	void aHalfWrittenFileIsWaitedFor() throws Exception {
		var watched = new WatchedFolder(folder, ".camel.yaml");
		try (var routes = new RouteFolder(folder, Map.of())) {
			routes.write("a.camel.yaml", "- route:\n");
			assertThat(watched.look()).isFalse();
			routes.write("a.camel.yaml", "- route:\n    id: a\n");
			assertThat(watched.look()).isFalse();
			assertThat(watched.files()).isEmpty();
			assertThat(watched.waiting()).containsExactly("a.camel.yaml");
			assertThat(watched.look()).isTrue();
			assertThat(watched.files())
				.containsExactly(Map.entry("a.camel.yaml", new DiskFile.Text("- route:\n    id: a\n")));
		}
	}

	@Test
	void aFolderThatDoesNotExistHasNoFiles() throws Exception {
		try (var routes = new RouteFolder(folder.resolve("absent"), Map.of("a.camel.yaml", route("a", "shipped")))) {
			routes.start();
			assertThat(routes.states()).containsExactly(Map.entry("a.camel.yaml", "SHIPPED RUNNING"));
		}
	}

	@Test
	void aDoorThatIsNotConfiguredIsOff() throws Exception {
		String door = route("a", "door").replace("description:",
				"precondition: \"'{{?mail.host}}' != ''\"\n    description:");
		try (var routes = new RouteFolder(folder, Map.of("from-mail.camel.yaml", door)).start()) {
			assertThat(routes.states()).containsExactly(Map.entry("from-mail.camel.yaml", "SHIPPED OFF"));
			assertThat(routes.file("from-mail.camel.yaml").error()).isNull();
		}
	}

}
