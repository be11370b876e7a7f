package io.dromedary.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Service;
import io.dromedary.fakes.FakeVision;
import io.dromedary.fakes.VisionText;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A hub that has Google Vision read, from a key that is missing to what people see. */
@ExtendWith(OutputCaptureExtension.class)
class SentAwayTest {

	private static final String NOTE = "The pictures of its pages left this machine: Google Vision (127.0.0.1) read them.";

	@TempDir
	Path home;

	@Test
	void aDocumentWaitsForTheKeyAndSaysOnPageAndApiThatItWasSent(CapturedOutput output) throws Exception {
		try (FakeVision vision = new FakeVision();
				WholeHub hub = WholeHub.at(home)
					.with("dromedary.read.engine", "google-vision")
					.with("dromedary.read.google.url", vision.url())
					.with("dromedary.work.probe", "300ms")
					.start()) {
			assertThat(off(hub)).containsOnlyKeys("google-vision");
			vision.says(200, new VisionText(1240, 1754, 0).line("RECEIPT").line("TOTAL 12|.|50").json());
			Entry waiting = hub.carry("scan.png", Paper.text("TOTAL 12.50").scanned(150).png().content());
			assertThat(waiting.waitingFor()).isEqualTo(Service.of("ocr:google-vision"));
			assertThat(waiting.reason()).hasToString(off(hub).get("google-vision").toString());
			assertThat(vision.asked()).isEmpty();
			Files.writeString(home.resolve("secrets/dromedary.read.google.key"), FakeVision.KEY + "\n");
			Entry entry = await().atMost(Duration.ofMinutes(1))
				.until(() -> hub.ledger().find(waiting.id()).orElseThrow(),
						(now) -> now.waitingFor() == null && WholeHub.rests(now));
			assertThat(off(hub)).isEmpty();
			assertThat(vision.asked()).hasSize(1);
			String token = Files.readString(home.resolve("secrets/api-token")).strip();
			Person person = new Person(hub.url()).login(token);
			String api = person.get("/api/documents/" + entry.id(), "Authorization", "Bearer " + token).text();
			assertThat(List.of(api, person.get("/documents/" + entry.id()).text()))
				.allMatch((said) -> said.contains(NOTE));
			assertThat(List.of(output.getAll(), api)).noneMatch((text) -> text.contains(FakeVision.KEY));
		}
	}

	private static Map<String, Object> off(WholeHub hub) {
		return ((Health) hub.bean(HealthEndpoint.class).healthForPath("ocr")).getDetails();
	}

}
