package io.dromedary.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.Checker;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.Provenance;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import io.dromedary.guard.Watch;
import io.dromedary.value.Problem;
import io.dromedary.value.invoice.Company;

/**
 * Chooses, normalises and checks what the finders found. Whatever is not certain becomes
 * a {@link Finding}; nothing is repaired or guessed.
 */
public class Check implements Checker {

	/**
	 * A paper takes less than a millisecond, and none that was extracted takes seconds.
	 */
	private static final Duration WHOLE = Duration.ofSeconds(60);

	private static final List<Rule> OF_THE_VALUES = List.of(new FormRule(), new CrossRule(), new RangeRule(),
			new TaxCodeRule(), new MrzRule(), new BarCodeRule(), new RowsRule(), new LinesRule(), new TenderRule(),
			new CreditRule(), new DoubtRule(), new LeftOut(), new CarriedRule(), new WidthRule());

	private final DocumentTypes types;

	private final Clock clock;

	private final Guard guard;

	private final Provenance provenance;

	private final List<Rule> rules;

	/**
	 * With a guard of its own.
	 * @param types the document types at hand
	 * @param clock says what day it is
	 */
	public Check(DocumentTypes types, Clock clock) {
		this(types, clock, Guard.alone(), Provenance.NONE, Company.UNKNOWN);
	}

	/**
	 * @param types the document types at hand
	 * @param clock says what day it is
	 * @param guard lets no document keep a worker for good
	 * @param provenance says what is known of a document from the file it came in
	 * @param company who we are
	 */
	public Check(DocumentTypes types, Clock clock, Guard guard, Provenance provenance, Company company) {
		this.types = types;
		this.clock = clock;
		this.guard = guard;
		this.provenance = provenance;
		this.rules = Stream
			.concat(OF_THE_VALUES.stream(), Stream.of(new KindRule(), new DirectionRule(company), new DoubtedValues()))
			.toList();
	}

	/**
	 * Checks an extraction. Without a type there are no fields, only findings. A
	 * candidate of the finder {@code person} is final: it has no rivals and needs neither
	 * evidence nor support, but its form is checked like any other.
	 * @throws UnreadableDocument where it takes too long
	 */
	@Override
	public Assessment check(Extraction extraction) {
		Document document = extraction.transcript().document();
		List<Finding> known = provenance.findings(document.id());
		try {
			return guard.run(document.content().sha256(), WHOLE, WHOLE, () -> checked(extraction, known));
		}
		catch (UnreadableDocument ex) {
			throw ex.sentence().key().equals("guard.too-long")
					? new UnreadableDocument(Sentence.of("check.takes-too-long", WHOLE.toSeconds())) : ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Assessment checked(Extraction extraction, List<Finding> known) {
		String name = extraction.type();
		DocumentType type = (name != null) ? types.named(name).orElse(null) : null;
		if (type == null) {
			return new Assessment(extraction, Map.of(), List.of(), with(untyped(extraction), known));
		}
		var sheet = new Worksheet(extraction, type, LocalDate.now(clock));
		for (Rule rule : rules) {
			Watch.check();
			rule.apply(sheet);
		}
		Map<String, Field> fields = new LinkedHashMap<>();
		type.fields()
			.stream()
			.flatMap((field) -> sheet.choice(field.name()).stream())
			.forEach((choice) -> fields.put(choice.name(), Certainty.field(sheet, choice, choice.name())));
		Map<String, List<Map<String, Field>>> tables = new LinkedHashMap<>();
		sheet.tables().forEach((table, rows) -> tables.put(table, rows(sheet, table, rows)));
		List<Map<String, Field>> lines = rows(sheet, Cell.LINES, sheet.rows());
		var checked = new Assessment(extraction, fields, lines, with(sheet.findings(), known), tables);
		return new Assessment(extraction, fields, lines, with(checked.findings(), OpenTargets.findings(checked, type)),
				tables);
	}

	private static List<Finding> with(List<Finding> findings, List<Finding> further) {
		return Stream.concat(findings.stream(), further.stream()).toList();
	}

	private static List<Map<String, Field>> rows(Worksheet sheet, String table, List<Map<String, Choice>> rows) {
		List<Map<String, Field>> lines = new ArrayList<>();
		for (int row = 0; row < rows.size(); row++) {
			Map<String, Field> cells = new LinkedHashMap<>();
			for (Choice choice : rows.get(row).values()) {
				cells.put(choice.name(), Certainty.field(sheet, choice, new Cell(table, row, choice.name()).name()));
			}
			lines.add(cells);
		}
		return lines;
	}

	private static List<Finding> untyped(Extraction extraction) {
		List<Finding> findings = new ArrayList<>(extraction.findings());
		if (findings.stream().noneMatch((finding) -> finding.field().equals("type"))) {
			findings.add(Problem.error("type-unknown").at("type"));
		}
		return findings;
	}

}
