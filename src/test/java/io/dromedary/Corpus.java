package io.dromedary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;

/**
 * Real documents with ground truth that lie beside a checkout and are never part of it.
 * Tests that want them are left out, saying so, where they are missing.
 */
public final class Corpus {

	private Corpus() {
	}

	/**
	 * A file or folder of the corpus, for example {@code data/receipts}; leaves the test
	 * out where it is missing.
	 */
	public static Path need(String path) {
		Optional<Path> found = find(path);
		Assumptions.assumeTrue(found.isPresent(), () -> "left out: no " + path + " in ../shared or DROMEDARY_SHARED");
		return found.orElseThrow();
	}

	public static Optional<Path> find(String path) {
		String shared = System.getenv().getOrDefault("DROMEDARY_SHARED", "../shared");
		return Optional.of(Path.of(shared).resolve(path)).filter(Files::exists);
	}

}
