package io.dromedary.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Support;
import io.dromedary.document.Table;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Ledger;

/** Document types and settled documents for deliveries. */
public final class Samples {

	public static final DocumentType BILL = bill(FieldKind.CODE, "number", FieldKind.DATE, "date", FieldKind.NAME,
			"seller", FieldKind.AMOUNT, "total", FieldKind.TEXT, "source");

	private Samples() {
	}

	public static DocumentType bill(Object... fields) {
		return new DocumentType("test-bill", "A bill.", List.of(), List.of(), 0.8, types(fields),
				types(FieldKind.TEXT, "description", FieldKind.NUMBER, "quantity", FieldKind.AMOUNT, "amount"),
				List.of(), List.of("database", "folder"));
	}

	/** The bill with a table of rates that has these columns. */
	public static DocumentType withRates(Object... columns) {
		return new DocumentType(BILL.name(), BILL.description(), List.of(), List.of(), BILL.threshold(), BILL.fields(),
				BILL.lines(), List.of(), BILL.targets(), 0, false, Map.of(), SettlementLabels.NONE, null, false,
				List.of(new Table("rates", types(columns), Map.of())));
	}

	private static List<FieldType> types(Object... fields) {
		return IntStream.range(0, fields.length / 2)
			.mapToObj((index) -> new FieldType((String) fields[2 * index + 1], (FieldKind) fields[2 * index], "", false,
					false, List.of(), null))
			.toList();
	}

	/** What is made of the parts that a room below this one needs. */
	public interface Made<T> {

		T of(Payload payload, DocumentTypes types, Locale locale);

	}

	/** What is made of types alone. */
	public static <T> T typed(Function<DocumentTypes, T> made) {
		return made.apply(new Types());
	}

	public static <T> T among(Ledger ledger, Made<T> made) {
		Types types = new Types();
		return made.of(new Payload(types, ledger, "https://hub", Locale.ENGLISH, Clock.systemUTC()), types,
				Locale.ENGLISH);
	}

	/** Types that a test may change. */
	public static class Types implements DocumentTypes {

		private final List<DocumentType> types = new ArrayList<>(List.of(BILL));

		public void replace(DocumentType type) {
			types.clear();
			types.add(type);
		}

		@Override
		public List<DocumentType> all() {
			return types;
		}

	}

	public static Assessment bill(String id, int revision, Map<String, String> values,
			List<Map<String, String>> lines) {
		return bill(id, revision, values, lines, List.of());
	}

	public static Assessment bill(String id, int revision, Map<String, String> values, List<Map<String, String>> lines,
			List<String> deliverTo) {
		Origin origin = new Origin("folder", "from-folder", "è \"x'y.pdf", "sub/è \"x'y.pdf",
				Instant.parse("2026-01-02T03:04:05Z"), "<a@b>", "c@d", "nul \0 and \uD83D half");
		Document document = new Document(id, revision, origin, FakeStore.content(id.getBytes(StandardCharsets.UTF_8)),
				new Instructions(null, deliverTo, Map.of("order", "è \"1", "a", ""), 0));
		Extraction extraction = new Extraction(new Transcript(document, "s", List.of()), "test-bill", Map.of(),
				List.of(), List.of());
		Finding finding = new Finding("seller", "note", Finding.Severity.NOTE, Sentence.of("deliver.database-away"));
		return new Assessment(extraction, fields(values), lines.stream().map(Samples::fields).toList(),
				List.of(finding));
	}

	/** A document that came as a file of this name. */
	public static Document named(String id, String fileName) {
		Document document = bill(id, 1, Map.of(), List.of()).document();
		Origin origin = new Origin("folder", "from-folder", fileName, fileName, document.origin().receivedAt(), null,
				null, null);
		return new Document(id, 1, origin, document.content(), document.instructions());
	}

	/** A bill that says nothing but its rates. */
	public static Assessment withRates(String id, int revision, List<Map<String, String>> rates) {
		Assessment bill = bill(id, revision, Map.of(), List.of());
		return new Assessment(bill.extraction(), bill.fields(), bill.lines(), bill.findings(),
				Map.of("rates", rates.stream().map(Samples::fields).toList()));
	}

	private static Map<String, Field> fields(Map<String, String> values) {
		Map<String, Field> fields = new LinkedHashMap<>();
		values.forEach((name, value) -> fields.put(name, new Field(name, value, value, List.of(Finder.LABEL), 0.98765,
				null, List.of(Support.SUM, Support.SECOND_READING))));
		return fields;
	}

}
