package io.dromedary.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.paper.Paper;
import io.dromedary.paper.Stack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole program is halted while it takes a stack apart, and while that is undone. */
@Tag("slow")
class StackCrashTest {

	/** Its sums do not add up: a person must look at it. */
	private static final String INVOICE = """
			Rossi Forniture S.r.l.
			P.IVA 01234567897
			FATTURA
			Numero fattura: %s
			Data fattura: 14.05.2026
			Cliente: Bianchi S.p.A.
			Imponibile 100,00 EUR
			IVA 22,00 EUR
			Totale fattura 130,00 EUR
			""";

	@TempDir
	Path folder;

	@Test
	void everyPartIsThereOnceAndTheWholeIsOneAgainWhereverTheProgramIsHalted() throws Exception {
		List<String> deadly = points();
		assertThat(deadly).hasSizeBetween(5, 8)
			.anyMatch((point) -> point.startsWith("before ledger commit in Endings.end"))
			.anyMatch((point) -> point.startsWith("after ledger commit in JdbcSeparation."))
			.anyMatch((point) -> point.startsWith("before ledger commit in JdbcSeparation."));
		for (int at = 0; at < deadly.size(); at++) {
			Path home = dropped("home" + at);
			Path log = folder.resolve(at + ".log");
			Process child = Java.start(StackChild.class, log, home.toString(), deadly.get(at));
			try {
				assertThat(child.waitFor(4, TimeUnit.MINUTES)).as("the child ends").isTrue();
				assertThat(child.exitValue()).as(deadly.get(at)).isEqualTo(CrashChild.HALTED);
			}
			finally {
				child.destroyForcibly();
			}
			oneAgain(home, deadly.get(at), new CrashPoints(CrashPoints.NOWHERE));
		}
	}

	/** What is kept of the parts, their transaction, and that of the undo. */
	private List<String> points() throws Exception {
		CrashPoints points = new CrashPoints(CrashPoints.NOWHERE);
		oneAgain(dropped("unharmed"), "no crash", points);
		Set<String> passed = points.passed();
		return passed.stream()
			.filter(Sample::isCertain)
			.filter((point) -> point.contains("commit in JdbcSeparation.")
					|| point.equals("after the store keeps a content #2")
					|| point.contains("commit in Endings.end of document 1 read"))
			.toList();
	}

	private void oneAgain(Path home, String point, CrashPoints points) throws Exception {
		try (Program.Hub hub = new WholeProgram().start(home, points)) {
			StackChild.deal(hub);
			Ledger ledger = hub.bean(Ledger.class);
			List<Entry> parts = StackChild.all(ledger).stream().filter((entry) -> entry.parent() != null).toList();
			assertThat(parts).as(point).extracting(Entry::part).containsExactlyInAnyOrder("1-1", "2-2");
			assertThat(parts).as(point).extracting(Entry::status).containsOnly(Status.REJECTED);
			assertThat(StackChild.whole(ledger).container()).as(point).isFalse();
			assertThat(contents(home)).as(point).isEqualTo(3);
		}
		assertThat(Evidence.files(home.resolve("inbox"))).as(point).isEmpty();
	}

	/** Those of the whole and of its parts; a repeat makes no others. */
	private static long contents(Path home) throws IOException {
		try (Stream<Path> files = Files.walk(home.resolve("store"))) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> file.getFileName().toString().matches("[0-9a-f]{64}"))
				.filter((file) -> !file.toString().contains("keys"))
				.count();
		}
	}

	private Path dropped(String name) throws IOException {
		Path home = folder.resolve(name);
		Path inbox = Files.createDirectories(home.resolve("inbox"));
		Files.write(inbox.resolve("stack.pdf"), Stack.of(Paper.text(INVOICE.formatted("S-11")).digital().content(),
				Paper.text(INVOICE.formatted("S-13")).digital().content()));
		return home;
	}

}
