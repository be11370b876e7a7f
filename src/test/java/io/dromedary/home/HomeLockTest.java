package io.dromedary.home;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HomeLockTest {

	@TempDir
	Path root = Path.of("");

	@Test
	void aHomeInUseByAnotherProcessIsRefusedAndTheProcessNamed() throws Exception {
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), LockHolder.class.getName(), root.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader said = other.inputReader()) {
			assertThat(said.readLine()).isEqualTo("taken");
			assertThatExceptionOfType(HomeException.class).isThrownBy(() -> HomeLock.take(root))
				.withMessageContaining("process " + other.pid())
				.withMessageContaining("--dromedary.home=");
		}
		finally {
			other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
		HomeLock.take(root).close();
	}

	@Test
	void aHomeInUseInThisProcessIsRefusedUntilItIsLetGo() {
		HomeLock first = HomeLock.take(root);
		assertThatExceptionOfType(HomeException.class).isThrownBy(() -> HomeLock.take(root));
		first.close();
		HomeLock.take(root).close();
	}

	@Test
	void aHomeThatCannotBeMadeIsSaidWithItsReason() throws Exception {
		Path file = Files.writeString(root.resolve("file"), "");
		assertThatExceptionOfType(HomeException.class).isThrownBy(() -> HomeLock.take(file.resolve("home")))
			.withMessageContaining("cannot be written to")
			.withMessageContaining("a file where a folder should be");
	}

}
