package io.dromedary.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A disk that is really full, twice, under a hub that works: store, keys, ledger, results
 * database, results folder and inbox lie on it. What was taken is delivered, once, when
 * there is room again, without anybody's help.
 */
@Tag("slow")
class FullDiskTest {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int UPLOADS_FULL = 20;

	private final HttpClient client = HttpClient.newHttpClient();

	private final Set<String> taken = new TreeSet<>();

	private final Set<Integer> statuses = new TreeSet<>();

	private int sent;

	private int dropped;

	@TempDir
	Path folder;

	@Test
	void losesNothingThatWasTakenAndGoesOnByItself() throws Exception {
		Path mount = Files.createDirectories(folder.resolve("disk"));
		assumeTrue(SmallDisk.possible(mount), "this machine lets its user mount no disk");
		SmallDisk disk = new SmallDisk(mount, 300);
		try (HubProcess hub = new HubProcess(mount.resolve("home"), folder.resolve("hub.log"))) {
			hub.start(disk.prefix(), "--dromedary.intake.min-free=0B", "--dromedary.work.probe=1s",
					"--dromedary.work.heartbeat=1s", "--dromedary.work.retries=1s,1s,5s,5s,5s,10s,30s,1m");
			await().atMost(PATIENCE).until(hub::up);
			Path seen = disk.seen(hub.pid());
			for (int round = 1; round <= 2; round++) {
				send(hub, 10);
				drop(seen);
				SmallDisk.fill(seen);
				for (int i = 0; i < UPLOADS_FULL; i++) {
					send(hub, 1);
					SmallDisk.fill(seen);
				}
				assertThat(hub.up()).isTrue();
				SmallDisk.free(seen);
				await().atMost(PATIENCE).until(() -> send(hub, 1) == 202);
			}
			assertThat(statuses).as("it was full").contains(507).doesNotContain(500);
			await().atMost(PATIENCE)
				.pollInterval(Duration.ofSeconds(1))
				.untilAsserted(() -> assertThat(missing(seen)).as(() -> states(hub, seen)).isEmpty());
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(Evidence.files(seen.resolve("home/inbox/done"))).hasSize(dropped));
			assertThat(taken).hasSizeGreaterThan(20);
		}
	}

	/** What lies in the inbox when the disk is full is taken once there is room. */
	private void drop(Path seen) throws IOException {
		for (int i = 0; i < 3; i++) {
			Path inbox = seen.resolve("home/inbox");
			Path draft = Files.writeString(inbox.resolve(".draft"), Sender.text(100_000 + ++dropped));
			Files.move(draft, inbox.resolve(Sender.name(dropped)));
		}
	}

	private int send(HubProcess hub, int number) throws InterruptedException {
		int status = 0;
		for (int i = 0; i < number; i++) {
			status = upload(hub.uri("/api/documents"), ++sent);
			statuses.add(status);
		}
		return status;
	}

	private int upload(URI uri, int number) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(uri)
			.timeout(Duration.ofMinutes(1))
			.header("Authorization", "Bearer " + HubProcess.TOKEN)
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers
				.ofString("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + Sender.name(number)
						+ "\"\r\nContent-Type: text/plain\r\n\r\n" + Sender.text(number) + "\r\n--b--\r\n"))
			.build();
		try {
			HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() == 202) {
				taken.add(answer.body().replaceFirst("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
			}
			return answer.statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private Set<String> missing(Path disk) throws IOException {
		Set<String> missing = new TreeSet<>(taken);
		delivered(disk).forEach(missing::remove);
		return missing;
	}

	/** Where those stand that are not delivered. */
	private String states(HubProcess hub, Path disk) {
		StringBuilder states = new StringBuilder();
		try {
			for (String id : missing(disk)) {
				HttpRequest request = HttpRequest.newBuilder(hub.uri("/api/documents/" + id))
					.header("Authorization", "Bearer " + HubProcess.TOKEN)
					.build();
				states.append(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).append('\n');
			}
		}
		catch (IOException | InterruptedException ex) {
			states.append(ex);
		}
		return states.toString();
	}

	private static List<String> delivered(Path disk) throws IOException {
		List<String> ids = new ArrayList<>();
		for (String name : Evidence.files(disk.resolve("home/out/identity-card"))) {
			if (name.endsWith(".json") && Files.size(disk.resolve("home/out/identity-card").resolve(name)) > 0) {
				ids.add(name.replace(".json", ""));
			}
		}
		return ids;
	}

}
