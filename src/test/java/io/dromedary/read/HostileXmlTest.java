package io.dromedary.read;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import io.dromedary.Corpus;
import io.dromedary.document.Datum;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Term;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.paper.Paper;
import io.dromedary.paper.einvoice.HostileXml;
import io.dromedary.paper.einvoice.Listening;
import io.dromedary.paper.einvoice.Wrapped;
import io.dromedary.read.einvoice.EInvoiceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * XML that is an attack: it is refused, or read without doing what it wants, in bounded
 * time and memory. No file is read and no connection opened.
 */
class HostileXmlTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	/** Bytes for each byte of a file, and those that any file may take. */
	private static final long SHARE = 60;

	private static final long MOST = 250L << 20;

	private static final String CANARY = "CANARY-7f3a";

	@TempDir
	Path folder;

	private String file;

	@BeforeEach
	void canary() throws IOException {
		file = Files.writeString(folder.resolve("canary.txt"), CANARY).toUri().toString();
	}

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void aDocumentTypeIsRefused() throws IOException {
		try (Listening server = new Listening()) {
			HostileXml.refused(file, server.url())
				.forEach((name, xml) -> assertThat(outcome(name, xml)).as(name).isInstanceOf(UnreadableDocument.class));
			assertThat(server.asked()).isZero();
		}
	}

	@Test
	void whatAnInvoiceWantsIsNotDone() throws IOException {
		try (Listening server = new Listening()) {
			HostileXml.ignored(file, server.url()).forEach((name, xml) -> {
				Object outcome = outcome(name, xml);
				assertThat(outcome).as(name).isInstanceOf(Transcript.class);
				assertThat(data((Transcript) outcome)).as(name)
					.extracting(Datum::term)
					.contains(Term.INVOICE_NUMBER, Term.SELLER_NAME, Term.GROSS_TOTAL);
				assertThat(said((Transcript) outcome)).as(name).doesNotContain(CANARY);
			});
			assertThat(server.asked()).isZero();
		}
	}

	@Test
	void whatIsDamagedOrTooMuchComesToAnEnd() {
		Map<String, Object> outcomes = new LinkedHashMap<>();
		HostileXml.damaged().forEach((name, xml) -> outcomes.put(name, outcome(name, xml)));
		assertThat(outcomes.values())
			.allSatisfy((one) -> assertThat(one).isInstanceOfAny(Transcript.class, UnreadableDocument.class));
		assertThat(List.of("deep", "namespaces", "namespaces-wide", "namespaces-deep", "truncated", "undefined"))
			.allSatisfy((name) -> assertThat(outcomes.get(name)).as(name).isInstanceOf(UnreadableDocument.class));
		// what is written otherwise than it is declared is read; what had to be mended is
		// a doubt
		assertThat(rules(outcomes.get("wide"))).isEmpty();
		assertThat(List.of("encoding", "nothing", "beyond"))
			.allSatisfy((name) -> assertThat(rules(outcomes.get(name))).as(name).containsExactly("xml-mended"));
	}

	@Test
	@Tag("slow")
	void whatIsMuchTooLargeComesToAnEnd() {
		assertThat(outcome("elements", HostileXml.large().get("elements"))).isInstanceOf(UnreadableDocument.class);
		assertThat(outcome("seller", HostileXml.large().get("seller"))).isInstanceOf(Transcript.class);
	}

	@Test
	void memoryIsBounded() {
		Map<String, byte[]> all = new LinkedHashMap<>(HostileXml.damaged());
		all.putAll(HostileXml.refused(file, "http://127.0.0.1:9"));
		all.putAll(HostileXml.ignored(file, "http://127.0.0.1:9"));
		all.forEach((name, xml) -> assertThat(allocated(xml)).as(name).isLessThan(MOST + SHARE * xml.length));
	}

	/** A print may say something else than the XML that nobody can read. */
	@Test
	void itIsNoBetterInAPdf() throws IOException {
		byte[] print = Paper.invoice(Locale.GERMAN).seed(5).digital().content();
		try (Listening server = new Listening()) {
			Map<String, byte[]> all = new LinkedHashMap<>(HostileXml.refused(file, server.url()));
			all.keySet().retainAll(List.of("laughs", "file", "parameter-server", "dtd"));
			all.put("truncated", HostileXml.damaged().get("truncated"));
			all.forEach((name, xml) -> {
				Object outcome = outcome(name, Wrapped.carried(print, "factur-x.xml", xml));
				assertThat(outcome).as(name).isInstanceOf(Transcript.class);
				assertThat(said((Transcript) outcome)).as(name).doesNotContain(CANARY);
				assertThat(((Transcript) outcome).pages().get(0).findings()).as(name)
					.extracting(Finding::rule)
					.contains("data-damaged");
			});
			assertThat(server.asked()).isZero();
		}
	}

	@Test
	@Tag("corpus")
	void theCorpusDoesNoHarm() throws IOException {
		try (Stream<Path> files = Files.list(Corpus.need("data/hostile/xml"))) {
			for (Path one : files.sorted().toList()) {
				byte[] xml = Files.readAllBytes(one);
				String name = one.getFileName().toString();
				assertThat(outcome(name, xml)).as(name).isInstanceOfAny(Transcript.class, UnreadableDocument.class);
				if (new String(xml, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
					assertThat(outcome(name, xml)).as(name).isInstanceOf(UnreadableDocument.class);
				}
				assertThat(allocated(xml)).as(name).isLessThan(MOST);
			}
		}
	}

	private static Object outcome(String name, byte[] bytes) {
		return assertTimeout(LONGEST, () -> {
			try {
				return READER.read(Papers.document(name + ".xml", bytes));
			}
			catch (UnreadableDocument ex) {
				return ex;
			}
		}, name);
	}

	private static List<String> rules(@Nullable Object outcome) {
		return ((Transcript) Objects.requireNonNull(outcome)).pages()
			.get(0)
			.findings()
			.stream()
			.map(Finding::rule)
			.toList();
	}

	private static List<Datum> data(Transcript transcript) {
		return transcript.pages().stream().map(Page::data).flatMap(List::stream).toList();
	}

	private static String said(Transcript transcript) {
		return Papers.text(transcript) + data(transcript).stream().map(Datum::text).toList();
	}

	private static long allocated(byte[] xml) {
		var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
		try {
			EInvoiceFile.of(xml);
		}
		catch (IOException | UnreadableDocument ex) {
			// refused
		}
		return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
	}

}
