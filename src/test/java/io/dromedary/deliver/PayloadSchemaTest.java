package io.dromedary.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dromedary.document.Assessment;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentType;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.PayloadSchema;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.types.TypeRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The form of what is posted, and an example of it for each type that is shipped. */
class PayloadSchemaTest {

	private static final Path EXAMPLES = Path.of("src/docs/payload");

	private final List<DocumentType> types = shipped();

	private final Payload payload = new Payload(() -> types, new FakeLedger(), "http://127.0.0.1:8480", Locale.ENGLISH,
			Clock.systemUTC());

	@ParameterizedTest
	@EnumSource
	void whatIsToldOfEachTypeIsOfThatForm(HookEvent event) throws IOException {
		for (DocumentType type : types) {
			assertThat(PayloadSchema.flaws(payload.example(event, type))).as(event + " " + type.name()).isEmpty();
		}
	}

	/** Written anew with {@code -Dexamples=write}. */
	@Test
	void theExamplesShowWhatIsTold() throws IOException {
		for (DocumentType type : types) {
			byte[] example = payload.example(HookEvent.DELIVERED, type);
			Path file = EXAMPLES.resolve(type.name() + ".json");
			if ("write".equals(System.getProperty("examples"))) {
				Files.createDirectories(EXAMPLES);
				Files.writeString(file, new String(example, StandardCharsets.UTF_8) + "\n");
			}
			assertThat(Files.readString(file))
				.isEqualToNormalizingNewlines(new String(example, StandardCharsets.UTF_8) + "\n");
		}
		try (var files = Files.list(EXAMPLES)) {
			assertThat(files).hasSize(types.size());
		}
	}

	@Test
	void whatLacksAMemberOrHasAnotherKindOfItIsNotOfThatForm() throws IOException {
		ObjectMapper json = new ObjectMapper();
		byte[] good = payload.example(HookEvent.FAILED, types.get(0));
		ObjectNode data = (ObjectNode) json.readTree(good).get("data");
		List<String> members = StreamSupport.stream(((Iterable<String>) data::fieldNames).spliterator(), false)
			.toList();
		for (String member : members) {
			ObjectNode bad = (ObjectNode) json.readTree(good);
			((ObjectNode) bad.get("data")).remove(member);
			assertThat(PayloadSchema.flaws(json.writeValueAsBytes(bad))).as(member).isNotEmpty();
		}
		ObjectNode number = (ObjectNode) json.readTree(good);
		((ObjectNode) number.at("/data/fields")).put("total", 1.5);
		assertThat(PayloadSchema.flaws(json.writeValueAsBytes(number))).isNotEmpty();
		ObjectNode version = ((ObjectNode) json.readTree(good)).put("version", 2);
		assertThat(PayloadSchema.flaws(json.writeValueAsBytes(version))).isNotEmpty();
	}

	@Test
	void theFileComesAlongWhereItIsNoLargerThanWanted() throws IOException {
		Assessment bill = Samples.bill("o1", 1, Map.of("number", "A"), List.of());
		long size = bill.document().content().size();
		assertThat(size).isPositive();
		byte[] told = payload.withOriginal(bill, size);
		assertThat(PayloadSchema.flaws(told)).isEmpty();
		try (InputStream content = bill.document().content().open()) {
			assertThat(new ObjectMapper().readTree(told).at("/data/original/base64").binaryValue())
				.isEqualTo(content.readAllBytes());
		}
		assertThat(new ObjectMapper().readTree(payload.withOriginal(bill, size - 1)).at("/data").has("original"))
			.isFalse();
		assertThat(new ObjectMapper().readTree(payload.json(bill)).at("/data").has("original")).isFalse();
	}

	@Test
	void everyEventIsNamed() throws IOException {
		Set<String> named = StreamSupport.stream(PayloadSchema.json().at("/properties/type/enum").spliterator(), false)
			.map((word) -> word.asText())
			.collect(Collectors.toSet());
		assertThat(named).isEqualTo(Arrays.stream(HookEvent.values()).map(HookEvent::word).collect(Collectors.toSet()));
	}

	private static List<DocumentType> shipped() {
		var registry = new TypeRegistry();
		try (var files = Files.newDirectoryStream(Path.of("routes/documents"), "*.yaml")) {
			for (Path file : files) {
				registry.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		catch (IOException | BrokenFile ex) {
			throw new IllegalStateException(ex);
		}
		return registry.all().stream().sorted(Comparator.comparing(DocumentType::name)).toList();
	}

}
