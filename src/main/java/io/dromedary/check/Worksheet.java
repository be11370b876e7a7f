package io.dromedary.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.Cell;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Page;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Support;
import io.dromedary.document.Table;
import io.dromedary.document.Term;
import io.dromedary.document.TextLine;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;
import io.dromedary.value.Notation;
import io.dromedary.value.Problem;
import io.dromedary.value.Reading;
import io.dromedary.value.Values;
import org.jspecify.annotations.Nullable;

/** What is known of one document while it is checked. */
final class Worksheet {

	private final Extraction extraction;

	private final DocumentType type;

	private final Notation notation;

	private final Map<String, Choice> choices = new LinkedHashMap<>();

	private final List<Map<String, Choice>> rows;

	private final Map<String, List<Map<String, Choice>>> tables = new LinkedHashMap<>();

	private final Map<String, Set<Support>> supports = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	Worksheet(Extraction extraction, DocumentType type, LocalDate today) {
		this.extraction = extraction;
		this.type = type;
		this.notation = Notation.of(PrintedWords.of(extraction), today);
		findings.addAll(extraction.findings());
		choices.putAll(new Contest(extraction, type, notation).choices());
		rows = rows(type.lines(), extraction.lines());
		for (Table table : type.tables()) {
			List<Map<String, Candidate>> found = extraction.tables().getOrDefault(table.name(), List.of());
			if (!found.isEmpty()) {
				tables.put(table.name(), rows(table.columns(), found));
			}
		}
	}

	private List<Map<String, Choice>> rows(List<FieldType> columns, List<Map<String, Candidate>> found) {
		List<Map<String, Choice>> rows = new ArrayList<>();
		for (Map<String, Candidate> cells : found) {
			Watch.check();
			Map<String, Choice> row = new LinkedHashMap<>();
			for (FieldType column : columns) {
				Candidate cell = cells.get(column.name());
				Choice.options(column, (cell != null) ? List.of(cell) : List.of(), notation)
					.forEach((choice) -> row.put(column.name(), choice));
			}
			rows.add(row);
		}
		return rows;
	}

	Extraction extraction() {
		return extraction;
	}

	DocumentType type() {
		return type;
	}

	/** What the document carries of a term, whether or not a field takes it. */
	Stream<Candidate> data(Term term) {
		return extraction.transcript()
			.pages()
			.stream()
			.flatMap((page) -> page.data()
				.stream()
				.filter((datum) -> datum.term() == term)
				.map((datum) -> new Candidate(term.word(), datum.text(), datum.on(page.number()), Finder.EMBEDDED, 1)));
	}

	/**
	 * Whether the document carries a value as data, or a person gave it in place of one
	 * that it carries.
	 */
	boolean carried(Choice choice) {
		return choice.exact() || choice.person()
				&& extraction.transcript().pages().stream().anyMatch((page) -> !page.data().isEmpty());
	}

	Reading read(FieldType field, String printed) {
		return Values.read(field, printed, notation);
	}

	LocalDate today() {
		return notation.today();
	}

	/** The field keeps what is printed, and loses the value read from it. */
	void leaveOut(String field) {
		choices.computeIfPresent(field, (name, choice) -> choice.withoutValue());
	}

	/** The field keeps what is printed, and its value is written otherwise. */
	void reword(Choice choice, String value) {
		choices.computeIfPresent(choice.name(), (name, now) -> now.with(value));
	}

	/** What follows from other fields. */
	void derive(Choice choice) {
		choices.put(choice.name(), choice);
	}

	Collection<Choice> choices() {
		return choices.values();
	}

	List<Map<String, Choice>> rows() {
		return rows;
	}

	/** The rows of the tables beside that of items, by name; those that have rows. */
	Map<String, List<Map<String, Choice>>> tables() {
		return tables;
	}

	Optional<Choice> choice(String field) {
		return Optional.ofNullable(choices.get(field));
	}

	@Nullable String value(String field) {
		return choice(field).map(Choice::value).orElse(null);
	}

	@Nullable LocalDate date(String field) {
		String value = value(field);
		return (value != null) ? LocalDate.parse(value) : null;
	}

	@Nullable BigDecimal number(String field) {
		String value = value(field);
		return (value != null) ? new BigDecimal(value) : null;
	}

	static @Nullable BigDecimal number(Map<String, Choice> row, String column) {
		Choice choice = row.get(column);
		String value = (choice != null) ? choice.value() : null;
		return (value != null) ? new BigDecimal(value) : null;
	}

	static String cell(int row, String column) {
		return new Cell(row, column).name();
	}

	void support(String field, Support support) {
		supports.computeIfAbsent(field, (name) -> EnumSet.noneOf(Support.class)).add(support);
	}

	Set<Support> supports(String field) {
		return supports.getOrDefault(field, Set.of());
	}

	void find(Problem problem, String field, Object... arguments) {
		Watch.check();
		findings.add(problem.at(field, arguments));
	}

	List<Finding> findings() {
		return List.copyOf(findings);
	}

	/** What was found about a field weighs no more than that. */
	void lower(String field, Severity most) {
		findings.replaceAll((finding) -> finding.field().equals(field) && finding.severity().compareTo(most) < 0
				? new Finding(field, finding.rule(), most, finding.sentence()) : finding);
	}

	/** Whether a check of this field failed. */
	boolean failed(String field) {
		Watch.check();
		return findings.stream()
			.anyMatch((finding) -> finding.field().equals(field) && finding.severity() == Severity.ERROR);
	}

	/** Whether characters of the words it was read from are lost. */
	boolean damaged(Evidence evidence) {
		Watch.check();
		if (evidence.quote().indexOf('\uFFFD') >= 0) {
			return true;
		}
		return extraction.transcript()
			.pages()
			.stream()
			.filter((page) -> page.number() == evidence.page())
			.flatMap((page) -> page.words().stream())
			.filter(Word::damaged)
			.anyMatch((word) -> evidence.boxes().stream().anyMatch((box) -> box.holds(word.box())));
	}

	/** Whether a place lies on a line, if only in part. */
	static boolean touches(TextLine line, @Nullable Evidence place) {
		Watch.check();
		return place != null && line.page() == place.page()
				&& line.words()
					.stream()
					.anyMatch((word) -> place.boxes().stream().anyMatch((box) -> box.holds(word.box())));
	}

	/** Whether it was recognised from a picture. */
	boolean recognised(@Nullable Evidence evidence) {
		return evidence instanceof PrintedPlace place && extraction.transcript()
			.pages()
			.stream()
			.anyMatch((page) -> page.number() == place.page() && page.source() == Page.Source.OCR);
	}

}
