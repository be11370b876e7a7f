package io.dromedary.check;

import java.util.Collections;
import java.util.Set;

import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.document.Support;
import io.dromedary.value.Problem;

/**
 * What is not certain enough to be delivered unseen (issue 3, point 8): rivals for a key
 * field, a value that is not found on the page, and for a key field read by OCR words
 * below the type's threshold or nothing that supports them.
 */
final class DoubtRule implements Rule {

	/** With this threshold a type asks about every key field that was recognised. */
	private static final double ALWAYS = 1;

	/** Words that were read three times alike need be no surer than this. */
	private static final double LEAST = 0.45;

	/** The same for names of persons, which have no form that a slip would break. */
	private static final double LEAST_OF_NAMES = 0.6;

	/**
	 * These say the same from other words of the page, or from a bar code. Together with
	 * an equal second reading they know more of a value than the OCR's confidence in its
	 * own words.
	 */
	private static final Set<Support> OF_ITSELF = Set.of(Support.CHECK_DIGITS, Support.SUM, Support.SECOND_PLACE,
			Support.AGREEMENT, Support.BARCODE);

	@Override
	public void apply(Worksheet sheet) {
		for (Choice choice : sheet.choices()) {
			if (!choice.person()) {
				doubt(sheet, choice);
			}
		}
		for (int row = 0; row < sheet.rows().size(); row++) {
			for (Choice cell : sheet.rows().get(row).values()) {
				if (!cell.person() && cell.evidence() == null) {
					sheet.find(Problem.doubt("no-evidence"), Worksheet.cell(row, cell.name()));
				}
			}
		}
	}

	private static void doubt(Worksheet sheet, Choice choice) {
		boolean key = choice.type().key();
		if (choice.rivals()) {
			sheet.find(key ? Problem.doubt("rivals") : Problem.note("rivals"), choice.name());
		}
		Evidence evidence = choice.evidence();
		if (evidence == null) {
			sheet.find(Problem.doubt("no-evidence"), choice.name());
			return;
		}
		support(sheet, choice, evidence);
		if (sheet.damaged(evidence)) {
			sheet.find(Problem.doubt("damaged"), choice.name());
		}
		if (key && sheet.recognised(evidence)) {
			recognised(sheet, choice, evidence);
		}
	}

	private static void support(Worksheet sheet, Choice choice, Evidence evidence) {
		if (choice.severalFinders()) {
			sheet.support(choice.name(), Support.SECOND_FINDER);
		}
		String value = choice.value();
		var occurrences = new Occurrences(sheet.extraction().transcript());
		if (value != null && sheet.recognised(evidence) && occurrences.second(choice, value, evidence)) {
			sheet.support(choice.name(), Support.SECOND_PLACE);
		}
		SecondLook.at(sheet, choice, evidence);
	}

	/** The names on a card, and its number where that has a form. */
	private static boolean personal(Choice choice) {
		Role role = choice.type().role();
		return role == Role.FAMILY_NAME || role == Role.GIVEN_NAME
				|| role == Role.NUMBER && choice.type().pattern() != null;
	}

	/** Small cents, or a mark that was not read, make 55603 of 556,03. */
	private static boolean whole(Choice choice) {
		String value = choice.value();
		return value != null && value.indexOf('.') < 0 && choice.shown().printed().matches("\\D*\\d{3,}\\D*");
	}

	private static void recognised(Worksheet sheet, Choice choice, Evidence evidence) {
		boolean again = sheet.supports(choice.name()).contains(Support.SECOND_READING);
		boolean engines = sheet.supports(choice.name()).contains(Support.SECOND_ENGINE);
		boolean thrice = choice.type().kind() == FieldKind.DATE
				&& (engines || again && SecondLook.thrice(sheet, evidence));
		boolean zone = choice.finders().contains(Finder.MRZ);
		boolean proven = (again || engines || zone) && !Collections.disjoint(sheet.supports(choice.name()), OF_ITSELF);
		boolean always = sheet.type().threshold() >= ALWAYS;
		double least = thrice ? LEAST : (again && personal(choice) && SecondLook.thrice(sheet, evidence))
				? LEAST_OF_NAMES : sheet.type().threshold();
		if (always || !proven && choice.confidence() < Math.min(least, sheet.type().threshold())) {
			sheet.find(Problem.doubt("ocr-confidence"), choice.name());
		}
		if (ReadOnce.doubtful(sheet, choice)) {
			sheet.find(Problem.doubt("read-once"), choice.name());
		}
		if (choice.type().kind() == FieldKind.AMOUNT && whole(choice)) {
			sheet.find(Problem.doubt("amount-whole"), choice.name());
		}
		if (sheet.supports(choice.name()).stream().noneMatch((support) -> SecondLook.suffices(choice, support))) {
			sheet.find(Problem.doubt("ocr-unsupported"), choice.name());
		}
	}

}
