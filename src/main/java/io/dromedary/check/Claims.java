package io.dromedary.check;

import java.util.EnumSet;
import java.util.Set;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.value.Texts;

/** Whether printed words can be the value of a field at all. */
final class Claims {

	/** A shorter label stands inside words by chance. */
	private static final int LEAST_LETTERS = 8;

	private static final Set<FieldKind> WORDS = EnumSet.of(FieldKind.TEXT, FieldKind.NAME, FieldKind.ADDRESS);

	/** Two fields may stand for the same amount: without VAT the net is the gross. */
	private static final Set<FieldKind> SHARED = EnumSet.of(FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.RATE,
			FieldKind.CURRENCY);

	private final DocumentType type;

	Claims(DocumentType type) {
		this.type = type;
	}

	/** Whether the words hold the label of a field. */
	boolean label(Choice option) {
		String value = option.value();
		return value != null && WORDS.contains(option.type().kind())
				&& type.fields()
					.stream()
					.flatMap((field) -> field.labels().stream())
					.map(Texts::key)
					.filter((label) -> label.length() >= LEAST_LETTERS)
					.anyMatch(Texts.key(value)::contains);
	}

	/** Whether one stands where the other stands. */
	boolean within(Choice one, Choice other) {
		Evidence here = one.evidence();
		Evidence there = other.evidence();
		return here != null && there != null && here.page() == there.page() && !SHARED.contains(one.type().kind())
				&& !SHARED.contains(other.type().kind())
				&& here.boxes()
					.stream()
					.allMatch((box) -> there.boxes().stream().anyMatch((around) -> around.holds(box)));
	}

}
