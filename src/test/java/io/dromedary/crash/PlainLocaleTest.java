package io.dromedary.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A hub that was started in a locale in which Java cannot say every name of a file. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class PlainLocaleTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void aNameThatCannotBeSaidIsToldInHealthAndKeepsNobodyElseOut() throws Exception {
		Path home = folder.resolve("home");
		Path inbox = Files.createDirectories(home.resolve("inbox"));
		Path log = folder.resolve("log");
		Path unnamed = Files.writeString(inbox.resolve("perch\u00e9.txt"), "Fattura 12");
		Path plain = Files.writeString(inbox.resolve("plain.txt"), "Fattura 13");
		try (HubProcess hub = new HubProcess(home, log)) {
			hub.start(List.of("env", "LC_ALL=C"));
			await().atMost(Duration.ofMinutes(2)).until(hub::up);
			await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(plain));
			await().atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(health(hub)).contains("DEGRADED", "from-folder",
						"There is a file whose name cannot be read", "Names of files"));
			assertThat(unnamed).exists();
			await().untilAsserted(() -> assertThat(Files.readString(log)).contains("Names of files"));
		}
	}

	private static String health(HubProcess hub) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(hub.uri("/actuator/health"))
			.header("Authorization", "Bearer " + HubProcess.TOKEN)
			.header("Accept-Language", "en")
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
