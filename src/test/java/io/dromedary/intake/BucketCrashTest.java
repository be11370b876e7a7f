package io.dromedary.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.dromedary.document.Status;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.S3Server;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process that ends between any two steps; the next one finishes what was begun. */
@Tag("slow")
class BucketCrashTest extends BucketDoorCase {

	@Test
	void anObjectTakenInButNotMovedIsMovedByTheNextProcess() {
		server.put("inbox", "x.pdf", fresh());
		open("done-bucket=none");
		Entry entry = taken("x.pdf");
		FakeLedger known = ledger;
		close();
		assertThat(server.names("inbox")).containsExactly("x.pdf");
		open(known);
		await().until(() -> server.names("inbox").equals(List.of("done/" + entry.id() + "-x.pdf")));
		assertThat(known.all()).hasSize(1);
		assertThat(store().kept()).as("read again").isZero();
	}

	@Test
	void anObjectCopiedButNotDeletedIsDeletedWhenItIsSeenAgain() {
		FakeLedger known = whileTaken(() -> {
			server.client()
				.copyObject((request) -> request.sourceBucket("inbox")
					.sourceKey("x.pdf")
					.destinationBucket("inbox")
					.destinationKey("done/d0001-x.pdf"));
			throw new IllegalStateException("crash");
		});
		server.put("inbox", "x.pdf", fresh());
		open(known);
		await().until(() -> server.names("inbox").equals(List.of("done/d0001-x.pdf")));
		assertThat(known.all()).hasSize(1);
	}

	@Test
	void aKeyLeftBehindByAnEndedProcessDoesNotSwallowALaterObject() throws Exception {
		byte[] content = fresh();
		server.put("inbox", "x.pdf", content);
		open();
		await().until(() -> named("x.pdf").size() == 1 && !server.names("inbox").contains("x.pdf"));
		FakeLedger known = ledger;
		assertThat(known.open()).as("known for a while").isOne();
		close();
		await().untilAsserted(() -> {
			server.put("inbox", "x.pdf", content);
			assertThat(changed("x.pdf")).isNotEqualTo(changed("done/d0001-x.pdf"));
		});
		open(known);
		await().until(() -> named("x.pdf").size() == 2);
		assertThat(named("x.pdf").get(1).status()).isEqualTo(Status.DUPLICATE);
	}

	@Test
	void aSecondBucketNeedsACopyOfTheFileAndWhatDiffers() throws Exception {
		String copy = Files.readString(Path.of("routes/from-s3.camel.yaml"), StandardCharsets.UTF_8)
			.replace("id: from-s3", "id: from-scans")
			.replace("dromedary.s3.", "scans.");
		Files.writeString(folder.resolve("from-scans.camel.yaml"), copy);
		server.put("other", "y.pdf", fresh());
		open(new FakeLedger(),
				List.of("--camel.main.routes-include-pattern=file:routes/intake.camel.yaml,file:" + folder
						+ "/from-scans.camel.yaml", "--scans.bucket=other", "--scans.endpoint=" + server.url(),
						"--scans.access-key=" + S3Server.KEY, "--scans.secret-key=" + S3Server.SECRET));
		assertThat(taken("y.pdf").origin().route()).isEqualTo("from-scans");
		await().until(() -> server.names("other").get(0).startsWith("done/"));
	}

	private Instant changed(String name) {
		return server.client().headObject((request) -> request.bucket("inbox").key(name)).lastModified();
	}

}
