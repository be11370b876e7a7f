package io.dromedary.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.guard.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** HEIC by a program of the machine, here by stand-ins that behave well and badly. */
@DisabledOnOs(OS.WINDOWS)
class HeifTest {

	private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0".getBytes(StandardCharsets.ISO_8859_1);

	@TempDir
	Path folder;

	@Test
	void thePictureIsWhatTheProgramMakesOfIt() throws IOException {
		byte[] png = Papers.picture(Papers.scan(Papers.pdf(List.of("Totale 61,00"))), "png");
		Files.write(folder.resolve("made.png"), png);
		program("heif-dec", "cp " + folder.resolve("made.png") + " \"$2\"");
		assertThat(new Heif("/nowhere:" + folder, ReadOptions.defaults()).png(HEIC)).isEqualTo(png);
	}

	@Test
	void thePictureThatAKilledProcessLeftIsDeletedAtTheStartAndOneInWorkIsNot() throws IOException {
		Path all = PrivateFolder.at(null).sub("heic").path();
		Path left = Files.createDirectory(all.resolve("of-a-process-that-is-gone"));
		Files.write(Files.createDirectory(left.resolve("one")).resolve("picture.heic"), HEIC);
		Files.createFile(all.resolve("of-a-process-that-is-gone.lock"));
		program("heif-dec", "cp \"$1\" " + folder.resolve("seen") + "; echo \"$1\" > " + folder.resolve("where"));
		try (Drafts own = new Drafts(all)) {
			Path inWork = Files.createDirectory(own.begin());
			Files.write(inWork.resolve("picture.heic"), HEIC);
			Heif.sweep();
			assertThat(left).doesNotExist();
			assertThat(inWork.resolve("picture.heic")).exists();
		}
		assertRefused(HEIC, "read.damaged-picture");
		assertThat(folder.resolve("seen")).hasBinaryContent(HEIC);
		assertThat(Path.of(Files.readString(folder.resolve("where")).strip()).getParent()).doesNotExist();
	}

	@Test
	void withoutTheProgramItWaitsWithAdvice() {
		assertThatThrownBy(() -> new Heif(folder.toString(), ReadOptions.defaults()).png(HEIC))
			.isInstanceOfSatisfying(ServiceUnavailable.class, (waiting) -> {
				assertThat(waiting.service()).isEqualTo(new Service(Service.Kind.READER, "image/heic"));
				assertThat(waiting.sentence().toString()).contains("heif-convert");
			});
	}

	@Test
	void whatFailsOrHangsIsRefused() throws IOException {
		program("heif-convert", "exit 1");
		assertRefused(HEIC, "read.damaged-picture");
		program("heif-convert", "exec sleep 60");
		assertRefused(HEIC, "read.page-time");
		byte[] large = "\0\0\0\u0014ispe\0\0\0\0\0\0\u00ff\u00ff\0\0\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1);
		assertRefused(large, "read.too-many-pixels");
	}

	private void assertRefused(byte[] heic, String key) {
		ReadOptions usual = ReadOptions.defaults();
		ReadOptions quick = new ReadOptions(usual.languages(), null, null, 1, usual.maxBytes(), usual.maxPages(),
				usual.maxPixels(), Duration.ofMillis(300), usual.engine(), null);
		assertThatThrownBy(() -> new Heif(folder.toString(), quick).png(heic)).isInstanceOfSatisfying(
				DocumentException.class, (refused) -> assertThat(refused.sentence().key()).isEqualTo(key));
	}

	private void program(String name, String what) throws IOException {
		Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + what + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
	}

}
