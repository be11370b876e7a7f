package io.dromedary.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dromedary.csv.CsvNotation;
import io.dromedary.document.Assessment;
import io.dromedary.document.CarriedFile;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.ledger.accuracy.Figure;
import io.dromedary.ledger.accuracy.Figures;
import io.dromedary.ledger.Told;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.same.SeenSellers;
import io.dromedary.ledger.same.Seller;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The rooms api and home, and a memory where the other rooms would be. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = { "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
		"org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
		"org.apache.camel.spring.boot.CamelAutoConfiguration" })
@ComponentScan({ "io.dromedary.api", "io.dromedary.home" })
class ApiTestApplication {

	@Bean
	MemoryLedger ledger() {
		return new MemoryLedger();
	}

	@Bean
	MemorySeparation separation(MemoryLedger ledger) {
		return new MemorySeparation(ledger);
	}

	@Bean
	MemoryReceiver receiver(MemoryLedger ledger) {
		return new MemoryReceiver(ledger);
	}

	@Bean
	Targets targets() {
		return () -> Set.of("database", "folder");
	}

	@Bean
	Told told() throws IOException {
		return Told.in(Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "hooks"));
	}

	@Bean
	HookLedger hookLedger(Told told) {
		return told.hooks();
	}

	@Bean
	Announcer announcer() {
		return new Announcer() {
			@Override
			public Sentence objection(String url) {
				return url.contains("private") ? Sentence.of("deliver.hook.private") : null;
			}

			@Override
			public String newSecret() {
				return "whsec_1";
			}

			@Override
			public int most() {
				return 5;
			}

			@Override
			public byte[] sample(HookEvent event) {
				return ("[{\"type\":\"" + event.word() + "\"}]").getBytes(StandardCharsets.UTF_8);
			}

			@Override
			public byte[] schema() {
				return "{}".getBytes(StandardCharsets.UTF_8);
			}
		};
	}

	@Bean
	DocumentTypes types() {
		DocumentType invoice = new DocumentType("invoice", "", List.of(), List.of(), 0.8, List.of(), List.of(),
				List.of(), List.of());
		return () -> List.of(invoice);
	}

	@Bean
	CsvNotation csvNotation() {
		return CsvNotation.of(Locale.ITALY);
	}

	@Bean
	SeenSellers sellers() {
		return () -> List.of(new Seller("=Zanetti \"& C.\"", "IT01879020517", List.of("IT1", "IT2"), 3),
				new Seller("Berg", "00743110157", List.of(), 1));
	}

	@Bean
	Settler settler() {
		return (open, correction) -> {
			if (correction.fields().containsKey("nonsense") && !correction.insist()) {
				throw new UnusableCorrection(List
					.of(new Finding("nonsense", "unknown", Finding.Severity.ERROR, Sentence.of("api.bad-name"))), true);
			}
			Map<String, Field> settled = new LinkedHashMap<>(open.fields());
			correction.fields()
				.forEach((name, value) -> settled.put(name,
						new Field(name, value, null, List.of(Finder.PERSON), 1, null)));
			return new Assessment(open.extraction(), settled, open.lines(), List.of());
		};
	}

	/** Two pages, unless the content says otherwise. */
	@Bean
	PageDrawer drawer() {
		return (content, number, turned) -> switch (text(content)) {
			case "unreadable" -> throw new UnreadableDocument(Sentence.of("read.damaged-pdf"));
			case "unknown" -> throw new ServiceUnavailable(new Service(Service.Kind.READER, "image/heic"),
					Sentence.of("read.not-yet", "HEIC"));
			case "busy" -> throw new ServiceUnavailable(Service.Kind.PICTURES, Sentence.of("read.pictures-busy"));
			default -> (number < 1 || number > 2) ? Optional.empty() : Optional
				.of(new PagePicture("image/png", (number + " turned by " + turned).getBytes(StandardCharsets.UTF_8)));
		};
	}

	/** A file of its own first byte, and one that is damaged. */
	@Bean
	CarriedFiles files() {
		return new CarriedFiles() {
			@Override
			public List<CarriedFile> list(Document document) {
				if (text(document.content()).equals("unreadable")) {
					throw new UnreadableDocument(Sentence.of("read.damaged-pdf"));
				}
				return List.of(
						new CarriedFile(1, "../a\"\r\n\u202e.html", "text/html", document.content().size(), false),
						new CarriedFile(2, "b.pdf", "application/octet-stream", 0, true));
			}

			@Override
			public Optional<Bytes> bytes(Document document, int number) {
				return list(document).stream()
					.filter((file) -> file.number() == number)
					.map((file) -> new Bytes(file, text(document.content()).getBytes(StandardCharsets.UTF_8)))
					.findFirst();
			}
		};
	}

	private static String text(Content content) {
		try (var in = content.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	Doors doors() {
		return (entry) -> List.of("/inbox/done/" + entry.id() + "-" + entry.origin().fileName());
	}

	@Bean
	Figures figures() {
		return () -> List.of(new Figure("invoice", "date", "label", 3, 1, 2));
	}

	@Bean
	RouteListing routes() {
		return () -> List.of(
				new RouteListing.Item("intake.camel.yaml", "shipped", "running", List.of("intake"), "Takes in.", null,
						null),
				new RouteListing.Item("from-folder.camel.yaml", "shipped", "broken", List.of("from-folder"), "", null,
						new RouteListing.Door(Sentence.of("api.not-found"), Instant.EPOCH, null)),
				new RouteListing.Item("mine.camel.yaml", "own", "broken", List.of(), "",
						new RouteListing.Problem(3, 0, Sentence.of("api.not-found")), null));
	}

}
