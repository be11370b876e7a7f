package io.dromedary.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** The image and the compose file against the program they start. */
class ImageTest {

	private static final Path DOCKER = Path.of("src/main/docker");

	/** Of Java, of Spring, of compose itself and of other people's images. */
	private static final Set<String> FOREIGN = Set.of("JAVA_OPTS", "SPRING_CONFIG_IMPORT", "OLLAMA_HOST",
			"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "DROMEDARY_PORT", "DROMEDARY_INBOX");

	private static final Pattern VARIABLE = Pattern.compile("\\b([A-Z]+_[A-Z_]+)(?==|: |[:}])");

	private static final Pattern SETTING = Pattern.compile("/settings/(dromedary\\.[a-z.-]+)");

	@ParameterizedTest
	@ValueSource(strings = { "Dockerfile", "compose.yaml", "env.example" })
	void everyVariableIsASetting(String file) throws IOException {
		List<String> names = found(VARIABLE, file);
		assertThat(names).isNotEmpty();
		assertThat(names).allMatch((name) -> FOREIGN.contains(name) || Settings.known(name));
	}

	@Test
	void everySettingThatAProfileMakesIsOne() throws IOException {
		assertThat(found(SETTING, "compose.yaml")).hasSize(5).allMatch(Settings.all()::containsKey);
	}

	@Test
	void whatIsCopiedIntoTheImageIsThere() throws IOException {
		List<String> copied = lines("Dockerfile").filter((line) -> line.startsWith("COPY ") && !line.contains("--from"))
			.flatMap((line) -> Stream.of(line.substring("COPY ".length()).split(" ")))
			.filter((word) -> !word.equals("./"))
			.distinct()
			.toList();
		assertThat(copied).contains("pom.xml", "src", "routes").allMatch((name) -> Files.exists(Path.of(name)));
		assertThat(lines("Dockerfile.dockerignore").filter((line) -> line.startsWith("!"))
			.map((line) -> line.substring(1))).containsExactlyInAnyOrderElementsOf(copied);
	}

	@Test
	void theImageListensWhereTheProgramDoes() throws IOException {
		String port = Settings.all().get("server.port");
		assertThat(lines("Dockerfile")).contains("EXPOSE " + port)
			.anyMatch((line) -> line.startsWith("ENV ") && line.endsWith("SERVER_PORT=" + port));
		assertThat(text("compose.yaml")).contains(":" + port + "\"");
		assertThat(text("Dockerfile")).contains("USER 10001:10001").contains("DROMEDARY_HOME=/data");
	}

	@Test
	@SuppressWarnings("unchecked")
	void theCompositionIsSealedAndItsPartsExist() throws IOException {
		Map<String, Object> compose = new Yaml().load(text("compose.yaml"));
		var services = (Map<String, Map<String, Object>>) compose.get("services");
		var hub = services.get("dromedary");
		assertThat(hub).containsEntry("read_only", true).doesNotContainKey("profiles");
		assertThat((List<String>) hub.get("tmpfs")).singleElement().asString().startsWith("/tmp:exec");
		services.values()
			.forEach((service) -> assertThat(services.keySet())
				.containsAll(((Map<String, Object>) service.getOrDefault("depends_on", Map.of())).keySet()));
		assertThat(services.entrySet().stream().filter((service) -> !service.getValue().containsKey("profiles")))
			.extracting(Map.Entry::getKey)
			.containsExactlyInAnyOrder("dromedary", "forget");
		assertThat(((Map<String, Object>) compose.get("volumes")).keySet()).containsExactlyInAnyOrder("data", "inbox",
				"settings", "models", "postgres");
	}

	private static List<String> found(Pattern pattern, String file) throws IOException {
		return lines(file)
			.map((line) -> line.startsWith("#DROM") || line.startsWith("#POST") ? line.substring(1) : line)
			.filter((line) -> !line.strip().startsWith("#"))
			.flatMap((line) -> pattern.matcher(line).results().map((match) -> match.group(1)))
			.distinct()
			.toList();
	}

	private static Stream<String> lines(String file) throws IOException {
		return text(file).lines();
	}

	private static String text(String file) throws IOException {
		return Files.readString(DOCKER.resolve(file));
	}

}
