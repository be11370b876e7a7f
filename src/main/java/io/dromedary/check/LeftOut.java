package io.dromedary.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Support;
import io.dromedary.value.Problem;

/**
 * A value that nobody asked for with certainty is no reason to ask a person, and none to
 * deliver it as it came: what is doubtful about a field that is neither key nor required
 * leaves the field without a value, with a note; what the document carries as data is
 * exact and keeps it, with the note alone. What speaks of other fields too, as a sum or
 * an order of dates does, stays a doubt.
 */
final class LeftOut implements Rule {

	static final String RULE = "left-out";

	/** Rules over several fields: the fault may lie in any of them. */
	private static final Set<String> OVER_SEVERAL = Set.of("sum", "before", "equals", "tender", "lines-sum",
			"codice-fiscale-disagrees", "barcode-disagrees", "several-documents", "joined-name", "negative-total");

	/** These decide which of several values is meant. */
	private static final Set<Support> DECISIVE = Set.of(Support.CHECK_DIGITS, Support.SUM, Support.AGREEMENT);

	@Override
	public void apply(Worksheet sheet) {
		for (Choice choice : List.copyOf(sheet.choices())) {
			if (choice.exact() && choice.value() != null && optional(choice) && !overSeveral(sheet, choice)) {
				sheet.lower(choice.name(), CarriedRule.weight(sheet.type(), choice.type()));
			}
			else if (!choice.person() && optional(choice) && doubtful(sheet, choice)) {
				sheet.lower(choice.name(), Severity.NOTE);
				sheet.find(Problem.note(RULE), choice.name());
				sheet.leaveOut(choice.name());
			}
		}
		boolean given = sheet.choices().stream().anyMatch((choice) -> choice.value() != null);
		if (!given && !sheet.choices().isEmpty()) {
			sheet.find(Problem.doubt("nothing-certain"), "type");
		}
	}

	private static boolean optional(Choice choice) {
		return !choice.type().key() && !choice.type().required();
	}

	private static Set<String> rules(Worksheet sheet, Choice choice) {
		return sheet.findings()
			.stream()
			.filter((finding) -> finding.field().equals(choice.name()) && finding.severity() != Severity.NOTE)
			.map(Finding::rule)
			.collect(Collectors.toSet());
	}

	/** The fault may lie in another field. */
	private static boolean overSeveral(Worksheet sheet, Choice choice) {
		return rules(sheet, choice).stream().anyMatch(OVER_SEVERAL::contains);
	}

	private static boolean doubtful(Worksheet sheet, Choice choice) {
		if (overSeveral(sheet, choice)) {
			return false;
		}
		Set<Support> supports = sheet.supports(choice.name());
		boolean rivals = choice.rivals() && supports.stream().noneMatch(DECISIVE::contains);
		return !rules(sheet, choice).isEmpty() || rivals || choice.value() == null || weak(sheet, choice, supports)
				|| belowHardName(sheet, choice);
	}

	/**
	 * An address below a name that each reading read otherwise: the print is faded there,
	 * and half an 8 is a 6 to all of them.
	 */
	private static boolean belowHardName(Worksheet sheet, Choice choice) {
		return choice.type().kind() == FieldKind.ADDRESS && sheet.recognised(choice.evidence()) && sheet.choices()
			.stream()
			.filter((other) -> other.type().kind() == FieldKind.NAME
					&& Objects.equals(other.type().party(), choice.type().party()))
			.anyMatch((other) -> sheet.findings()
				.stream()
				.anyMatch((finding) -> finding.field().equals(other.name()) && finding.rule().equals("read-twice")));
	}

	/** Read by OCR from words it was not sure of, with nothing that bears it out. */
	private static boolean weak(Worksheet sheet, Choice choice, Set<Support> supports) {
		Evidence evidence = choice.evidence();
		return evidence != null && sheet.recognised(evidence) && supports.isEmpty()
				&& choice.confidence() < sheet.type().threshold();
	}

}
