package io.dromedary.check;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Content;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.CrossCheck.Rule;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import org.jspecify.annotations.Nullable;

/**
 * A page of printed lines and what finders found on it. Candidates are located on the
 * page by their words.
 */
public final class Printed {

	public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

	public static final DocumentTypes TYPES = new DocumentTypes() {
		@Override
		public Collection<DocumentType> all() {
			return List.of(invoice(), receipt(), card());
		}
	};

	private static final SettlementLabels PAID = new SettlementLabels(List.of("cash", "cash received", "contanti"),
			List.of("change", "cash change", "resto"), List.of("rounding"), List.of("subtotal"), List.of("tax"));

	private final List<Word> words = new ArrayList<>();

	private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();

	private final List<Map<String, Candidate>> rows = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private final Page.Source source;

	private double confidence = 0.95;

	private Printed(Page.Source source, String... lines) {
		this.source = source;
		for (int line = 0; line < lines.length; line++) {
			String[] parts = lines[line].split(" ");
			for (int i = 0; i < parts.length; i++) {
				words.add(new Word(parts[i], new Box(0.05 * i, 0.02 * line, 0.045, 0.015), 1, line));
			}
		}
	}

	public static Printed text(String... lines) {
		return new Printed(Page.Source.TEXT_LAYER, lines);
	}

	public static Printed scan(String... lines) {
		return new Printed(Page.Source.OCR, lines);
	}

	/** Characters of the word are lost. */
	public Printed damaged(String word) {
		words.replaceAll((one) -> one.text().equals(word) ? new Word(word, one.box(), 1, one.line(), true) : one);
		return this;
	}

	public Printed confidence(double confidence) {
		this.confidence = confidence;
		return this;
	}

	/** By the label finder, at its first place; the same once more, at its next. */
	public Printed label(String field, String printed) {
		return found(field, printed, Finder.LABEL);
	}

	public Printed chat(String field, String printed) {
		return found(field, printed, Finder.CHAT);
	}

	private Printed found(String field, String printed, Finder finder) {
		List<Candidate> found = candidates.computeIfAbsent(field, (name) -> new ArrayList<>());
		long before = found.stream()
			.filter((other) -> other.finder() == finder && other.printed().equals(printed))
			.count();
		found.add(candidate(field, printed, finder, before));
		return this;
	}

