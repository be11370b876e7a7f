package io.dromedary.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.Checker;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.SignatureState;

/**
 * Applies a person's decision to an assessment.
 * <ul>
 * <li>An approval without corrections is explicit: the person saw every finding, and what
 * was seen is delivered as it was seen.</li>
 * <li>With corrections the document is something nobody has checked yet. It is checked
 * again with the person as the finder of every value, so that only formal checks remain
 * (form, check digits, sums, order of dates, missing fields). Where one fails the
 * decision is refused with the findings, unless the person insists.</li>
 * <li>What a document carries as data and nobody corrects weighs as it did before.</li>
 * <li>A correction that is no value of its field's kind, or can be read in two ways, and
 * an unknown field are refused in any case.</li>
 * </ul>
 * Findings that are left are notes: a person has answered them.
 */
public class Settle {

	private final Checker checker;

	private final DocumentTypes types;

	public Settle(Checker checker, DocumentTypes types) {
		this.checker = checker;
		this.types = types;
	}

	/**
	 * The assessment to be delivered.
	 * @param seen what the person saw
	 * @throws RefusedCorrection where it cannot be delivered so
	 */
	public Assessment settle(Assessment seen, Corrections corrections) {
		DocumentType type = type(seen);
		if (corrections.none()) {
			return new Assessment(seen.extraction(), seen.fields(), seen.lines(), answered(seen.findings()),
					seen.tables());
		}
		Names.check(type, corrections);
		Extraction confirmed = new Confirmation(seen, corrections).extraction(type);
		Assessment checked = checker.check(confirmed);
		List<Finding> open = checked.findings()
			.stream()
			.filter((finding) -> finding.severity() != Severity.NOTE && !openInPrint(finding, corrections)
					&& !followed(type, finding, seen))
			.toList();
		List<Finding> noted = open.stream().filter((finding) -> noted(type, finding, seen, corrections)).toList();
		List<Finding> failed = open.stream().filter((finding) -> !noted.contains(finding)).toList();
		refuse(failed.stream().filter((finding) -> meaningless(finding, checked, corrections)).toList(), false);
		if (!corrections.insist()) {
			refuse(failed, true);
		}
		List<Finding> left = Stream.concat(signatures(seen, open), open.stream()).toList();
		return new Assessment(seen.extraction(), fields(type, seen, checked, corrections),
				(corrections.lines() != null) ? checked.lines() : seen.lines(), answered(left), seen.tables());
	}

	/** What is known of them does not hang on the values. */
	private static Stream<Finding> signatures(Assessment seen, List<Finding> failed) {
		return seen.findings()
			.stream()
			.filter((finding) -> SignatureState.of(List.of(finding)) != null
					&& failed.stream().noneMatch((other) -> other.rule().equals(finding.rule())));
	}

	private DocumentType type(Assessment seen) {
		String name = seen.extraction().type();
		return types.all()
			.stream()
			.filter((type) -> type.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new RefusedCorrection(List.of(Names.finding("type", "type-needed")), false));
	}

	private static void refuse(List<Finding> findings, boolean insistable) {
		if (!findings.isEmpty()) {
			throw new RefusedCorrection(findings, insistable);
		}
	}

	/** What was printed in two ways to read was decided when the person saw its value. */
	private static boolean openInPrint(Finding finding, Corrections corrections) {
		return finding.rule().endsWith("-ambiguous") && !corrected(finding.field(), corrections);
	}

	/**
	 * What follows from other fields, what stands in a table that nobody corrects and
	 * whether a target gets it was doubtful already when the person saw it.
	 */
	private static boolean followed(DocumentType type, Finding finding, Assessment seen) {
		boolean fixed = type.field(finding.field()).filter(FieldType::derived).isPresent()
				|| finding.rule().startsWith("target-")
				|| Cell.named(finding.field()).filter((cell) -> !cell.ofItems()).isPresent();
		return fixed && seen.findings()
			.stream()
			.anyMatch((one) -> one.field().equals(finding.field()) && one.rule().equals(finding.rule()));
	}

	/**
	 * What a document carries as data and nobody corrects weighs no more than it did when
	 * the person saw it, unless a value that it is held against is corrected.
	 */
	private static boolean noted(DocumentType type, Finding finding, Assessment seen, Corrections corrections) {
		boolean carried = Cell.named(finding.field())
			.flatMap((cell) -> cell.in(seen.lines()))
			.or(() -> Optional.ofNullable(seen.fields().get(finding.field())))
			.filter((field) -> field.finders().contains(Finder.EMBEDDED))
			.isPresent();
		return carried && !touched(type, finding.field(), corrections)
				&& seen.findings()
					.stream()
					.anyMatch((one) -> one.severity() == Severity.NOTE && one.field().equals(finding.field())
							&& one.rule().equals(finding.rule()));
	}

	/** Whether it, or a field of a rule that it stands in, is corrected. */
	private static boolean touched(DocumentType type, String field, Corrections corrections) {
		return corrections.lines() != null || corrected(field, corrections)
				|| type.checks()
					.stream()
					.filter((check) -> check.fields().contains(field))
					.flatMap((check) -> check.fields().stream())
					.anyMatch((other) -> corrected(other, corrections));
	}

	private static boolean meaningless(Finding finding, Assessment checked, Corrections corrections) {
		Field field = checked.fields().get(finding.field());
		boolean unread = (field != null) ? field.value() == null : unreadCell(finding.field(), checked);
		return corrected(finding.field(), corrections) && (unread || finding.rule().endsWith("-ambiguous"));
	}

	/** Whether a cell was given and could not be understood. */
	private static boolean unreadCell(String name, Assessment assessment) {
		return Cell.named(name)
			.flatMap((cell) -> cell.in(assessment.lines()))
			.filter((field) -> field.value() == null)
			.isPresent();
	}

	private static boolean corrected(String field, Corrections corrections) {
		return Cell.named(field)
			.map((cell) -> cell.ofItems() && corrections.lines() != null)
			.orElseGet(() -> corrections.fields().containsKey(field));
	}

	private static Map<String, Field> fields(DocumentType type, Assessment seen, Assessment checked,
			Corrections corrections) {
		Map<String, Field> fields = new LinkedHashMap<>();
		for (FieldType field : type.fields()) {
			boolean corrected = field.derived() || corrections.fields().containsKey(field.name());
			Field settled = (corrected ? checked : seen).fields().get(field.name());
			if (settled != null) {
				fields.put(field.name(), settled);
			}
		}
		return fields;
	}

	private static List<Finding> answered(List<Finding> findings) {
		return findings.stream()
			.map((finding) -> new Finding(finding.field(), finding.rule(), Severity.NOTE, finding.sentence()))
			.toList();
	}

}
