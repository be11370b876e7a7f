package io.dromedary.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A folder as Kubernetes mounts a ConfigMap: each file is a link through {@code ..data},
 * which a change makes point to another folder, all at once.
 */
class ConfigMapFolderTest {

	@TempDir
	Path folder;

	@BeforeEach
	void mount() throws IOException {
		publish("..1", "one");
		Files.createSymbolicLink(folder.resolve("a.camel.yaml"), Path.of("..data/a.camel.yaml"));
	}

	@Test
	void aChangeIsTakenOver() throws IOException {
		WatchedFolder watched = new WatchedFolder(folder, ".camel.yaml");
		watched.look();
		assertThat(watched.files()).containsOnlyKeys("a.camel.yaml").containsValue(new DiskFile.Text("one"));
		publish("..2", "two");
		watched.look();
		watched.look();
		assertThat(watched.files()).containsOnlyKeys("a.camel.yaml").containsValue(new DiskFile.Text("two"));
	}

	@Test
	void aFileThatIsTakenOutIsGone() throws IOException {
		WatchedFolder watched = new WatchedFolder(folder, ".camel.yaml");
		watched.look();
		Files.delete(folder.resolve("a.camel.yaml"));
		watched.look();
		watched.look();
		assertThat(watched.files()).isEmpty();
	}

	private void publish(String version, String text) throws IOException {
		Path file = Files.createDirectory(folder.resolve(version)).resolve("a.camel.yaml");
		Files.writeString(file, text);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60 + version.hashCode())));
		Path draft = Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of(version));
		Files.move(draft, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
	}

}
