package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import io.dromedary.fakes.FakeHub;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Entry;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import static org.awaitility.Awaitility.await;

@CamelSpringBootTest
@SpringBootTest(classes = { FakeHub.class, IntakeConfiguration.class },
		webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = {
				"camel.main.routes-include-pattern=file:routes/intake.camel.yaml,file:routes/from-folder.camel.yaml",
				"dromedary.folder.poll=50", "dromedary.folder.settle=150ms", "dromedary.folder.settle-empty=1500ms",
				"dromedary.folder.settle-unfinished=1500ms", "dromedary.folder.retry=1s" })
abstract class FolderDoorCase {

	/** Shared by all cases, as Spring shares the door that watches it. */
	private static final Path INBOX = Path.of("target", "door-" + UUID.randomUUID(), "in box + 100%");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path desk;

	@Autowired
	FakeLedger ledger;

	@Autowired
	FakeStore store;

	@Autowired
	ProducerTemplate template;

	@DynamicPropertySource
	static void inbox(DynamicPropertyRegistry registry) {
		registry.add("dromedary.folder.path", INBOX::toString);
	}

	static Path inbox() {
		return INBOX;
	}

	@AfterEach
	void calm() {
		ledger.afterArrival = () -> {
		};
		ledger.beforeAcknowledged = () -> {
		};
		store.meanwhile = () -> {
		};
	}

	static String fresh() {
		return "content " + UUID.randomUUID();
	}

	static Path drop(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	static void write(Path file, String content) {
		try {
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	static boolean lies(Path file) {
		return Files.exists(file);
	}

	List<Entry> named(String name) {
		return ledger.all().stream().filter((entry) -> entry.origin().fileName().equals(name)).toList();
	}

	/** Waits until the file was taken in and its door has let go of it. */
	Entry taken(String name) {
		await().until(() -> !named(name).isEmpty() && ledger.open() == 0);
		List<Entry> found = named(name);
		return found.get(found.size() - 1);
	}

	void refuse(Entry entry) {
		template.sendBody("work:refused", ledger.document(entry.id()).orElseThrow());
	}

	Path done(Entry entry) {
		return new Shelf(inbox()).done(entry.id(), entry.origin().fileName());
	}

	Path refused(Entry entry) {
		return new Shelf(inbox()).refused(entry.id(), entry.origin().fileName());
	}

	Path reason(Entry entry) {
		return refused(entry).resolveSibling(refused(entry).getFileName() + ".reason.txt");
	}

}
