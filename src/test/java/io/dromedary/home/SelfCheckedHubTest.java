package io.dromedary.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.dromedary.fakes.FakeModel;
import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a hub says of itself once it runs. */
@ExtendWith(OutputCaptureExtension.class)
class SelfCheckedHubTest {

	@TempDir
	Path folder;

	private static String block(CapturedOutput output) {
		String all = await().until(output::getAll, (text) -> text.contains("  Model server "));
		return all.substring(all.indexOf("What is set up"));
	}

	private static Map<String, Object> details(WholeHub hub) {
		return ((Health) hub.bean(HealthEndpoint.class).healthForPath("checks")).getDetails();
	}

	@Test
	void whatIsWrongIsToldWithWhatToDoAndTheRestWorks(CapturedOutput output) throws IOException {
		Path noFolder = Files.writeString(folder.resolve("out-file"), "a file");
		Path routes = Files.createDirectories(folder.resolve("home/routes"));
		Files.writeString(routes.resolve("from-broken.camel.yaml"), "- route: [");
		Files.writeString(routes.resolve("own.camel.yaml"), "- route: [");
		try (FakeModel model = new FakeModel();
				WholeHub hub = WholeHub.at(folder.resolve("home"))
					.with("dromedary.deliver.path", noFolder)
					.with("dromedary.folder.path", folder.resolve("no-share"))
					.with("dromedary.webhook.url", "http://127.0.0.1:1/hook")
					.with("dromedary.read.languages", "eng,xyz")
					.with("dromedary.extract.base-url", model.url())
					.with("dromedary.extract.model", "gpt-oss:120b")
					.start()) {
			assertThat(block(output)).startsWith("What is set up was tried, and not all of it works")
				.contains("broken  Door from-folder: The folder " + folder.resolve("no-share") + " is not there",
						"broken  Door from-broken: ", "broken  Route file own.camel.yaml: ",
						"broken  Webhook of the settings: The webhook ", "off     Door from-mail",
						"ok      Results database", "broken  Results folder " + noFolder,
						"ok      Text recognition (eng)",
						"broken  Text recognition (xyz): There is no language data \"xyz\"",
						"broken  Model server " + model.url(), "gpt-oss:120b");
			assertThat(details(hub)).containsEntry("Results database", "ok")
				.doesNotContainKey("Door from-folder")
				.containsKey("Model server " + model.url());
			HealthEndpoint health = hub.bean(HealthEndpoint.class);
			assertThat(health.healthForPath("checks").getStatus().getCode()).isEqualTo("DEGRADED");
			assertThat(health.healthForPath("readiness").getStatus().getCode()).isEqualTo("UP");
		}
	}

	/** A pool of connections asks again and again for ten seconds. */
	@Test
	@Tag("slow")
	void aDatabaseThatIsAwayDelaysNoStart(CapturedOutput output) {
		long began = System.nanoTime();
		try (WholeHub hub = WholeHub.at(folder)
			.with("dromedary.database.url", "jdbc:postgresql://127.0.0.1:1/x")
			.start()) {
			assertThat(output.getAll()).contains("Dromedary is running").doesNotContain("What is set up");
			long started = System.nanoTime() - began;
			String block = await().atMost(java.time.Duration.ofSeconds(20))
				.until(output::getAll, (text) -> text.contains("  Model server"));
			assertThat(block).contains("broken  Results database: ");
			assertThat(started).isLessThan(System.nanoTime() - began - 5_000_000_000L);
			assertThat(details(hub)).containsKey("Results database");
			assertThat(hub.bean(HealthEndpoint.class).health().getStatus().getCode()).isEqualTo("DEGRADED");
		}
	}

}
