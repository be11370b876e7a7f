package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Content;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger over a database, and what arrives in it. */
abstract class LedgerCase {

	@TempDir
	Path folder;

	final Queue<String> agenda = new ConcurrentLinkedQueue<>();

	Ledger ledger;

	Store store;

	JdbcClient jdbc;

	LedgerParts parts;

	abstract DataSource dataSource();

	@BeforeEach
	void open() throws IOException {
		DataSource dataSource = dataSource();
		store = new FolderStore(folder.resolve("store"));
		jdbc = JdbcClient.create(dataSource);
		parts = new LedgerParts(jdbc, Clock.systemUTC(), store, new Transactions(dataSource));
		ledger = parts.ledger((entry, step, stage) -> agenda.add(entry.id() + " " + step + " " + stage));
	}

	final Arrival arrive(String key, String text) {
		return arrive(key, text, "ä/{{x}}.pdf");
	}

	final Arrival arrive(String key, String text, String fileName) {
		try {
			Content content = store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
			return ledger.arrive(Incoming.of(key, new Origin("folder", "test", fileName, "p", Instant.now()), content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	final Assessment assessment(String id) {
		Box box = new Box(0.1, 0.2, 0.3, 0.01);
		Page page = new Page(1, Page.Source.OCR, 800, 1200, List.of(new Word("61", box, 0.9, 0)));
		Transcript transcript = new Transcript(ledger.document(id).orElseThrow(), "settings", List.of(page));
		Evidence evidence = new Evidence(1, "61", List.of(box));
		Candidate candidate = new Candidate("invoice_number", "61", evidence, "label", 0.9);
		Finding finding = new Finding("date", "missing", Finding.Severity.DOUBT, Sentence.of("ledger.unknown", "x"));
		Extraction extraction = new Extraction(transcript, "invoice", Map.of("invoice_number", List.of(candidate)),
				List.of(Map.of("amount", candidate)), List.of(finding));
		Field field = new Field("invoice_number", "61", "61", "label", 0.9, evidence);
		return new Assessment(extraction, Map.of("invoice_number", field), List.of(Map.of("amount", field)),
				List.of(finding));
	}

}
