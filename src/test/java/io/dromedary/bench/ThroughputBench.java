package io.dromedary.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.sun.management.OperatingSystemMXBean;
import io.dromedary.demo.Drawn;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Status;
import io.dromedary.fakes.FakeModel;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Query;
import io.dromedary.paper.Paper;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Documents a minute and CPU milliseconds a document for digital PDFs, from the inbox to
 * both targets, offline and with a stand-in for a model that answers after 50 ms.
 * Arguments: documents of one measurement (200), of the warm-up (300), {@code offline} or
 * {@code model} for one of the two, or {@code single} for the milliseconds from the
 * upload to the last target where each document comes once the one before has left. All
 * CPU of the process counts: the stand-in, the compiler, the garbage collector.
 */
final class ThroughputBench {

	private static final Duration MODEL = Duration.ofMillis(50);

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final Duration LOOK = Duration.ofMillis(250);

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es");

	private final HttpClient client = HttpClient.newHttpClient();

	private final WholeHub hub;

	private int drawn;

	private ThroughputBench(WholeHub hub) {
		this.hub = hub;
	}

	public static void main(String[] arguments) throws Exception {
		int documents = argument(arguments, 0, 200);
		int warmUp = argument(arguments, 1, 300);
		String only = (arguments.length > 2) ? arguments[2] : "";
		switch (only) {
			case "offline" -> offline(warmUp, documents);
			case "model" -> withModel(warmUp, documents);
			case "single" -> single(warmUp, documents);
			default -> {
				offline(warmUp, documents);
				withModel(warmUp, documents);
			}
		}
		System.exit(0);
	}

	private static void offline(int warmUp, int documents) throws Exception {
		try (WholeHub hub = start("offline").start()) {
			new ThroughputBench(hub).measure("offline", warmUp, documents);
		}
	}

	private static void single(int warmUp, int documents) throws Exception {
		try (WholeHub hub = start("single").start()) {
			new ThroughputBench(hub).oneByOne(warmUp, documents);
		}
	}

	private static void withModel(int warmUp, int documents) throws Exception {
		try (FakeModel model = new FakeModel().after(MODEL);
				WholeHub hub = start("model").with("dromedary.extract.base-url", model.url()).start()) {
			model.says(nothing(hub));
			new ThroughputBench(hub).measure("with a model of 50 ms", warmUp, documents);
		}
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	private static WholeHub.Builder start(String name) throws Exception {
		return WholeHub.at(Files.createTempDirectory("throughput-" + name));
	}

	/** An answer that fits the schema and finds nothing: the label finder does. */
	private static String nothing(WholeHub hub) {
		String fields = hub.bean(DocumentTypes.class)
			.named("invoice")
			.orElseThrow()
			.printed()
			.fields()
			.stream()
			.map((field) -> "\"" + field.name() + "\":null")
			.collect(Collectors.joining(","));
		return "{\"fields\":{" + fields + "},\"lines\":[]}";
	}

	private void measure(String what, int warmUp, int documents) throws Exception {
		carry(warmUp);
		List<Drawn> papers = draw(documents);
		Duration cpu = cpu();
		Instant begin = Instant.now();
		carry(papers);
		double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
		double spent = cpu().minus(cpu).toMillis();
		long delivered = hub.ledger().list(new Query(Status.DELIVERED, null, null, null, 100_000)).size();
		System.out.printf(Locale.ROOT,
				"%s: %d digital PDFs in %.1f s, %.0f documents/min, %.1f ms CPU a document (%d of %d in all delivered unseen)%n",
				what, documents, seconds, documents * 60 / seconds, spent / documents, delivered, drawn);
	}

	private void oneByOne(int warmUp, int documents) throws Exception {
		carry(warmUp);
		String token = Files.readString(hub.home().resolve("secrets/api-token")).strip();
		double[] waits = new double[documents];
		for (int index = 0; index < documents; index++) {
			Drawn paper = draw(1).get(0);
			HttpRequest upload = HttpRequest
				.newBuilder(URI.create(hub.url() + "/api/documents?fileName=" + index + ".pdf"))
				.header("Authorization", "Bearer " + token)
				.header("Content-Type", "application/pdf")
				.POST(HttpRequest.BodyPublishers.ofByteArray(paper.content()))
				.build();
			long begin = System.nanoTime();
			String answer = client.send(upload, HttpResponse.BodyHandlers.ofString()).body();
			String id = answer.replaceAll("(?s).*?\"id\"\\s*:\\s*\"(\\w+)\".*", "$1");
			Path delivered = hub.home().resolve("out/invoice/" + id + ".json");
			long latest = begin + LONGEST.toNanos();
			while (!Files.exists(delivered) && System.nanoTime() < latest) {
				Thread.sleep(1);
			}
			waits[index] = (System.nanoTime() - begin) / 1e6;
		}
		Arrays.sort(waits);
		System.out.printf(Locale.ROOT, "one by one: %d digital PDFs, median %.0f ms, 95th percentile %.0f ms%n",
				documents, waits[documents / 2], waits[documents * 95 / 100]);
	}

	private void carry(int count) throws InterruptedException {
		carry(draw(count));
	}

	private List<Drawn> draw(int count) {
		return IntStream.range(0, count).mapToObj((index) -> {
			int number = drawn++;
			String language = LANGUAGES.get(number % LANGUAGES.size());
			return Paper.invoice(Locale.forLanguageTag(language)).seed(number).layout(number / 5).digital();
		}).toList();
	}

	private void carry(List<Drawn> papers) throws InterruptedException {
		Instant latest = Instant.now().plus(LONGEST);
		papers.forEach((paper) -> hub.drop(paper.fileName(), paper.content()));
		while (!rested() && Instant.now().isBefore(latest)) {
			Thread.sleep(LOOK.toMillis());
		}
	}

	/** Looks at counts alone: looking must not cost what is measured. */
	private boolean rested() {
		long rest = List.of(Status.DELIVERED, Status.REVIEW, Status.REFUSED, Status.FAILED, Status.DUPLICATE)
			.stream()
			.mapToLong(this::count)
			.sum();
		return rest >= drawn;
	}

	private long count(Status status) {
		return new JdbcTemplate(hub.bean(DataSource.class))
			.queryForObject("select count(*) from document where status = ?", Long.class, status.word());
	}

	private static Duration cpu() {
		return Duration
			.ofNanos(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
	}

}
