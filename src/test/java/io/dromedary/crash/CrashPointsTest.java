package io.dromedary.crash;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading and extracting are stand-ins here; everything durable is real. */
@Tag("slow")
class CrashPointsTest {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	@Test
	void nothingIsLostAndNothingIsThereTwiceWhereverTheProgramIsHalted() throws Exception {
		Crashes crashes = new Crashes(new SmallProgram(), folder, 16);
		List<String> points = Sample.ofSteps(crashes.points());
		assertThat(points).hasSizeBetween(70, 190)
			.anyMatch((settled) -> settled.startsWith("after ledger commit in Dispatch.toTargets"))
			.anyMatch((one) -> one.startsWith("after results commit"))
			.anyMatch((corrected) -> corrected.startsWith("before ledger commit in Amendments.amend"))
			.anyMatch((late) -> late.endsWith("was delivered to the folder #2"))
			.anyMatch((both) -> both.endsWith("was delivered to the folder #1"))
			.anyMatch((unsaid) -> unsaid.startsWith("before ledger commit in Endings.end"));
		crashes.at(points);
	}

}
