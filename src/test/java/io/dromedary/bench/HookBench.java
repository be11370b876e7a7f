package io.dromedary.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dromedary.demo.Drawn;
import io.dromedary.document.FieldType;
import io.dromedary.fakes.FakeModel;
import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.Receiver;
import io.dromedary.paper.Paper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The work of a pipeline that people build of webhooks: an invoice of one page with a
 * text layer is uploaded, a model is asked that answers after 50 ms, a row goes into
 * PostgreSQL and a webhook to a sink, with 16 documents on their way at the same time.
 * Prints documents a minute and CPU milliseconds a document of the hub, which is the zip
 * as people start it; PostgreSQL, model and sink are processes of their own. Arguments:
 * documents of one round (400), of the warm-up (200), rounds (3).
 */
final class HookBench implements AutoCloseable {

	private static final int IN_FLIGHT = 16;

	private static final Duration MODEL = Duration.ofMillis(50);

	private static final Duration LONGEST = Duration.ofMinutes(1);

	/** As many papers as the model may be asked about at a time. */
	private static final int KNOWN = 4 * IN_FLIGHT;

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Semaphore free = new Semaphore(IN_FLIGHT);

	private final Deque<Map<String, String>> papers = new ConcurrentLinkedDeque<>();

	private final FakeModel model = new FakeModel().after(MODEL).reading(this::answer);

	private final Receiver sink = new Receiver().reactingBy(() -> {
		free.release();
		return Receiver.Reaction.status(200);
	});

	private final String url = Postgres.newUrl();

	private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));

	private final HandedOut hub;

	private final List<CompletableFuture<Integer>> answers = new ArrayList<>();

	private int sent;

	private HookBench(HandedOut hub) {
		this.hub = hub;
	}

	public static void main(String[] arguments) throws Exception {
		int documents = argument(arguments, 0, 400);
		int warmUp = argument(arguments, 1, 200);
		int rounds = argument(arguments, 2, 3);
		Quiet.libraries();
		Path zip = HandedOut.zip().orElseThrow(() -> new IllegalStateException("mvn package makes the zip, on Linux"));
		try (HandedOut hub = HandedOut.unpacked(zip, Files.createTempDirectory("hook-bench"));
				HookBench bench = new HookBench(hub)) {
			bench.start();
			bench.round("warm-up", warmUp);
			double[] cpu = IntStream.rangeClosed(1, rounds)
				.mapToDouble((round) -> bench.round("round " + round, documents))
				.sorted()
				.toArray();
			System.out.printf(Locale.ROOT, "median: %.1f ms CPU a document%n", cpu[cpu.length / 2]);
			hub.stop();
		}
		System.exit(0);
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	/** The model may be asked about all that are on their way, as it is elsewhere. */
	private void start() throws Exception {
		Path routes = Files.createTempDirectory("hook-bench-routes");
		String shipped = Files.readString(Path.of("routes/documents/invoice.yaml"));
		Files.writeString(Files.createDirectories(routes.resolve("documents")).resolve("invoice.yaml"),
				shipped.replace("targets: [database, folder]", "targets: [database, webhook]"));
		hub.start("--dromedary.routes=" + routes, "--dromedary.database.url=" + url,
				"--dromedary.database.username=postgres", "--dromedary.webhook.url=" + sink.url(),
				"--dromedary.extract.base-url=" + model.url(), "--dromedary.extract.slots=" + IN_FLIGHT);
		while (!hub.ready()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	/** CPU milliseconds of the hub for one document. */
	private double round(String name, int documents) {
		try {
			List<Drawn> drawn = IntStream.range(sent, sent + documents).mapToObj(HookBench::draw).toList();
			long cpu = hub.cpu();
			long begin = System.nanoTime();
			for (Drawn paper : drawn) {
				send(paper);
			}
			await(IN_FLIGHT);
			taken();
			double minutes = (System.nanoTime() - begin) / 60e9;
			free.release(IN_FLIGHT);
			while (rows() < sent || !unfinished().isEmpty()) {
				TimeUnit.MILLISECONDS.sleep(100);
			}
			double each = (hub.cpu() - cpu) / (double) documents;
			System.out.printf(Locale.ROOT,
					"%s: %d documents, %.0f documents/min, %.1f ms CPU a document, %d MB; in all %d rows, %d posts%n",
					name, documents, documents / minutes, each, hub.resident(), rows(), sink.posts().size());
			return each;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Drawn draw(int number) {
		String language = LANGUAGES.get(number % LANGUAGES.size());
		return Paper.invoice(Locale.forLanguageTag(language)).seed(number).layout(number / 5).digital();
	}

	private void send(Drawn paper) throws Exception {
		await(1);
		papers.addFirst(paper.truth().fields());
		if (papers.size() > KNOWN) {
			papers.removeLast();
		}
		answers.add(hub.upload(sent++ + ".pdf", paper.content()));
	}

	private void taken() {
		answers.stream()
			.map(CompletableFuture::join)
			.filter((status) -> status != 202)
			.findAny()
			.ifPresent((status) -> {
				throw new IllegalStateException("an upload was answered " + status);
			});
		answers.clear();
	}

	/** A document that waits for a person never comes to the sink. */
	private void await(int permits) throws Exception {
		if (!free.tryAcquire(permits, LONGEST.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("not all of " + sent + " arrive: " + rows() + " rows, " + unfinished());
		}
	}

	private int rows() {
		return database.queryForObject("select count(*) from invoice", Integer.class);
	}

	/** How many documents have each status but delivered. */
	private Map<String, Long> unfinished() throws Exception {
		return Arrays.stream(hub.ask("/actuator/prometheus").body().split("\n"))
			.filter((line) -> line.startsWith("dromedary_documents_now{") && !line.endsWith(" 0.0"))
			.collect(Collectors.toMap((line) -> line.replaceAll(".*status=\"(\\w+)\".*", "$1"),
					(line) -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)), Long::sum,
					TreeMap::new));
	}

	/** What stands in the text as it is; the rest is left to the hub. */
	private String answer(String text) {
		Map<String, String> truth = papers.stream()
			.filter((fields) -> text.contains(fields.get("invoice_number")))
			.findFirst()
			.orElse(Map.of());
		ObjectNode answer = JSON.createObjectNode();
		ObjectNode fields = answer.putObject("fields");
		ShippedTypes.all()
			.named("invoice")
			.orElseThrow()
			.printed()
			.fields()
			.stream()
			.map(FieldType::name)
			.forEach((name) -> fields.put(name,
					(truth.containsKey(name) && text.contains(truth.get(name))) ? truth.get(name) : null));
		answer.putArray("lines");
		return answer.toString();
	}

	@Override
	public void close() {
		model.close();
		sink.close();
	}

}
