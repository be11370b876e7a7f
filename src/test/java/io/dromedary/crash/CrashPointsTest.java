package io.dromedary.crash;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading and extracting are stand-ins here; everything durable is real. */
@Tag("slow")
class CrashPointsTest {

	@TempDir
	Path folder;

	@Test
	void nothingIsLostAndNothingIsThereTwiceWhereverTheProgramIsHalted() throws Exception {
		Crashes crashes = new Crashes(new SmallProgram(), folder, 16);
		List<String> points = Sample.ofSteps(crashes.points());
		assertThat(points).hasSizeBetween(70, 160);
		crashes.at(points);
	}

}
