package io.dromedary.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import io.dromedary.home.Home;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class ApiTokenTest {

	@TempDir
	Path root = Path.of("");

	private Home home = new Home(root, "i");

	@BeforeEach
	void secrets() throws Exception {
		home = new Home(root, "i");
		Files.createDirectories(home.secrets());
	}

	@Test
	void aTokenIsMadeOnceAndKept() throws Exception {
		ApiToken.of(settings(null), home);
		String made = Files.readString(home.secrets().resolve("api-token"));
		assertThat(made).matches("[A-Za-z0-9_-]{43}");
		ApiToken again = ApiToken.of(settings(" "), home);
		assertThat(again.matches(made)).isTrue();
		assertThat(again.matches(made.substring(1))).isFalse();
		assertThat(again.toString()).doesNotContain(made);
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "left out: Windows knows no POSIX permissions")
	void onlyTheOwnerCanReadTheTokenEvenWhereThatWasLoosened() throws Exception {
		Path file = home.secrets().resolve("api-token");
		ApiToken.of(settings(null), home);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		ApiToken.of(settings(null), home);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void aTokenOfTheSettingsIsNotWrittenAnywhere() throws Exception {
		ApiToken token = ApiToken.of(settings("chosen"), home);
		assertThat(token.matches("chosen")).isTrue();
		assertThat(token.file()).isNull();
		assertThat(home.secrets()).isEmptyDirectory();
	}

	private static ApiSettings settings(@Nullable String token) {
		return new ApiSettings(token, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), Duration.ofSeconds(1), 1, 0);
	}

}
