package io.dromedary.extract;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.dromedary.document.Box;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Role;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;

/** Transcripts and types made from plain lines. */
final class Texts {

	static final DocumentType CARD = type("identity-card",
			List.of(field("nome", FieldKind.NAME, "given names", "nome").as(Role.GIVEN_NAME),
					field("cognome", FieldKind.NAME, "family name", "cognome").as(Role.FAMILY_NAME),
					field("data_nascita", FieldKind.DATE, "date of birth", "data di nascita", "nato il").as(Role.BIRTH),
					field("numero_documento", FieldKind.CODE, "number of the document", "numero documento")
						.as(Role.NUMBER),
					field("scadenza", FieldKind.DATE, "date of expiry", "scadenza").as(Role.EXPIRY)),
			List.of());

	static final DocumentType INVOICE = type("invoice",
			List.of(field("invoice_number", FieldKind.CODE, "number of the invoice", "numero fattura").as(Role.NUMBER),
					field("date", FieldKind.DATE, "date of issue", "data").as(Role.ISSUED),
					field("currency", FieldKind.CURRENCY, "currency of the amounts"),
					field("gross_total", FieldKind.AMOUNT, "amount to pay, tax included", "totale documento")
						.as(Role.TOTAL)),
			List.of(field("description", FieldKind.TEXT, "what was sold"),
					field("quantity", FieldKind.NUMBER, "how many").as(Role.QUANTITY),
					field("amount", FieldKind.AMOUNT, "price of the row").as(Role.LINE_AMOUNT)));

	private Texts() {
	}

	static DocumentType type(String name, List<FieldType> fields, List<FieldType> lines) {
		return new DocumentType(name, name, List.of(), List.of(), 0.8, fields, lines, List.of(), List.of("folder"));
	}

	static FieldType field(String name, FieldKind kind, String description, String... labels) {
		return new FieldType(name, kind, description, true, true, List.of(labels), null);
	}

	static Transcript transcript(String... lines) {
		List<Word> words = new ArrayList<>();
		for (int line = 0; line < lines.length; line++) {
			int x = 0;
			for (String word : lines[line].split(" ")) {
				if (!word.isEmpty()) {
					words.add(word(word, x, line, lines.length));
				}
				x += word.length() + 1;
			}
		}
		Page page = new Page(1, Page.Source.OCR, 100, lines.length, words);
		String sha256 = ChatFieldFinder.fingerprint(lines);
		return new Transcript(document(sha256), "test", List.of(page));
	}

	private static Word word(String text, int x, int line, int lines) {
		Box box = new Box(x / 100.0, (double) line / lines, text.length() / 100.0, 1.0 / lines);
		return new Word(text, box, text.contains("?") ? 0.4 : 0.9, line);
	}

	static String[] numbered(String line, int times) {
		return IntStream.range(0, times).mapToObj((number) -> line + " " + number).toArray(String[]::new);
	}

	private static Document document(String sha256) {
		Content content = new Content() {
			@Override
			public String sha256() {
				return sha256;
			}

			@Override
			public long size() {
				return 0;
			}

			@Override
			public InputStream open() {
				return InputStream.nullInputStream();
			}
		};
		return new Document("1", 1, new Origin("folder", "from-folder", "x.txt", null, Instant.EPOCH), content,
				Instructions.NONE);
	}

}
