package io.dromedary.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.sun.management.OperatingSystemMXBean;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Truth;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import io.dromedary.paper.einvoice.Wrapped;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * CPU milliseconds a document for electronic invoices (FatturaPA, one in ten of them
 * signed, UBL and CII) and for digital PDFs that say the same kind of things, by turns in
 * one run, from the inbox to the database, offline. Arguments: documents of one turn
 * (100), turns of each (5), documents of each kind to warm up (300). All CPU of the
 * process counts: the compiler, the garbage collector.
 */
final class EInvoiceBench {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final Duration LOOK = Duration.ofMillis(100);

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es");

	private final WholeHub hub;

	private int drawn;

	private EInvoiceBench(WholeHub hub) {
		this.hub = hub;
	}

	public static void main(String[] arguments) throws Exception {
		int documents = argument(arguments, 0, 100);
		int turns = argument(arguments, 1, 5);
		int warmUp = argument(arguments, 2, 300);
		Path home = Files.createTempDirectory("einvoices");
		toDatabaseAlone(home.resolve("routes/documents"));
		try (WholeHub hub = WholeHub.at(home).start()) {
			new EInvoiceBench(hub).measure(documents, turns, warmUp);
		}
		System.exit(0);
	}

	private static void toDatabaseAlone(Path types) throws IOException {
		Files.createDirectories(types);
		String invoice = Files.readString(Path.of("routes/documents/invoice.yaml"));
		Files.writeString(types.resolve("invoice.yaml"),
				invoice.replace("targets: [database, folder]", "targets: [database]"));
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	private void measure(int documents, int turns, int warmUp) throws InterruptedException {
		milliseconds(warmUp, true);
		milliseconds(warmUp, false);
		double[] xml = new double[turns];
		double[] pdf = new double[turns];
		double[] ratio = new double[turns];
		for (int turn = 0; turn < turns; turn++) {
			xml[turn] = milliseconds(documents, true);
			pdf[turn] = milliseconds(documents, false);
			ratio[turn] = xml[turn] / pdf[turn];
			System.out.printf(Locale.ROOT, "electronic %.1f ms, PDF %.1f ms, %.2f%n", xml[turn], pdf[turn],
					ratio[turn]);
		}
		System.out.printf(Locale.ROOT,
				"median of %d turns of %d: electronic invoices %.1f ms CPU a document, digital PDFs %.1f ms, ratio %.2f"
						+ " (%d of %d delivered unseen)%n",
				turns, documents, median(xml), median(pdf), median(ratio), count(Status.DELIVERED), drawn);
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/** Drawing is not measured. */
	private double milliseconds(int count, boolean electronic) throws InterruptedException {
		List<Drawn> papers = IntStream.range(0, count).mapToObj((index) -> electronic ? electronic() : pdf()).toList();
		long before = cpu();
		papers.forEach((paper) -> hub.drop(paper.fileName(), paper.content()));
		Instant latest = Instant.now().plus(LONGEST);
		while (!rested() && Instant.now().isBefore(latest)) {
			Thread.sleep(LOOK.toMillis());
		}
		return (cpu() - before) / 1e6 / count;
	}

	private Drawn pdf() {
		int number = drawn++;
		return paper(number).layout(number / 5).digital();
	}

	private static Paper paper(int number) {
		return Paper.invoice(Locale.forLanguageTag(LANGUAGES.get(number % LANGUAGES.size()))).seed(number);
	}

	private Drawn electronic() {
		int number = drawn++;
		Truth truth = paper(number).digital().truth();
		int kind = number % 10;
		Drawn xml = (kind < 6) ? EInvoices.fatturaPa(truth) : (kind < 8) ? EInvoices.ubl(truth) : EInvoices.cii(truth);
		String name = number + "-" + xml.fileName();
		return (kind == 0) ? new Drawn(Wrapped.signed(xml.content()), name + ".p7m", truth)
				: new Drawn(xml.content(), name, truth);
	}

	/** Looks at counts alone: looking must not cost what is measured. */
	private boolean rested() {
		return List.of(Status.DELIVERED, Status.REVIEW, Status.REFUSED, Status.FAILED, Status.DUPLICATE)
			.stream()
			.mapToLong(this::count)
			.sum() >= drawn;
	}

	private long count(Status status) {
		return new JdbcTemplate(hub.bean(DataSource.class))
			.queryForObject("select count(*) from document where status = ?", Long.class, status.word());
	}

	private static long cpu() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

}
