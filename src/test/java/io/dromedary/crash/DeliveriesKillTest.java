package io.dromedary.crash;

import java.nio.file.Path;
import java.util.Random;

import io.dromedary.crash.DeliveriesEvidence.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@link DeliveriesKillBench} with few documents, each time by another seed. */
@Tag("slow")
class DeliveriesKillTest {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	@Test
	void everyTargetHasEveryDocumentOnceHoweverHubAndReceiversFail() throws Exception {
		long seed = new Random().nextInt(1_000_000);
		Verdict verdict = new DeliveriesKillBench(seed, folder.resolve("home"), 60, 3).run();
		assertThat(verdict.lost()).as("lost, seed %d", seed).isEmpty();
		assertThat(verdict.twice()).as("twice, seed %d", seed).isEmpty();
		assertThat(verdict.wrong()).as("wrong, seed %d", seed).isEmpty();
	}

}
