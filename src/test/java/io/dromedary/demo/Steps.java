package io.dromedary.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.extract.ExtractComponent;
import io.dromedary.extract.FieldFinder;
import io.dromedary.fakes.FakeStore;
import io.dromedary.read.ReadComponent;
import io.dromedary.types.TypeRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** The steps read, extract and check in this process, without ledger and work. */
final class Steps implements AutoCloseable {

	private final CamelContext camel = new DefaultCamelContext();

	private final TypeRegistry types = new TypeRegistry();

	Steps(List<FieldFinder> finders) throws IOException, BrokenFile {
		try (var files = Files.newDirectoryStream(Path.of("routes/documents"), "*.yaml")) {
			for (Path file : files) {
				types.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		var extract = new ExtractComponent();
		extract.setFinders(finders);
		extract.setTypes(types);
		var read = new ReadComponent();
		read.setTypes(types);
		camel.addComponent("read", read);
		camel.addComponent("extract", extract);
		camel.start();
	}

	Assessment of(Drawn drawn) {
		var origin = new Origin("folder", "from-folder", drawn.fileName(), drawn.fileName(), Instant.now());
		var document = new Document("demo", 1, origin, FakeStore.content(drawn.content()), Instructions.NONE);
		try (var template = camel.createProducerTemplate()) {
			Object transcript = template.requestBody("read:pages", document);
			Object extraction = template.requestBody("extract:fields", transcript);
			var again = template.requestBody("read:again", extraction, Extraction.class);
			return new Check(types, Clock.systemDefaultZone()).check(again);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The values by field, only those that were understood. */
	static Map<String, String> values(Map<String, Field> fields) {
		var values = new LinkedHashMap<String, String>();
		fields.values()
			.stream()
			.filter((field) -> field.value() != null)
			.forEach((field) -> values.put(field.name(), Objects.requireNonNull(field.value())));
		return values;
	}

	@Override
	public void close() {
		camel.stop();
	}

}
