package io.dromedary.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
 * Invoices for one {@link Carrier}, with the model that it asks, its database and its
 * sink. So many are on their way at a time: the next is sent when one arrives at the
 * sink.
 */
final class HookRun implements AutoCloseable {

	private static final Duration MODEL = Duration.ofMillis(50);

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es");

	private static final ObjectMapper JSON = new ObjectMapper();

	/** The papers that the model may be asked about. */
	private final Deque<Map<String, String>> papers = new ConcurrentLinkedDeque<>();

	private final List<CompletableFuture<Integer>> answers = new ArrayList<>();

	private final FakeModel model = new FakeModel().after(MODEL).reading(this::answer);

	private final Semaphore free;

	private final int inFlight;

	private final Receiver sink;

	private final Carrier carrier;

	private final JdbcTemplate database;

	private int sent;

	HookRun(Carrier carrier, int inFlight) throws Exception {
		this.carrier = carrier;
		this.inFlight = inFlight;
		this.free = new Semaphore(inFlight);
		this.sink = new Receiver().reactingBy(() -> {
			free.release();
			return Receiver.Reaction.status(200);
		});
		String url = Postgres.newUrl();
		this.database = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
		carrier.start(url, model.url(), sink.url());
	}

	/**
	 * What a round came to.
	 *
	 * @param minute documents a minute, from the first upload to the last webhook
	 * @param cpu milliseconds of the carrier for a document
	 */
	record Round(double minute, double cpu) {
	}

	Round carry(int documents) throws Exception {
		List<Drawn> drawn = IntStream.range(sent, sent + documents).mapToObj(HookRun::draw).toList();
		long cpu = carrier.cpu();
		long begin = System.nanoTime();
		for (Drawn paper : drawn) {
			await(1);
			send(paper);
		}
		await(inFlight);
		double minutes = (System.nanoTime() - begin) / 60e9;
		free.release(inFlight);
		taken();
		while (rows() < sent || !carrier.unfinished().isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		return new Round(documents / minutes, (carrier.cpu() - cpu) / (double) documents);
	}

	/** What is there in all. */
	String there() {
		return "%d sent, %d rows, %d posts, the model asked about %d at a time at most, %d MB".formatted(sent, rows(),
				sink.posts().size(), model.most(), carrier.resident());
	}

	private static Drawn draw(int number) {
		String language = LANGUAGES.get(number % LANGUAGES.size());
		return Paper.invoice(Locale.forLanguageTag(language)).seed(number).layout(number / 5).digital();
	}

	private void send(Drawn paper) {
		papers.addFirst(paper.truth().fields());
		if (papers.size() > 4 * inFlight) {
			papers.removeLast();
		}
		answers.add(carrier.upload(sent++ + ".pdf", paper.content()));
	}

	private void taken() {
		answers.stream()
			.map(CompletableFuture::join)
			.filter((status) -> status / 100 != 2)
			.findAny()
			.ifPresent((bad) -> {
				throw new IllegalStateException("an upload was answered " + bad);
			});
		answers.clear();
	}

	/** A document that waits for a person never comes to the sink. */
	private void await(int permits) throws Exception {
		if (!free.tryAcquire(permits, LONGEST.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("not all arrive: " + there() + " " + carrier.unfinished());
		}
	}

	private int rows() {
		return database.queryForObject("select count(*) from " + carrier.table(), Integer.class);
	}

	/** What stands in the text as it is; the rest is left to the carrier. */
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
		carrier.close();
		model.close();
		sink.close();
	}

}