	/** A row of the columns description, quantity, unit_price, amount. */
	public Printed row(String... cells) {
		List<String> columns = List.of("description", "quantity", "unit_price", "amount");
		Map<String, Candidate> row = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i++) {
			row.put(columns.get(i), candidate(columns.get(i), cells[i], Finder.LABEL, 0));
		}
		rows.add(row);
		return this;
	}

	public Printed finding(Finding finding) {
		findings.add(finding);
		return this;
	}

	private Candidate candidate(String field, String printed, Finder finder, long before) {
		long place = 0;
		int length = printed.split(" ").length;
		for (TextLine line : page().lines()) {
			for (int from = 0; from + length <= line.words().size(); from++) {
				List<Word> words = line.words().subList(from, from + length);
				if (new TextLine(1, words).text().equals(printed) && place++ == before) {
					return new Candidate(field, printed, Evidence.of(1, words), finder, confidence);
				}
			}
		}
		return new Candidate(field, printed, null, finder, 0);
	}

	private Page page() {
		List<Word> read = new ArrayList<>(words);
		read.replaceAll((word) -> new Word(word.text(), word.box(), confidence, word.line(), word.damaged()));
		return new Page(1, source, 600, 800, read);
	}

	public static Field field(Assessment assessment, String name) {
		return Objects.requireNonNull(assessment.fields().get(name));
	}

	public static Field cell(Assessment assessment, int row, String column) {
		return Objects.requireNonNull(assessment.lines().get(row).get(column));
	}

	/** The rules of the findings on a field. */
	public static List<String> rules(Assessment assessment, String field) {
		return assessment.findings()
			.stream()
			.filter((finding) -> finding.field().equals(field))
			.map(Finding::rule)
			.toList();
	}

	public Extraction as(@Nullable String type) {
		Origin origin = new Origin("folder", "from-folder", "a.pdf", "a.pdf", Instant.EPOCH);
		var document = new Document("d1", 1, origin, new Nothing(), Instructions.NONE);
		return new Extraction(new Transcript(document, "test", List.of(page())), type, candidates, rows, findings);
	}

	public Assessment checked(@Nullable String type) {
		return check().check(as(type));
	}

	/** As a document of a type of the test's own. */
	public Assessment checkedAs(DocumentType type) {
		return check(() -> List.of(type)).check(as(type.name()));
	}

	public static Check check() {
		return check(TYPES);
	}

	private static Check check(DocumentTypes types) {
		return new Check(types, Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
	}

	private static FieldType field(String name, FieldKind kind, boolean key) {
		return new FieldType(name, kind, "", key, false, List.of(), null);
	}

	private static DocumentType invoice() {
		List<FieldType> fields = List.of(field("invoice_number", FieldKind.CODE, true).as(Role.NUMBER),
				field("date", FieldKind.DATE, true).as(Role.ISSUED),
				field("due_date", FieldKind.DATE, false).as(Role.DUE), field("currency", FieldKind.CURRENCY, false),
				field("seller_name", FieldKind.NAME, false).of("seller"),
				field("seller_vat", FieldKind.VAT, false).of("seller"),
				field("buyer_vat", FieldKind.VAT, false).of("buyer"),
				field("net_total", FieldKind.AMOUNT, true).as(Role.NET), field("tax_total", FieldKind.AMOUNT, false),
				field("gross_total", FieldKind.AMOUNT, true).as(Role.TOTAL), field("iban", FieldKind.IBAN, false));
		List<FieldType> lines = List.of(field("description", FieldKind.TEXT, false),
				field("quantity", FieldKind.NUMBER, false).as(Role.QUANTITY),
				field("unit_price", FieldKind.AMOUNT, false).as(Role.UNIT_PRICE),
				field("amount", FieldKind.AMOUNT, false).as(Role.LINE_AMOUNT));
		List<CrossCheck> checks = List.of(new CrossCheck(Rule.SUM, List.of("net_total", "tax_total", "gross_total")),
				new CrossCheck(Rule.BEFORE, List.of("date", "due_date")));
		return new DocumentType("invoice", "", List.of(), List.of(), 0.8, fields, lines, checks, List.of("database"));
	}

	private static DocumentType receipt() {
		List<FieldType> fields = List.of(field("company", FieldKind.NAME, true),
				field("date", FieldKind.DATE, true).as(Role.ISSUED), field("address", FieldKind.ADDRESS, false),
				field("total", FieldKind.AMOUNT, true).as(Role.TOTAL), field("currency", FieldKind.CURRENCY, false));
		return new DocumentType("receipt", "", List.of(), List.of(), 0.8, fields, List.of(), List.of(),
				List.of("database"), 0, false, Map.of(), PAID);
	}

	private static DocumentType card() {
		var number = new FieldType("numero_documento", FieldKind.CODE, "", true, false, List.of(),
				"[A-Z]{2}[0-9]{7}|[A-Z]{2}[0-9]{5}[A-Z]{2}");
		List<FieldType> fields = List.of(field("nome", FieldKind.NAME, true).as(Role.GIVEN_NAME),
				field("cognome", FieldKind.NAME, true).as(Role.FAMILY_NAME),
				field("data_nascita", FieldKind.DATE, true).as(Role.BIRTH), field("sesso", FieldKind.SEX, false),
				number, field("scadenza", FieldKind.DATE, true).as(Role.EXPIRY),
				field("codice_fiscale", FieldKind.CODICE_FISCALE, false));
		return new DocumentType("identity-card", "", List.of(), List.of(), 0.8, fields, List.of(), List.of(),
				List.of("database"));
	}

	/** No bytes. */
	private record Nothing() implements Content {

		@Override
		public String sha256() {
			return "0".repeat(64);
		}

		@Override
		public long size() {
			return 0;
		}

		@Override
		public InputStream open() {
			return InputStream.nullInputStream();
		}
	}

}
