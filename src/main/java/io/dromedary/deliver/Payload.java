package io.dromedary.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dromedary.document.Assessment;
import io.dromedary.document.Changes;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.SignatureState;
import io.dromedary.document.Status;
import io.dromedary.document.Table;
import io.dromedary.document.Transcript;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.hook.HookEvent;
import org.jspecify.annotations.Nullable;

/**
 * What every target receives (issue 3): {@code {type, version: 1, timestamp, data: {id,
 * revision, ...}}}. Amounts are strings with a point, those of credit notes below nought;
 * dates ISO 8601; every field of the document type is there, null where it was not found.
 */
public class Payload {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	/** The file is only linked. */
	public static final long LINK = 0;

	private final DocumentTypes types;

	private final Ledger ledger;

	private final String publicUrl;

	private final Locale locale;

	private final Clock clock;

	/**
	 * @param locale in which findings are said; never that of a caller, because the same
	 * delivery must stay the same
	 */
	public Payload(DocumentTypes types, Ledger ledger, String publicUrl, Locale locale, Clock clock) {
		this.types = types;
		this.ledger = ledger;
		this.publicUrl = publicUrl.replaceFirst("/+$", "");
		this.locale = locale;
		this.clock = clock;
	}

	/**
	 * The payload as UTF-8 JSON; its {@code type} is {@code document.delivered}, that of
	 * a later revision {@code document.amended}, with what changed in
	 * {@code data.changed}. Routes call it, by a name that no other method has.
	 */
	public byte[] json(Assessment assessment) {
		return withOriginal(assessment, LINK);
	}

	/**
	 * The same with the file as it came.
	 * @param original how large that may be, in bytes; a larger one is only linked
	 */
	public byte[] withOriginal(Assessment assessment, long original) {
		HookEvent event = amended(assessment.document()) ? HookEvent.AMENDED : HookEvent.DELIVERED;
		return event(event, handedOver(assessment.document()),
				PayloadValues.with(original, assessment.document(), data(assessment, Status.DELIVERED)));
	}

	/** When it was handed to its targets: the same at each try. */
	private Instant handedOver(Document document) {
		return ledger.deliveries(document.id())
			.stream()
			.filter((delivery) -> delivery.revision() == document.revision())
			.map(Delivery::updatedAt)
			.min(Comparator.naturalOrder())
			.orElseGet(clock::instant);
	}

	/**
	 * What is said of an event that is about a document, in the same form, with what the
	 * ledger knows of it now: never older than the event. Where it was not delivered,
	 * {@code reason} says why.
	 * @param at when it happened
	 * @param original how large the file may be to come along, in bytes
	 * @return empty where the document is not there any more
	 */
	public Optional<byte[]> event(HookEvent event, Instant at, String id, long original) {
		Entry entry = ledger.find(id).filter((found) -> found.status() != Status.ERASED).orElse(null);
		Status status = event.status();
		if (entry == null || status == null) {
			return Optional.empty();
		}
		Assessment known = ledger.assessment(id).orElseGet(() -> nothing(entry));
		Map<String, @Nullable Object> data = data(known, status);
		if (status != Status.DELIVERED) {
			Sentence reason = (entry.status() == status) ? entry.reason() : null;
			data.put("reason", (reason != null) ? reason.in(locale) : null);
		}
		return Optional.of(event(event, at, PayloadValues.with(original, known.document(), data)));
	}

	/** The same of a document that is made up, of the first type there is. */
	public byte[] example(HookEvent event) {
		return types.all()
			.stream()
			.findFirst()
			.map((type) -> example(event, type))
			.orElseGet(() -> event(event, ExampleDocument.AT, Map.of("id", "webhook")));
	}

	byte[] example(HookEvent event, DocumentType type) {
		Status status = event.status();
		if (status == null) {
			return event(event, ExampleDocument.AT, Map.of("id", "01kknexampleh00k0000000000"));
		}
		Map<String, @Nullable Object> data = data(ExampleDocument.of(type, (event == HookEvent.AMENDED) ? 2 : 1),
				status);
		if (status != Status.DELIVERED) {
			data.put("reason", null);
		}
		return event(event, ExampleDocument.AT, data);
	}

