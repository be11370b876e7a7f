package io.dromedary.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A document that stops the program each time it is read. */
@Tag("slow")
class SuspectsTest {

	private static final List<String> HARMLESS = List.of("a.txt", "b.txt", "c.txt", "d.txt");

	@TempDir
	Path folder;

	@Test
	void itFailsAfterItsThirdCrashAloneAndTheOthersAreDelivered() throws Exception {
		Path home = folder.resolve("home");
		Path inbox = Files.createDirectories(home.resolve("inbox"));
		Files.writeString(inbox.resolve("bomb.txt"), "bomb");
		for (String name : HARMLESS) {
			Files.writeString(inbox.resolve(name), "deliver " + name);
		}
		List<Integer> ends = new ArrayList<>();
		do {
			ends.add(run(home));
		}
		while (ends.get(ends.size() - 1) == FakeSteps.EXPLODED && ends.size() < 10);
		// The first time others may have been the cause.
		assertThat(ends).containsExactly(FakeSteps.EXPLODED, FakeSteps.EXPLODED, FakeSteps.EXPLODED, FakeSteps.EXPLODED,
				0);
		assertThat(new Evidence(home, "bill").rows()).isEqualTo(HARMLESS);
		assertThat(new Evidence(home, "bill").results()).isEqualTo(HARMLESS);
		try (Program.Hub hub = new SmallProgram().start(home, new CrashPoints(CrashPoints.NOWHERE))) {
			List<Entry> failed = hub.bean(Ledger.class).list(new Query(Status.FAILED, null, null, null, 10));
			assertThat(failed).singleElement().satisfies((entry) -> {
				assertThat(entry.origin().fileName()).isEqualTo("bomb.txt");
				assertThat(entry.reason()).hasToString(Sentence.of("work.stopped-the-program", 3).toString());
			});
		}
	}

	private int run(Path home) throws Exception {
		Process child = Java.start(SuspectsChild.class, folder.resolve("log"), home.toString(),
				Integer.toString(HARMLESS.size() + 1));
		try {
			assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
			return child.exitValue();
		}
		finally {
			child.destroyForcibly();
		}
	}

}
