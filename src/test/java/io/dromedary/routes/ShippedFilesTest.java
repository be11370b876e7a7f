package io.dromedary.routes;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedFilesTest {

	@TempDir
	Path folder;

	@Test
	void theFilesInAJarAreFoundByTheirPattern() throws IOException {
		Path jar = jar();
		try (var loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null)) {
			var shipped = new ShippedFiles(loader);
			assertThat(shipped.matching("routes/*.camel.yaml")).containsOnlyKeys("a.camel.yaml", "b.camel.yaml")
				.containsEntry("a.camel.yaml", "routes/a.camel.yaml");
			assertThat(shipped.matching("routes/documents/*.yaml")).containsOnlyKeys("invoice.yaml");
			assertThat(shipped.matching("elsewhere/*.yaml")).isEmpty();
		}
	}

	private Path jar() throws IOException {
		Path jar = folder.resolve("shipped.jar");
		try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
			for (String name : List.of("routes/", "routes/a.camel.yaml", "routes/b.camel.yaml", "routes/README.md",
					"routes/documents/", "routes/documents/invoice.yaml")) {
				out.putNextEntry(new ZipEntry(name));
				out.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
			}
		}
		return jar;
	}

}
