package io.dromedary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever opens the repository sees first stays small. */
class TopLevelTest {

	private static final Set<String> ALLOWED = Set.of("pom.xml", "src", "routes", "k8s", "README.md", "LICENSE",
			"NOTICE", "findings");

	/** Made by building and running, and ignored by git. */
	private static final Set<String> MADE = Set.of("target", "data");

	@Test
	void theTopLevelHoldsNothingElse() throws IOException {
		try (var entries = Files.list(Path.of(""))) {
			assertThat(entries.map((entry) -> entry.getFileName().toString())
				.filter((name) -> !name.startsWith(".") && !MADE.contains(name))).contains("pom.xml", "src")
				.isSubsetOf(ALLOWED);
		}
	}

}
