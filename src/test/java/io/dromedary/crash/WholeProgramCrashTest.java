package io.dromedary.crash;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole program, with its own reading, extracting and checking. */
@Tag("slow")
class WholeProgramCrashTest {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	@Test
	void nothingIsLostAndNothingIsThereTwiceWhereverTheProgramIsHalted() throws Exception {
		Crashes crashes = new Crashes(new WholeProgram(), folder, 8);
		List<String> points = Sample.ofSteps(crashes.points());
		assertThat(points).hasSizeGreaterThan(40);
		crashes.at(points);
	}

}