	/** Of a document of which nothing was found. */
	private Assessment nothing(Entry entry) {
		Transcript unread = new Transcript(ledger.document(entry.id()).orElseThrow(), "", List.of());
		return new Assessment(new Extraction(unread, entry.type(), Map.of(), List.of(), List.of(), List.of(), Map.of()),
				Map.of(), List.of(), List.of(), Map.of());
	}

	/** What is said of an event that is about no document. */
	public byte[] event(HookEvent event, Instant at, Map<String, @Nullable Object> data) {
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("type", event.word());
		payload.put("version", 1);
		payload.put("timestamp", at.toString());
		payload.put("data", data);
		try {
			return JSON.writeValueAsBytes(payload);
		}
		catch (IOException ex) {
			// cannot fail, and its message would show the values
			throw new UncheckedIOException(new IOException("payload"));
		}
	}

	/** The document as targets get it: the amounts of a credit note are below nought. */
	public Assessment delivered(Assessment assessment) {
		return types.named(String.valueOf(assessment.type()))
			.map((type) -> CreditNoteAmounts.of(type, assessment))
			.orElse(assessment);
	}

	private Map<String, @Nullable Object> data(Assessment assessment, Status status) {
		DocumentType type = types.named(String.valueOf(assessment.type())).orElse(null);
		List<FieldType> fields = (type != null) ? type.fields() : List.of();
		List<FieldType> columns = (type != null) ? type.lines() : List.of();
		List<Table> tables = (type != null) ? type.tables() : List.of();
		Map<String, @Nullable Object> data = data(delivered(assessment), fields, columns, tables);
		data.put("status", status.word());
		if (status == Status.DELIVERED && amended(assessment.document())) {
			data.put("changed", changed(assessment));
		}
		return data;
	}

	private static boolean amended(Document document) {
		return document.revision() > 1;
	}

	/** Empty where nobody knows any more what the revision before said. */
	private Changes changed(Assessment assessment) {
		Document document = assessment.document();
		return ledger.replaced(document.id())
			.stream()
			.filter((replaced) -> replaced.revision() == document.revision() - 1)
			.findFirst()
			.map((replaced) -> Changes.between(delivered(replaced.assessment()), delivered(assessment)))
			.orElse(new Changes(Map.of(), List.of()));
	}

	private Map<String, @Nullable Object> data(Assessment assessment, List<FieldType> fields, List<FieldType> columns,
			List<Table> tables) {
		Document document = assessment.document();
		Entry entry = ledger.find(document.id()).orElse(null);
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("id", document.id());
		data.put("revision", document.revision());
		data.put("status", Status.DELIVERED.word());
		data.put("documentType", assessment.type());
		data.put("source", PayloadValues.source(document.origin(), entry, SignatureState.of(assessment.findings())));
		data.put("metadata", new TreeMap<>(document.instructions().metadata()));
		data.put("sha256", document.content().sha256());
		data.put("fields", PayloadValues.values(fields, assessment.fields()));
		data.put("lines", assessment.lines().stream().map((line) -> PayloadValues.values(columns, line)).toList());
		data.put("tables", PayloadValues.tables(tables, assessment));
		data.put("findings", assessment.findings().stream().map(this::finding).toList());
		data.put("confidence", PayloadValues.confidence(assessment.fields()));
		data.put("supports", PayloadValues.supports(assessment.fields()));
		data.put("duplicateOf", (entry != null) ? entry.duplicateOf() : null);
		data.put("links", links(document.id()));
		return data;
	}

	private Map<String, Object> finding(Finding finding) {
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("field", finding.field());
		shown.put("rule", finding.rule());
		shown.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
		shown.put("message", finding.sentence().in(locale));
		return shown;
	}

	private Map<String, String> links(String id) {
		String self = publicUrl + "/api/documents/" + id;
		Map<String, String> links = new LinkedHashMap<>();
		links.put("self", self);
		links.put("original", self + "/original");
		links.put("page", publicUrl + "/documents/" + id);
		return links;
	}

}
