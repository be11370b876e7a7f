package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import io.dromedary.fakes.FakeStore;
import io.dromedary.fakes.Wire;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Many objects, bad connections, several processes: each object once and whole. */
@Tag("slow")
class BucketCrowdTest extends BucketDoorCase {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Test
	void everyObjectArrivesOnceAndWholeWhereConnectionsAreCut() {
		Random random = new Random(7);
		Map<String, String> sent = new HashMap<>();
		for (int i = 0; i < 200; i++) {
			byte[] content = new byte[random.nextInt(30_000)];
			random.nextBytes(content);
			sent.put("o-" + i, FakeStore.content(content).sha256());
			server.put("inbox", "o-" + i, content);
		}
		try (Wire wire = Wire.to(server.port()).cutAfter(() -> random.nextInt(120_000))) {
			open("endpoint=http://127.0.0.1:" + wire.port());
			await().atMost(PATIENCE).until(() -> server.names("inbox").stream().allMatch((x) -> x.startsWith("done/")));
			assertThat(wire.cuts()).isGreaterThan(20);
		}
		assertThat(ledger.all()).hasSize(200);
		assertThat(ledger.all().stream().collect(Collectors.toMap((entry) -> entry.origin().path(), Entry::sha256)))
			.isEqualTo(sent);
		assertThat(server.names("inbox")).hasSize(200);
	}

	@Test
	void objectsBeyondTheFirstThousandAreSeenWhileThoseBeforeStay() throws IOException {
		Path bucket = folder.resolve("s3/inbox/in");
		Files.createDirectories(bucket);
		for (int i = 0; i < 1010; i++) {
			Files.writeString(bucket.resolve(String.format("a-%04d", i)), "content " + i);
		}
		open("after=leave", "prefix=in/");
		await().atMost(PATIENCE).until(() -> ledger.all().size() == 1010);
		server.put("inbox", "in/b", fresh());
		taken("in/b");
		assertThat(ledger.all()).extracting((entry) -> entry.origin().path()).doesNotHaveDuplicates().hasSize(1011);
		assertThat(server.names("inbox")).hasSize(1011);
	}

	@Test
	void twoProcessesThatWatchOneBucketTakeEachObjectOnce() throws Exception {
		for (int i = 0; i < 60; i++) {
			server.put("inbox", "o-" + i, fresh());
		}
		open();
		try (AutoCloseable other = another()) {
			await().atMost(PATIENCE).until(() -> server.names("inbox").stream().allMatch((x) -> x.startsWith("done/")));
			assertThat(other).isNotNull();
		}
		assertThat(ledger.all()).hasSize(60);
		assertThat(server.names("inbox")).hasSize(60);
	}

	@Test
	void aServerThatGoesAwayInTheMiddleLosesNothing() throws Exception {
		for (int i = 0; i < 60; i++) {
			server.put("inbox", "o-" + i, fresh());
		}
		open();
		await().until(() -> ledger.all().size() > 10);
		server.goAway();
		await().untilAsserted(() -> assertThat(reason()).startsWith("intake.trouble."));
		server.comeBack();
		await().atMost(PATIENCE).until(() -> server.names("inbox").stream().allMatch((x) -> x.startsWith("done/")));
		assertThat(ledger.all()).hasSize(60);
		await().until(() -> reason().isEmpty());
	}

	@Test
	void whatIsPutInThePlaceOfAnObjectThatIsBeingTakenInIsNotMovedAway() {
		byte[] first = fresh();
		byte[] second = fresh();
		server.put("inbox", "x.pdf", first);
		open(whileTaken(() -> server.put("inbox", "x.pdf", second)));
		await().until(() -> named("x.pdf").size() == 2 && server.names("inbox").size() == 1);
		assertThat(named("x.pdf")).extracting(Entry::sha256)
			.isEqualTo(Arrays.asList(FakeStore.content(first).sha256(), FakeStore.content(second).sha256()));
	}

}
