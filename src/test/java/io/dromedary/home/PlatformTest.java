package io.dromedary.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformTest {

	@TempDir
	Path folder = Path.of("");

	@ParameterizedTest
	@CsvSource({ "a.pdf, a.pdf", "../../etc/passwd, passwd", "C:\\x\\a.pdf, a.pdf", "CON, _CON", "nul.pdf, _nul.pdf",
			"com1 .txt, _com1 .txt", "console.pdf, console.pdf", "a:b?.pdf, a_b_.pdf", "'end. .', end", "'', _",
			"${x}{{y}}.pdf, ${x}{{y}}.pdf", "-rf x.pdf, -rf x.pdf" })
	void aNameBecomesOneThatEveryPlatformStores(String given, String stored) {
		assertThat(Platform.fileName(given, 255)).isEqualTo(stored);
	}

	@Test
	void aLongNameKeepsItsExtensionAndWholeCharacters() {
		String stored = Platform.fileName("😀".repeat(200) + ".pdf", 100);
		assertThat(stored).isEqualTo("😀".repeat(24) + ".pdf");
		assertThat(stored.getBytes(StandardCharsets.UTF_8)).hasSize(100);
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "left out: Windows knows no POSIX permissions")
	void whatIsWrittenForTheOwnerNobodyElseCanRead() throws Exception {
		Path secrets = folder.resolve("a/b");
		Platform.createOwnerOnlyDirectory(secrets);
		Platform.writeOwnerOnly(secrets.resolve("s"), "one");
		Platform.writeOwnerOnly(secrets.resolve("s"), "two");
		assertThat(secrets.resolve("s")).hasContent("two");
		assertThat(permissions(secrets)).isEqualTo("rwx------");
		assertThat(permissions(secrets.resolve("s"))).isEqualTo("rw-------");
		assertThat(Files.list(secrets)).hasSize(1);
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "left out: Windows knows no POSIX permissions")
	void aFolderThatExistsKeepsItsPermissions() throws Exception {
		Path shared = Files.createDirectory(folder.resolve("shared"));
		String before = permissions(shared);
		Platform.createOwnerOnlyDirectory(shared);
		assertThat(permissions(shared)).isEqualTo(before);
	}

	@Test
	void muslIsKnownByItsLoader() throws Exception {
		Path musl = Files.writeString(folder.resolve("musl"), "7f00-7f01 r-xp 0 0:1 1 /lib/ld-musl-x86_64.so.1\n");
		Path glibc = Files.writeString(folder.resolve("glibc"), "7f00-7f01 r-xp 0 0:1 1 /lib64/ld-linux-x86-64.so.2\n");
		assertThat(Platform.musl(musl)).isTrue();
		assertThat(Platform.musl(glibc)).isFalse();
		assertThat(Platform.musl(folder.resolve("none"))).isFalse();
	}

	@Test
	void aFileThatAnotherProgramHoldsIsTold() {
		assertThat(Platform.heldByOther(new FileSystemException("a", null,
				"The process cannot access the file because it is being used by another process")))
			.isTrue();
		assertThat(Platform.heldByOther(new AccessDeniedException("a"))).isFalse();
		assertThat(Platform.heldByOther(new IOException("used by another process"))).isFalse();
	}

	@Test
	void theReasonOfAFailureHoldsNoWordsOfThePlatform() {
		assertThat(Platform.reason(new AccessDeniedException("/x"))).hasToString("permission denied");
		assertThat(Platform.reason(new FileSystemException("/x", null, "No space left on device")))
			.hasToString("the disk is full");
		assertThat(Platform.reason(new FileSystemException("/x", null, "Read-only file system")))
			.hasToString("the disk is read-only");
		assertThat(Platform.reason(new IOException("odd words"))).hasToString("the disk reported an error");
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
