package io.dromedary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written files of the project, for the tests that hold its habits. */
final class Sources {

	static final Path MAIN = Path.of("src/main/java");

	static final Path TEST = Path.of("src/test/java");

	static final Path ROUTES = Path.of("routes");

	private Sources() {
	}

	/** What the program is made of, with the class that an old Java runs. */
	static List<Path> mainAndLauncher() {
		return Stream.concat(files(MAIN, ".java").stream(), files(Path.of("src/launcher/java"), ".java").stream())
			.toList();
	}

	/** Files under a folder whose names end so; none where there is no such folder. */
	static List<Path> files(Path folder, String suffix) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> file.getFileName().toString().endsWith(suffix))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether some file under a folder contains some words. */
	static boolean anyContains(Path folder, String suffix, String words) {
		return files(folder, suffix).stream().anyMatch((file) -> read(file).contains(words));
	}

}
