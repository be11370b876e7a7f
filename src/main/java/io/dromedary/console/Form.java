package io.dromedary.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The form of one document: a row for each field of its type, and what is marked on its
 * pictures.
 *
 * @param tables what the document carries in tables beside that of items
 * @param remarks what is said about no field of the form
 */
record Form(List<FieldRow> fields, @Nullable LineTable lines, List<TableView> tables, List<Remark> remarks,
		List<Sheet> sheets) {

	static final Form EMPTY = new Form(List.of(), null, List.of(), List.of(), List.of());

	private static final Set<FieldKind> NUMBERS = Set.of(FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.RATE);

	static Form of(Assessment assessment, DocumentType type, Attempt attempt, Locale locale) {
		List<Page> pages = assessment.extraction().transcript().pages();
		var wording = new Wording(type, locale);
		var certainty = new Certainty(assessment);
		List<FieldRow> fields = type.fields()
			.stream()
			.filter((field) -> field.inPrint() || assessment.fields().containsKey(field.name()))
			.map((field) -> row(field, assessment, certainty, attempt, wording))
			.toList();
		LineTable lines = type.lines().isEmpty() ? null : new Lines(assessment, attempt, wording).table();
		return new Form(fields, lines, TableView.of(assessment, wording), others(assessment, fields, attempt, wording),
				pages.stream().map((page) -> Sheet.of(page, marks(assessment, fields, lines))).toList());
	}

	private static FieldRow row(FieldType type, Assessment assessment, Certainty certainty, Attempt attempt,
			Wording wording) {
		Field field = assessment.fields().get(type.name());
		String shown = shown(field);
		String value = attempt.input(type.name(), shown);
		List<Remark> remarks = Remark.of(attempt.about(type.name(), assessment.findings()), wording);
		Evidence evidence = (field != null) ? field.evidence() : null;
		List<String> sure = (field == null || Typed.differ(value, shown)) ? List.of()
				: said(certainty.of(field), wording.locale());
		return new FieldRow(type.name(), type.title(wording.locale()), type.key(), value, shown, printed(field),
				attempt.past(type.name(), shown), mode(type), Level.of(remarks, value), sure, remarks,
				Snippet.of(evidence, assessment.extraction().transcript().pages()));
	}

	/** What stands in an input: nothing, where what is printed was not understood. */
	static String shown(@Nullable Field field) {
		String value = (field != null) ? field.value() : null;
		return (value != null) ? value : "";
	}

	/** What is printed, where it is not just the value. */
	static @Nullable String printed(@Nullable Field field) {
		String printed = (field != null) ? field.printed() : null;
		return (printed != null && Typed.differ(printed, shown(field))) ? printed : null;
	}

	static String mode(FieldType type) {
		return NUMBERS.contains(type.kind()) ? "decimal" : "text";
	}

	private static List<String> said(List<Sentence> sentences, Locale locale) {
		return sentences.stream().map((sentence) -> sentence.in(locale)).toList();
	}

	private static List<Mark> marks(Assessment assessment, List<FieldRow> fields, @Nullable LineTable lines) {
		List<Mark> marks = new ArrayList<>();
		if (lines != null) {
			lines.rows().stream().flatMap((row) -> row.cells().stream()).forEach((cell) -> {
				Field found = Lines.found(cell.field(), assessment.lines());
				marks.addAll(Mark.of(cell.field(), cell.level(), (found != null) ? found.evidence() : null));
			});
		}
		for (FieldRow row : fields) {
			Field found = assessment.fields().get(row.name());
			marks.addAll(Mark.of(row.name(), row.level(), (found != null) ? found.evidence() : null));
		}
		return marks;
	}

	private static List<Remark> others(Assessment assessment, List<FieldRow> fields, Attempt attempt, Wording wording) {
		Set<String> named = new HashSet<>(fields.stream().map(FieldRow::name).toList());
		List<Finding> all = new ArrayList<>(attempt.findings());
		all.addAll(assessment.findings());
		return Remark.of(all.stream()
			.filter((finding) -> !named.contains(finding.field()) && Cell.named(finding.field()).isEmpty())
			.toList(), wording);
	}

	@Override
	public String toString() {
		return "Form[" + fields.size() + " fields]";
	}

}
