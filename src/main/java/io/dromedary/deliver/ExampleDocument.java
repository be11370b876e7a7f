package io.dromedary.deliver;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dromedary.document.Assessment;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Support;
import io.dromedary.document.Table;
import io.dromedary.document.Transcript;

/** A document that is made up, to show in which form documents of a type are told. */
final class ExampleDocument {

	/** When it came in, as it says. */
	static final Instant AT = Instant.parse("2026-03-14T09:26:53Z");

	private ExampleDocument() {
	}

	static Assessment of(DocumentType type, int revision) {
		Origin origin = new Origin("folder", "from-folder", type.name() + ".pdf", type.name() + ".pdf", AT);
		Document document = new Document("01kknexampled0cument00000a", revision, origin, new Nothing(),
				Instructions.NONE);
		Extraction extraction = new Extraction(new Transcript(document, "", List.of()), type.name(), Map.of(),
				List.of(), List.of(), List.of(), Map.of());
		return new Assessment(extraction, fields(type.fields()), rows(type.lines()), List.of(),
				type.tables().stream().collect(Collectors.toMap(Table::name, (table) -> rows(table.columns()))));
	}

	private static List<Map<String, Field>> rows(List<FieldType> columns) {
		return columns.isEmpty() ? List.of() : List.of(fields(columns));
	}

	private static Map<String, Field> fields(List<FieldType> types) {
		Function<FieldType, Field> field = (type) -> new Field(type.name(), value(type), null, List.of(Finder.LABEL),
				0.99, null, List.of(Support.SECOND_PLACE));
		Map<String, Field> fields = new LinkedHashMap<>();
		types.forEach((type) -> fields.put(type.name(), field.apply(type)));
		return fields;
	}

	private static String value(FieldType type) {
		return switch (type.kind()) {
			case TEXT -> "text";
			case NAME -> "Rossi Srl";
			case ADDRESS -> "Via Roma 1, 20121 Milano";
			case DATE -> "2026-03-14";
			case AMOUNT -> "1234.50";
			case NUMBER -> "1";
			case RATE -> "22";
			case CODE -> "2026-42";
			case CURRENCY -> "EUR";
			case IBAN -> "IT60X0542811101000000123456";
			case VAT -> "IT00743110157";
			case CODICE_FISCALE -> "RSSMRA85T10A562S";
			case SEX -> "F";
		};
	}

	private static final class Nothing implements Content {

		@Override
		public String sha256() {
			return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
		}

		@Override
		public long size() {
			return 0;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(new byte[0]);
		}

	}

}
