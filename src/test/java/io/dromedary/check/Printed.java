package io.dromedary.check;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
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

	public static final DocumentTypes TYPES = () -> List.of(PrintedTypes.invoice(), PrintedTypes.receipt(),
			PrintedTypes.card());

	private final List<List<Word>> pages = new ArrayList<>();

	private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();

	private final List<Map<String, Candidate>> rows = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	/** What another engine read, in the places of the first page. */
	private List<Word> witness = List.of();

	private final Page.Source source;

	private double confidence = 0.95;

	private Printed(Page.Source source, String... lines) {
		this.source = source;
		page(lines);
	}

	/** The next page. */
	Printed page(String... lines) {
		pages.add(words(lines));
		return this;
	}

	/** What another engine read on the page: line by line, word by word. */
	public Printed witness(String... lines) {
		witness = words(lines);
		return this;
	}

	private static List<Word> words(String... lines) {
		List<Word> words = new ArrayList<>();
		for (int line = 0; line < lines.length; line++) {
			String[] parts = lines[line].split(" ");
			for (int i = 0; i < parts.length; i++) {
				words.add(new Word(parts[i], new Box(0.05 * i, 0.02 * line, 0.045, 0.015), 1, line));
			}
		}
		return words;
	}

	public static Printed text(String... lines) {
		return new Printed(Page.Source.TEXT_LAYER, lines);
	}

	public static Printed scan(String... lines) {
		return new Printed(Page.Source.OCR, lines);
	}

	/** Characters of the word are lost. */
	public Printed damaged(String word) {
		pages.forEach((words) -> words
			.replaceAll((one) -> one.text().equals(word) ? new Word(word, one.box(), 1, one.line(), true) : one));
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

	/** Typed in by a person, who need not say where it is printed. */
	public Printed person(String field, String value) {
		candidates.computeIfAbsent(field, (name) -> new ArrayList<>()).add(typed(field, value));
		return this;
	}

	private static Candidate typed(String field, String value) {
		return new Candidate(field, value, null, Finder.PERSON, 1);
	}

	Printed found(String field, String printed, Finder finder) {
		List<Candidate> found = candidates.computeIfAbsent(field, (name) -> new ArrayList<>());
		long before = found.stream()
			.filter((other) -> other.finder() == finder && other.printed().equals(printed))
			.count();
		found.add(candidate(field, printed, finder, before));
		return this;
	}

	/** A row of the columns description, quantity, unit_price, amount and rate. */
	public Printed row(String... cells) {
		return row((column, cell) -> candidate(column, cell, Finder.LABEL, 0), cells);
	}

	/** A row that a person typed in. */
	Printed personRow(String... cells) {
		return row(Printed::typed, cells);
	}

	private Printed row(BiFunction<String, String, Candidate> finder, String... cells) {
		List<String> columns = List.of("description", "quantity", "unit_price", "amount", "rate");
		Map<String, Candidate> row = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i++) {
			row.put(columns.get(i), finder.apply(columns.get(i), cells[i]));
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
		for (TextLine line : transcript().lines()) {
			for (int from = 0; from + length <= line.words().size(); from++) {
				List<Word> words = line.words().subList(from, from + length);
				if (new TextLine(line.page(), words).text().equals(printed) && place++ == before) {
					return new Candidate(field, printed, Evidence.of(line.page(), words), finder, confidence);
				}
			}
		}
		return new Candidate(field, printed, null, finder, 0);
	}

	private Transcript transcript() {
		Origin origin = new Origin("folder", "from-folder", "a.pdf", "a.pdf", Instant.EPOCH);
		var document = new Document("d1", 1, origin, new Nothing(), Instructions.NONE);
		List<Page> read = new ArrayList<>();
		for (List<Word> words : pages) {
			read.add(new Page(read.size() + 1, source, 600, 800,
					words.stream()
						.map((word) -> new Word(word.text(), word.box(), confidence, word.line(), word.damaged()))
						.toList())
				.withWitness(witness));
		}
		return new Transcript(document, "test", read);
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
		return new Extraction(transcript(), type, candidates, rows, findings);
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
