package io.dromedary.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.dromedary.crash.HubProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole program is killed (SIGKILL) right after somebody has logged in. */
@Tag("slow")
class KilledSessionTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	Path folder;

	@Test
	void whoWasLoggedInStillIs() throws Exception {
		Path home = Files.createDirectories(folder.resolve("home"));
		try (HubProcess hub = new HubProcess(home)) {
			hub.start();
			await().atMost(PATIENCE).until(hub::up);
			String url = hub.uri("").toString();
			Person person = new Person(url).login(HubProcess.TOKEN);
			hub.kill();
			hub.start();
			await().atMost(PATIENCE).until(hub::up);
			Person same = person.at(url);
			assertThat(same.get("/").status()).isEqualTo(200);
			assertThat(new Person(url).get("/").status()).isEqualTo(302);
			assertThat(same.post("/logout", Map.of()).header("Location")).isEqualTo("/login?out");
			assertThat(same.get("/").status()).isEqualTo(302);
		}
	}

}
