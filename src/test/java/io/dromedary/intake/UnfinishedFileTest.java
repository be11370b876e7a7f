package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A file that ends in the middle is taken later. */
class UnfinishedFileTest extends FolderDoorCase {

	@Test
	void aPdfWithoutItsEndWaitsLongerAndIsTakenWhole() throws IOException {
		String begun = "%PDF-1.7 " + fresh();
		Path file = drop(inbox().resolve("slow.pdf"), begun);
		await().during(Duration.ofMillis(700)).until(() -> lies(file) && named("slow.pdf").isEmpty());
		write(file, begun + "\n%%EOF\n");
		long before = System.nanoTime();
		assertThat(done(taken("slow.pdf"))).hasContent(begun + "\n%%EOF\n");
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1500));
		assertThat(named("slow.pdf")).hasSize(1);
	}

	@Test
	void aPdfThatNeverGetsItsEndIsTakenAsItIs() throws IOException {
		String begun = "%PDF-1.7 " + fresh();
		drop(inbox().resolve("cut.pdf"), begun);
		assertThat(done(taken("cut.pdf"))).hasContent(begun);
	}

}
