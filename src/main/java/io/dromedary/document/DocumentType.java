package io.dromedary.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import io.dromedary.document.Finding.Severity;

/**
 * A kind of document, described as data: one file in {@code routes/documents/}.
 *
 * @param name of the type, the table and the file
 * @param recognise words or phrases whose presence speaks for this type, in any language
 * @param unlike headings of documents that look like this type and are another, for
 * example a credit note beside an invoice: their presence is a doubt
 * @param threshold least OCR confidence (0 to 1) of a key field that needs no person
 * @param fields in the order of columns and forms
 * @param lines the columns of the item table; empty where the type has none
 * @param checks over several fields
 * @param targets where it is delivered, in the order of its file
 * @param retention days after its end until a document is erased by itself; 0: never
 * @param mailBody whether the text of a mail that brings no document is one of this type
 * @param titles what people see instead of the name, by language; under {@code any} for
 * all languages
 * @param settlement words that speak for the total
 * @param same by what a second one of the same is known; null where that is not asked
 * @param credit whether its papers give back what an invoice asked for: their amounts are
 * delivered below nought
 * @param tables those beside the item table
 */
public record DocumentType(String name, String description, List<String> recognise, List<String> unlike,
		double threshold, List<FieldType> fields, List<FieldType> lines, List<CrossCheck> checks, List<Target> targets,
		int retention, boolean mailBody, Map<String, String> titles, SettlementLabels settlement,
		@Nullable Sameness same, boolean credit, List<Table> tables) {

	public DocumentType {
		tables = List.copyOf(tables);
		recognise = List.copyOf(recognise);
		unlike = List.copyOf(unlike);
		fields = List.copyOf(fields);
		lines = List.copyOf(lines);
		checks = List.copyOf(checks);
		targets = List.copyOf(targets);
		titles = Map.copyOf(titles);
	}

	/** An invoice or the like of which nothing more is asked. */
	public DocumentType(String name, String description, List<String> recognise, List<String> unlike, double threshold,
			List<FieldType> fields, List<FieldType> lines, List<CrossCheck> checks, List<String> targets, int retention,
			boolean mailBody, Map<String, String> titles, SettlementLabels settlement) {
		this(name, description, recognise, unlike, threshold, fields, lines, checks,
				targets.stream().map(Target::of).toList(), retention, mailBody, titles, settlement, null, false,
				List.of());
	}

	/** A type for whose total nothing else speaks. */
	public DocumentType(String name, String description, List<String> recognise, List<String> unlike, double threshold,
			List<FieldType> fields, List<FieldType> lines, List<CrossCheck> checks, List<String> targets, int retention,
			boolean mailBody, Map<String, String> titles) {
		this(name, description, recognise, unlike, threshold, fields, lines, checks, targets, retention, mailBody,
				titles, SettlementLabels.NONE);
	}

	/** A type that is shown by its name and kept for good. */
	public DocumentType(String name, String description, List<String> recognise, List<String> unlike, double threshold,
			List<FieldType> fields, List<FieldType> lines, List<CrossCheck> checks, List<String> targets) {
		this(name, description, recognise, unlike, threshold, fields, lines, checks, targets, 0, false, Map.of());
	}

	/** What people see; made of the name where the type file says nothing. */
	public String title(Locale locale) {
		return Titles.of(name, titles, locale);
	}

	/** A sentence for a person who knows fields and tables by their titles. */
	public String say(Sentence sentence, Locale locale) {
		return Titles.instead(sentence, this, locale).in(locale);
	}

	public Optional<FieldType> field(String name) {
		return fields.stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	/** Whether some of its documents are delivered there. */
	public boolean goesTo(String target) {
		return targets.stream().anyMatch((known) -> known.name().equals(target));
	}

	/** The table of that name, which is none of items. */
	public Optional<Table> table(String name) {
		return tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

	/** The field, or the column of the item table, in that role. */
	public Optional<FieldType> field(Role role) {
		return (role.column() ? lines : fields).stream().filter((field) -> field.role() == role).findFirst();
	}

	/**
	 * How much a rule over what documents carry as data weighs; empty where it is off.
	 */
	public Optional<Severity> data(CrossCheck.Rule rule) {
		return checks.stream().filter((check) -> check.rule() == rule).findFirst().map((check) -> check.severity(true));
	}

	/**
	 * The same type with what is looked for on paper: not what only data says, and not
	 * what follows from other fields.
	 */
	public DocumentType printed() {
		return new DocumentType(name, description, recognise, unlike, threshold, printed(fields), printed(lines),
				checks, targets, retention, mailBody, titles, settlement, same, credit, List.of());
	}

	private static List<FieldType> printed(List<FieldType> fields) {
		return fields.stream().filter(FieldType::inPrint).toList();
	}

	/** The same type without its item table. */
	public DocumentType withoutLines() {
		return new DocumentType(name, description, recognise, unlike, threshold, fields, List.of(), checks, targets,
				retention, mailBody, titles, settlement, same, credit, tables);
	}

}
