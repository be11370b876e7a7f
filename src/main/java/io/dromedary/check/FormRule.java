package io.dromedary.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.re2j.Pattern;
import io.dromedary.document.Cell;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Support;
import io.dromedary.value.Problem;
import io.dromedary.value.Texts;

/**
 * Each field by itself: there, understood, in the form its type wants (issue 3, point 8).
 */
final class FormRule implements Rule {

	/** Pairs of signs of which each counts like the other modulo 10. */
	private static final String ALIKE = "G6S8I8";

	/** RE2, so that no expression of a type file can hang on a document. */
	private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

	@Override
	public void apply(Worksheet sheet) {
		for (FieldType field : sheet.type().fields()) {
			sheet.choice(field.name()).ifPresentOrElse((choice) -> form(sheet, choice), () -> missing(sheet, field));
		}
		for (int row = 0; row < sheet.rows().size(); row++) {
			for (Choice choice : sheet.rows().get(row).values()) {
				cell(sheet, choice, Worksheet.cell(row, choice.name()));
			}
		}
		sheet.tables().forEach((table, rows) -> {
			for (int row = 0; row < rows.size(); row++) {
				for (Choice choice : rows.get(row).values()) {
					carried(sheet, choice, new Cell(table, row, choice.name()).name());
				}
			}
		});
	}

	/** What a document carries as data is what it says, whatever it is. */
	private static void carried(Worksheet sheet, Choice choice, String name) {
		Severity weight = CarriedRule.weight(sheet.type(), choice.type());
		choice.reading().problems().forEach((problem) -> sheet.find(new Problem(problem.rule(), weight), name));
		if (!matches(choice)) {
			sheet.find(Problem.note("pattern"), name);
		}
		if (choice.reading().proven()) {
			sheet.support(name, Support.CHECK_DIGITS);
		}
	}

	private static void missing(Worksheet sheet, FieldType field) {
		if (field.key() || field.required()) {
			sheet.find(Problem.error("missing"), field.name());
		}
	}

	private static void form(Worksheet sheet, Choice choice) {
		choice.reading()
			.problems()
			.stream()
			.filter((problem) -> !problem.rule().equals("amount-ambiguous") || !Sums.decide(sheet, choice.name()))
			.forEach((problem) -> sheet.find(problem, choice.name()));
		if (!matches(choice)) {
			sheet.find(Problem.error("pattern"), choice.name());
		}
		if (mistakable(sheet, choice)) {
			sheet.find(Problem.doubt("pattern"), choice.name());
		}
		if (choice.reading().proven()) {
			sheet.support(choice.name(), Support.CHECK_DIGITS);
		}
	}

	/** A cell that is not understood is a doubt: it may stand in the wrong column. */
	private static void cell(Worksheet sheet, Choice choice, String name) {
		for (Problem problem : choice.reading().problems()) {
			Severity severity = (problem.severity() == Severity.NOTE) ? Severity.NOTE : Severity.DOUBT;
			sheet.find(new Problem(problem.rule(), severity), name);
		}
		if (!matches(choice)) {
			sheet.find(Problem.doubt("pattern"), name);
		}
	}

	/** What stands in a proven zone has the form that its issuer gives it. */
	static boolean matches(Choice choice) {
		String value = choice.value();
		return value == null || choice.finders().contains(Finder.MRZ) || matches(choice.type(), value);
	}

	/**
	 * Whether a value of a zone that has not its form would have it with a sign that
	 * counts alike in the check digits (ICAO 9303-3, 4.9), which do not tell G from 6,
	 * and nothing printed says which of both it is.
	 */
	private static boolean mistakable(Worksheet sheet, Choice choice) {
		String value = choice.value();
		if (value == null || !choice.finders().contains(Finder.MRZ) || matches(choice.type(), value)) {
			return false;
		}
		for (int at = 0; at < value.length(); at++) {
			int sign = ALIKE.indexOf(value.charAt(at));
			String other = (sign < 0) ? "" : value.substring(0, at) + ALIKE.charAt(sign ^ 1) + value.substring(at + 1);
			if (sign >= 0 && matches(choice.type(), other) && !printed(sheet, value, other)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a word outside of the zone says it, with one slip at most elsewhere. */
	private static boolean printed(Worksheet sheet, String value, String other) {
		return sheet.extraction()
			.transcript()
			.lines()
			.stream()
			.filter((line) -> !line.text().contains("<<"))
			.flatMap((line) -> line.words().stream())
			.map((word) -> Texts.code(word.text()))
			.filter((word) -> word.length() == value.length() && Texts.distance(word, value) <= 1)
			.anyMatch((word) -> Texts.distance(word, value) < Texts.distance(word, other));
	}

	/** Whether a value has the form that its type wants. */
	static boolean matches(FieldType type, String value) {
		String expression = type.pattern();
		return expression == null || PATTERNS.computeIfAbsent(expression, Pattern::compile).matcher(value).matches();
	}

}
