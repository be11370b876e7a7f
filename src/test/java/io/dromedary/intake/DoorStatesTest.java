package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.dromedary.api.RouteListing;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.FakeModel;
import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** How doors say that they let nothing in, and that they do again. */
class DoorStatesTest {

	private static final String LATE = """
			- route:
			    id: from-late
			    description: Reads from a share.
			    from:
			      uri: file
			      parameters:
			        directoryName: "%s"
			        autoCreate: false
			        startingDirectoryMustExist: true
			        pollStrategy: "#doorkeeper"
			      steps: [ to: direct:intake ]
			""";

	private static final String INVOICE = """
			ACME Ltd
			Invoice
			Invoice number: 2026/17
			Invoice date: 12/03/2026
			Total: 122.00 EUR
			""";

	@TempDir
	Path folder;

	private static RouteListing.Item file(WholeHub hub, String name) {
		List<RouteListing.Item> all = hub.bean(RouteListing.class).list();
		return all.stream().filter((item) -> item.file().equals(name)).findFirst().orElseThrow();
	}

	private static String reason(WholeHub hub, String name) {
		RouteListing.Door door = file(hub, name).door();
		return String.valueOf((door != null) ? door.reason() : null);
	}

	private static String health(WholeHub hub) {
		HealthComponent health = hub.bean(HealthEndpoint.class).healthForPath("doors");
		Map<String, Object> details = (health instanceof Health told) ? told.getDetails() : Map.of();
		return health.getStatus().getCode() + " " + details;
	}

	@Test
	void onAFirstStartNothingIsRed() {
		try (WholeHub hub = WholeHub.at(folder).start()) {
			assertThat(hub.bean(RouteListing.class).list()).isNotEmpty()
				.allSatisfy((item) -> assertThat(item.state()).as(item.file()).isIn("running", "off"));
			await().until(() -> file(hub, "from-folder.camel.yaml").door() != null);
			assertThat(health(hub)).isEqualTo("UP {}");
			assertThat(hub.bean(HealthEndpoint.class).health().getStatus().getCode()).isEqualTo("UP");
		}
	}

	@Test
	void aWatchedFolderThatIsAwayIsBrokenAndNotEmpty() throws IOException {
		Path share = Files.createDirectories(folder.resolve("share"));
		try (WholeHub hub = WholeHub.at(folder.resolve("home")).with("dromedary.folder.path", share).start()) {
			await().until(() -> file(hub, "from-folder.camel.yaml").door() != null);
			Files.delete(share);
			await().until(() -> file(hub, "from-folder.camel.yaml").state().equals("broken"));
			assertThat(reason(hub, "from-folder.camel.yaml")).contains(share.toString(), "connect the share");
			assertThat(health(hub)).startsWith("DEGRADED").contains("from-folder", "connect the share");
			assertThat(hub.bean(HealthEndpoint.class).healthForPath("readiness").getStatus().getCode()).isEqualTo("UP");
			Files.createDirectories(share);
			Files.writeString(share.resolve("a.txt"), "it came with the share");
			assertThat(hub.settled("a.txt")).isNotNull();
			await().until(() -> file(hub, "from-folder.camel.yaml").state().equals("running"));
			assertThat(health(hub)).isEqualTo("UP {}");
		}
	}

	@Test
	void aFolderOfTheHomeIsMadeWhereItIsMissing() throws IOException {
		try (WholeHub hub = WholeHub.at(folder).with("dromedary.folder.path", folder.resolve("post/in")).start()) {
			await().until(() -> Files.isDirectory(folder.resolve("post/in")));
			assertThat(file(hub, "from-folder.camel.yaml").state()).isEqualTo("running");
		}
	}

	@Test
	void aDoorThatCannotStartLeavesTheOthersOpenAndStartsByItself() throws IOException {
		Path share = folder.resolve("share");
		Path routes = Files.createDirectories(folder.resolve("home/routes"));
		Files.writeString(routes.resolve("from-late.camel.yaml"), LATE.formatted(share));
		try (WholeHub hub = WholeHub.at(folder.resolve("home")).start()) {
			assertThat(file(hub, "from-late.camel.yaml").state()).isEqualTo("broken");
			assertThat(String.valueOf(file(hub, "from-late.camel.yaml").problem())).contains("does not exist");
			assertThat(hub.carry("b.txt", "through the other door".getBytes())).isNotNull();
			Files.createDirectories(share);
			await().atMost(Duration.ofSeconds(20))
				.until(() -> file(hub, "from-late.camel.yaml").state().equals("running"));
		}
	}

	@Test
	void withTooMuchWorkTheDoorsWaitAndOpenAgainByThemselves() {
		try (FakeModel model = new FakeModel().fails(503, "busy");
				WholeHub hub = WholeHub.at(folder)
					.with("dromedary.extract.base-url", model.url())
					.with("dromedary.intake.max-waiting", 0)
					.with("dromedary.work.probe", "200ms")
					.start()) {
			assertThat(hub.carry("first.txt", INVOICE.getBytes()).waitingFor()).hasToString("model");
			await().until(() -> file(hub, "from-folder.camel.yaml").state().equals("waiting"));
			assertThat(reason(hub, "from-folder.camel.yaml")).contains("1 pieces of work wait");
			assertThat(health(hub)).startsWith("DEGRADED").contains("pressure");
			assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(hub.bean(UploadDoor.class)::ready)
				.satisfies((refused) -> assertThat(refused.service()).hasToString("work"));
			hub.drop("second.txt", "it lies there".getBytes());
			await().during(Duration.ofSeconds(1)).until(() -> hub.entries().size() == 1);
			model.says("{}");
			hub.settled("second.txt");
			await().until(() -> health(hub).equals("UP {}"));
		}
	}

}
