package io.dromedary.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the pages of documents: a person without scripts before a hub that all of them
 * share.
 */
@ExtendWith(PageCase.Opening.class)
abstract class PageCase {

	/** A card of which a key field is missing. */
	private static final String CARD = """
			CARTA DI IDENTITÀ
			Nome: %s
			Cognome: Rossi
			Nato il: 17.07.1971
			Scadenza: 14.05.2033
			Foglio %d
			""";

	private static final AtomicInteger PAPERS = new AtomicInteger();

	static WholeHub hub;

	static Person person;

	static Entry carry(String name, String text) {
		return hub.carry(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** A new document in review. */
	static Entry doubtful(String name) {
		return doubtful(name, "Maria");
	}

	/** One that says this is the first name. */
	static Entry doubtful(String name, String nome) {
		int paper = PAPERS.incrementAndGet();
		Entry entry = carry(paper + "-" + name, CARD.formatted(nome, paper));
		assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.REVIEW);
		return entry;
	}

	static String page(Entry entry) {
		return page(entry, "");
	}

	static String page(Entry entry, String query) {
		Person.Answer answer = person.get("/documents/" + entry.id() + query);
		assertThat(answer.status()).isEqualTo(200);
		return answer.text();
	}

	static Entry now(Entry entry) {
		return hub.ledger().find(entry.id()).orElseThrow();
	}

	static Entry rested(Entry entry) {
		return await().until(() -> now(entry), WholeHub::rests);
	}

	/** Starts the hub before the first of these tests and stops it after the last. */
	static final class Opening implements BeforeAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			context.getRoot()
				.getStore(ExtensionContext.Namespace.create(PageCase.class))
				.getOrComputeIfAbsent(Opened.class);
		}

	}

	static final class Opened implements ExtensionContext.Store.CloseableResource {

		private final Path home = Files.createTempDirectory("pages");

		Opened() throws IOException {
			hub = WholeHub.at(home).start();
			person = new Person(hub.url()).login(Files.readString(home.resolve("secrets/api-token")));
		}

		@Override
		public void close() throws IOException {
			hub.close();
			FileSystemUtils.deleteRecursively(home);
		}

	}

}
