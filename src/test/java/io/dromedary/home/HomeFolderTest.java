package io.dromedary.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HomeFolderTest {

	@TempDir
	Path folder;

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "left out: no POSIX permissions here")
	void inAHomeThatOthersMayEnterWhatIsKeptIsForItsOwnerOnly() throws IOException {
		Path root = Files.createDirectory(folder.resolve("home"));
		Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
		Home home = HomeFolder.prepare(root);
		for (Path kept : List.of(home.databases(), home.inbox(), home.out(), home.secrets())) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).as(kept.toString())
				.isEqualTo("rwx------");
		}
	}

}
