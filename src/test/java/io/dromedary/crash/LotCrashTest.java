package io.dromedary.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.dromedary.demo.Truth;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole program is halted while it takes a FatturaPA file of several invoices apart
 * and delivers them: each is delivered once.
 */
@Tag("slow")
class LotCrashTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int INVOICES = 3;

	private static final Truth TRUTH = Paper.invoice(Locale.ITALIAN).seed(4301).digital().truth();

	@TempDir
	Path folder;

	@Test
	void everyInvoiceOfALotIsDeliveredOnceWhereverTheProgramIsHalted() throws Exception {
		List<String> deadly = points();
		assertThat(deadly).hasSize(9);
		List<String> arguments = new ArrayList<>();
		for (String point : deadly) {
			arguments.addAll(List.of(dropped("home" + arguments.size()).toString(), point));
		}
		Process child = Java.start(LotChild.class, folder.resolve("child.log"), arguments.toArray(String[]::new));
		try {
			assertThat(child.waitFor(4, TimeUnit.MINUTES)).as("the child ends").isTrue();
			assertThat(child.exitValue()).isEqualTo(CrashChild.HALTED);
		}
		finally {
			child.destroyForcibly();
		}
		for (int at = 0; at < arguments.size(); at += 2) {
			deliveredOnce(Path.of(arguments.get(at)), arguments.get(at + 1), new CrashPoints(CrashPoints.NOWHERE));
		}
	}

	/** What is kept of the parts, their transaction, and what becomes of the first. */
	private List<String> points() throws Exception {
		CrashPoints points = new CrashPoints(CrashPoints.NOWHERE);
		deliveredOnce(dropped("unharmed"), "no crash", points);
		return points.passed()
			.stream()
			.filter((point) -> point.matches("after the store keeps a content #[34]")
					|| point.contains("ledger commit in Endings.end of document 1 read #1")
					|| point.contains("before ledger commit in Dispatch.toTargets of document 2 read #1")
					|| point.contains("results commit in TransactionPolicy.wrap of document 2 #1")
					|| point.matches("before saying that document 2 was delivered to the \\w+ #1"))
			.toList();
	}

	private static void deliveredOnce(Path home, String point, CrashPoints points) throws Exception {
		try (Program.Hub hub = new WholeProgram().start(home, points)) {
			Ledger ledger = hub.bean(Ledger.class);
			await().atMost(PATIENCE).until(() -> rest(StackChild.all(ledger)));
			assertThat(StackChild.all(ledger)).as(point)
				.extracting(Entry::status)
				.containsExactlyInAnyOrder(Status.SPLIT, Status.DELIVERED, Status.DELIVERED, Status.DELIVERED);
			assertThat(StackChild.all(ledger)).as(point)
				.filteredOn((entry) -> entry.parent() != null)
				.extracting(Entry::part)
				.containsExactlyInAnyOrder("1-1", "2-2", "3-3");
		}
		Evidence evidence = new Evidence(home, "invoice");
		List<String> names = IntStream.rangeClosed(1, INVOICES).mapToObj("lot-%d.xml"::formatted).toList();
		assertThat(evidence.rows()).as(point).isEqualTo(names);
		assertThat(evidence.results()).as(point).isEqualTo(names);
		assertThat(evidence.agree()).as(point).isTrue();
		assertThat(evidence.linesOfEachRow()).as(point).hasSize(INVOICES).containsOnly(TRUTH.lines().size());
		assertThat(evidence.dropped()).as(point).isEmpty();
		assertThat(evidence.done()).as(point).containsExactly("lot.xml");
	}

	private static boolean rest(List<Entry> entries) {
		return entries.size() > INVOICES && entries.stream().allMatch((entry) -> entry.status().rests());
	}

	private Path dropped(String name) throws IOException {
		Path home = folder.resolve(name);
		Path inbox = Files.createDirectories(home.resolve("inbox"));
		Files.writeString(inbox.resolve("lot.xml"), lot());
		return home;
	}

	/** One header, and the body once for each number. */
	private static String lot() {
		String xml = new String(EInvoices.fatturaPa(TRUTH).content(), StandardCharsets.UTF_8);
		int from = xml.indexOf("<FatturaElettronicaBody>");
		int to = xml.indexOf("</p:FatturaElettronica>");
		StringBuilder lot = new StringBuilder(xml.substring(0, from));
		for (int number = 1; number <= INVOICES; number++) {
			lot.append(xml.substring(from, to).replaceFirst("<Numero>[^<]*", "<Numero>" + number));
		}
		return lot.append(xml.substring(to)).toString();
	}

}
