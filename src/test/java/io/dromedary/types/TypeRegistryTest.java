package io.dromedary.types;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypeRegistryTest {

	private final TypeRegistry types = new TypeRegistry();

	@Test
	void filesComeChangeAndGoWhileRunning() throws BrokenFile {
		types.put("a.yaml", type("a", "first"));
		types.put("b.yaml", type("b", "second"));
		types.put("a.yaml", type("a", "changed"));
		assertThat(types.named("a")).map(DocumentType::description).contains("changed");
		types.remove("b.yaml");
		types.remove("never-there.yaml");
		assertThat(types.all()).extracting(DocumentType::name).containsExactly("a");
	}

	@Test
	void aBrokenFileLeavesItsLastGoodVersion() throws BrokenFile {
		types.put("a.yaml", type("a", "good"));
		assertThatThrownBy(() -> types.put("a.yaml", "name: a")).isInstanceOf(BrokenFile.class);
		assertThat(types.named("a")).map(DocumentType::description).contains("good");
	}

	@ParameterizedTest
	@ValueSource(strings = { "invoice", "receipt", "identity-card", "credit-note" })
	void theShippedFilesAreValid(String name) throws IOException, BrokenFile {
		types.put("invoice.yaml", Files.readString(Path.of("routes/documents/invoice.yaml")));
		types.put(name + ".yaml", Files.readString(Path.of("routes/documents", name + ".yaml")));
		assertThat(types.named(name)).hasValueSatisfying(
				(type) -> assertThat(type.fields()).anyMatch((field) -> field.key() && !field.labels().isEmpty()));
	}

	private static String type(String name, String description) {
		return "name: %s\ndescription: %s\nfields:\n  x: {kind: text}\n".formatted(name, description);
	}

}
