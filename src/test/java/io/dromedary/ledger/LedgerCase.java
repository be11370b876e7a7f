package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Content;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Identities;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Sentence;
import io.dromedary.document.Support;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.home.OneWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger over a database, and what arrives in it. */
abstract class LedgerCase {

	@TempDir
	Path folder;

	final Queue<String> agenda = new ConcurrentLinkedQueue<>();

	final Queue<String> rested = new ConcurrentLinkedQueue<>();

	Ledger ledger;

	Store store;

	JdbcClient jdbc;

	LedgerParts parts;

	private final HikariDataSource pool = new HikariDataSource();

	abstract DataSource dataSource();

	/** The database in a file, under a pool as the program has it; opened once. */
	final DataSource embedded() {
		if (pool.isRunning()) {
			return pool;
		}
		pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
		OneWriter.apply(pool);
		LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
		return pool;
	}

	@AfterEach
	void closeEmbedded() {
		pool.close();
	}

	/** By what documents are known again. */
	Identities identities() {
		return Identities.NONE;
	}

	@BeforeEach
	void open() throws IOException {
		DataSource dataSource = dataSource();
		store = new FolderStore(folder.resolve("store"));
		jdbc = JdbcClient.create(dataSource);
		parts = new LedgerParts(jdbc, Clock.systemUTC(), store, new Transactions(dataSource),
				() -> List.of((whole, outcome) -> rested.add(whole.id() + " " + outcome.word())), identities());
		ledger = parts.ledger((entry, step, stage) -> agenda.add(entry.id() + " " + step + " " + stage));
	}

	final Arrival arrive(String key, String text) {
		return arrive(key, text, "ä/{{x}}.pdf");
	}

	final Arrival arrive(String key, String text, String fileName) {
		return ledger.arrive(Incoming.of(key, new Origin("folder", "test", fileName, "p", Instant.now()), kept(text)));
	}

	/** The id of a container that came in. */
	final String container(String text) {
		Origin origin = new Origin("mail", "from-mail", text + ".eml", null, Instant.now(), "<a@b>", "c@d", text);
		return ledger.arrive(new Incoming("mail:" + text, origin, kept(text), Instructions.NONE, true)).entry().id();
	}

	/**
	 * Ids of the documents its parts became.
	 * @param texts of the parts; {@code zip:} is a container itself
	 */
	final List<String> split(String container, String... texts) {
		List<Part> found = new ArrayList<>();
		for (String text : texts) {
			found.add(Part.kept(String.valueOf(found.size() + 1), text + ".pdf", "application/pdf", kept(text),
					text.startsWith("zip:")));
		}
		ledger.split(container, found);
		return ledger.parts(container).stream().map((part) -> String.valueOf(part.documentId())).toList();
	}

	final Content kept(String text) {
		try {
			return store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	final Assessment assessment(String id) {
		Box box = new Box(0.1, 0.2, 0.3, 0.01);
		Page page = new Page(1, Page.Source.OCR, 800, 1200, List.of(new Word("61", box, 0.9, 0)));
		Transcript transcript = new Transcript(ledger.document(id).orElseThrow(), "settings", List.of(page));
		Evidence evidence = new PrintedPlace(1, "61", List.of(box));
		Candidate candidate = new Candidate("invoice_number", "61", evidence, Finder.LABEL, 0.9);
		Finding finding = new Finding("date", "missing", Finding.Severity.DOUBT, Sentence.of("ledger.unknown", "x"));
		Extraction extraction = new Extraction(transcript, "invoice", Map.of("invoice_number", List.of(candidate)),
				List.of(Map.of("amount", candidate)), List.of(finding), List.of(),
				Map.of("vat", List.of(Map.of("base", candidate))));
		Field field = new Field("invoice_number", "61", "61", List.of(Finder.LABEL), 0.9, evidence,
				List.of(Support.SUM, Support.SECOND_PLACE));
		return new Assessment(extraction, Map.of("invoice_number", field), List.of(Map.of("amount", field)),
				List.of(finding), Map.of("vat", List.of(Map.of("base", field))));
	}

}
