package io.dromedary.extract;

import java.util.List;
import java.util.Set;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.value.Amounts;
import io.dromedary.value.Span;

/** Tells labels from the same words in a sentence or in another label. */
final class Prose {

	/** After "Total" these say that another total is meant. */
	private static final Set<String> OTHER_TOTAL = Set.of("excl", "excluding", "exclude", "excluded", "exc",
			"exclusive", "before", "qty", "quantity", "item", "items", "saving", "savings", "saved", "discount", "disc",
			"includes", "included", "pcs", "pieces", "points", "ohne", "exkl", "exklusive", "hors", "sin", "esclusa",
			"escluso", "articoli", "artikel", "articles");

	private static final Set<String> BEFORE = Set.of("in", "of", "sub", "excl", "excluding", "before", "from", "vom",
			"von", "del", "di", "du", "de", "im");

	/** "Total inkl. MWST" is no tax. */
	private static final Set<String> WITH_OR_WITHOUT = Set.of("inkl", "exkl", "incl", "excl", "including", "excluding",
			"inc", "inclusive", "exclusive", "con", "sin", "ohne", "mit");

	/** So many words may refer to another paper. */
	private static final int MOST_BEFORE = 4;

	private Prose() {
	}

	/** Whether the label is no label here but part of something else. */
	static boolean around(FieldType field, LabelHit hit, boolean alone) {
		String after = hit.segment().text().substring(hit.to());
		return switch (field.kind()) {
			case NAME -> !alone || beginsSmall(after);
			case AMOUNT -> follows(hit) || denies(field, after);
			case CODE -> field.role() == Role.NUMBER && refers(hit);
			default -> false;
		};
	}

	/**
	 * {@code Oorspronkelijk factuurnummer}, {@code A saldo fattura n.}: the words at the
	 * head of the line say that the number is that of another paper.
	 */
	private static boolean refers(LabelHit hit) {
		List<Token> before = hit.segment().tokens().stream().filter((token) -> token.to() <= hit.from()).toList();
		return before.size() <= MOST_BEFORE
				&& before.stream().anyMatch((token) -> Words.REFERRING.contains(token.text()));
	}

	/**
	 * Whether the words between a label and an amount say that another amount is meant.
	 */
	static boolean denies(FieldType field, String between) {
		if (field.kind() != FieldKind.AMOUNT) {
			return false;
		}
		List<Span> amounts = Amounts.find(between);
		int end = amounts.isEmpty() ? between.length() : amounts.get(0).from();
		return Token.of(between.substring(0, end)).stream().map(Token::text).anyMatch(OTHER_TOTAL::contains);
	}

	private static boolean follows(LabelHit hit) {
		List<String> before = hit.segment()
			.tokens()
			.stream()
			.filter((token) -> token.from() < hit.from())
			.map(Token::text)
			.toList();
		String last = before.isEmpty() ? "" : before.get(before.size() - 1);
		return BEFORE.contains(last) || (before.size() > 1 && WITH_OR_WITHOUT.contains(last));
	}

	private static boolean beginsSmall(String text) {
		String rest = text.stripLeading();
		return !rest.isEmpty() && Character.isLowerCase(rest.charAt(0));
	}

}
