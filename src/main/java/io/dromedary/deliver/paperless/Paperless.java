package io.dromedary.deliver.paperless;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.deliver.Form;
import io.dromedary.deliver.Payload;
import io.dromedary.deliver.files.Original;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Undeliverable;
import io.dromedary.home.Platform;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * The bean {@code paperless}: files originals in paperless-ngx. A custom field holds our
 * id: before each upload it is searched by, and so is a file of that id that is still
 * being consumed; so a retry adds no second one, and a correction changes the one that is
 * there.
 */
public class Paperless {

	/**
	 * What a failed task says of a file that is there: in 2.x, and in 3.0 where
	 * duplicates are deleted (v3.0.5, src/documents/consumer.py and serialisers.py).
	 */
	private static final Pattern DUPLICATE = Pattern.compile("duplicate of .*#(\\d+)", Pattern.DOTALL);

	private static final int LONGEST_NAME = 100;

	private final Function<String, PaperlessSettings> settings;

	private final Payload payload;

	private final Ledger ledger;

	private final Duration pause;

	/**
	 * @param settings those under a prefix
	 * @param pause between two looks at a file that is being consumed
	 */
	Paperless(Function<String, PaperlessSettings> settings, Payload payload, Ledger ledger, Duration pause) {
		this.settings = settings;
		this.payload = payload;
		this.ledger = ledger;
		this.pause = pause;
	}

	/**
	 * Files a document, and says that it is delivered once paperless-ngx has consumed it.
	 * @param target as types name it: {@code paperless}
	 * @param prefix of its settings: {@code dromedary.to-paperless}
	 * @throws ServiceUnavailable where paperless-ngx or the settings are not as they
	 * should be, and while it is still at it
	 * @throws Undeliverable where it will not take this file
	 */
	public void file(Assessment assessment, String target, String prefix) {
		Service service = new Service(Service.Kind.TARGET, target);
		PaperlessSettings known = settings(prefix, service);
		PaperlessApi api = new PaperlessApi(service, known);
		Document document = assessment.document();
		Card card = Card.of(payload.delivered(assessment), known, api);
		// in this order: what is consumed in between is found
		Optional<String> task = begun(api, document.id());
		Optional<JsonNode> there = found(api, known, document.id());
		int number = there.isPresent() ? there.get().path("id").asInt()
				: consumed(api, known, card, document.id(), task.orElseGet(() -> upload(api, card, document)));
		if (document.revision() > 1 && (there.isPresent() || task.isPresent())) {
			// what was being consumed may be the revision before
			String path = "/api/documents/" + number + "/";
			api.patch(path, card.change(there.orElseGet(() -> api.get(path))));
		}
		ledger.delivered(document, target, "#" + number);
	}

	private static Optional<JsonNode> found(PaperlessApi api, PaperlessSettings known, String id) {
		String query = "[\"" + known.idField().replaceAll("[\"\\\\]", "\\\\$0") + "\", \"exact\", \"" + id + "\"]";
		JsonNode found = api.get("/api/documents/?custom_field_query=" + PaperlessApi.encoded(query));
		return found.path("results").valueStream().findFirst();
	}

	private int consumed(PaperlessApi api, PaperlessSettings known, Card card, String id, String task) {
		long until = System.nanoTime() + known.patience().toNanos();
		do {
			JsonNode now = api.get("/api/tasks/?task_id=" + PaperlessApi.encoded(task)).path(0);
			switch (now.path("status").asText()) {
				case "SUCCESS" -> {
					return now.path("related_document").asInt();
				}
				case "FAILURE", "REVOKED" -> {
					return twin(api, card, id, now.path("result").asText());
				}
				default -> rest(api);
			}
		}
		while (System.nanoTime() < until);
		throw api.waits("consuming", 0);
	}

	/** The task of an earlier try that has not ended. */
	private static Optional<String> begun(PaperlessApi api, String id) {
		return api.get("/api/tasks/?task_name=consume_file&acknowledged=false")
			.valueStream()
			.filter((task) -> task.path("task_file_name").asText().contains(id)
					&& !task.path("status").asText().matches("SUCCESS|FAILURE|REVOKED"))
			.map((task) -> task.path("task_id").asText())
			.findFirst();
	}

	private static String upload(PaperlessApi api, Card card, Document document) {
		Form form = new Form("dromedary-" + UUID.randomUUID())
			.file("document", name(document), Original.bytes(document))
			.field("title", card.title())
			.field("custom_fields", card.customFields());
		card.tags().forEach((tag) -> form.field("tags", String.valueOf(tag)));
		return api.post("/api/documents/post_document/", form).asText();
	}

	/** The id in it finds the task again. */
	private static String name(Document document) {
		String ascii = document.origin().fileName().replaceFirst("(?<=.)\\.[^.]*$", "").replaceAll("[^ -~]", "_");
		return Original.name(Platform.fileName(ascii, LONGEST_NAME) + "-" + document.id(), document);
	}

	/**
	 * The same file is there by another way: it gets our fields. That of another document
	 * stays that one's, which would not be found by its id any more.
	 */
	private int twin(PaperlessApi api, Card card, String id, String result) {
		Matcher duplicate = DUPLICATE.matcher(result);
		if (!duplicate.find()) {
			throw new Undeliverable(Sentence.of("deliver.paperless.not-consumed"));
		}
		String path = "/api/documents/" + duplicate.group(1) + "/";
		JsonNode there = api.get(path);
		String holder = card.idOf(there).strip();
		if (!holder.isEmpty() && !holder.equals(id) && !erased(holder)) {
			throw new Undeliverable(Sentence.of("deliver.paperless.taken", duplicate.group(1)));
		}
		api.patch(path, card.change(there));
		return Integer.parseInt(duplicate.group(1));
	}

	private boolean erased(String id) {
		return ledger.find(id).filter((entry) -> entry.status() == Status.ERASED).isPresent();
	}

	private void rest(PaperlessApi api) {
		try {
			TimeUnit.NANOSECONDS.sleep(pause.toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw api.waits("consuming", 0);
		}
	}

	private PaperlessSettings settings(String prefix, Service service) {
		try {
			return settings.apply(prefix);
		}
		catch (BindException ex) {
			// its message shows the value
			throw new ServiceUnavailable(service,
					Sentence.of("deliver.paperless.settings", String.valueOf(service.name()), 0));
		}
	}

}
