package io.dromedary.document;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be said of a field of a document, from a closed list. Where the
 * field has no value, nothing holds.
 *
 * @param test what is said
 * @param field the field it is said of
 * @param values of {@code OVER} and {@code UNDER} the one limit, with a point; of
 * {@code IS} those of which the field has one
 * @param currency of the limit, ISO 4217; null for any. A document that does not say its
 * currency counts as being in this one.
 */
public record Condition(Test test, String field, List<String> values, @Nullable String currency) {

	private static final Set<FieldKind> NUMBERS = EnumSet.of(FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.RATE);

	/** What can be said. */
	public enum Test {

		/** The amount is larger; that of a credit note counts without its sign. */
		OVER,
		/** The amount is smaller, without its sign. */
		UNDER,
		/** The field has one of the values. */
		IS,
		/** The field has a value. */
		THERE

	}

	public Condition {
		values = List.copyOf(values);
	}

	boolean holds(Assessment assessment, DocumentType type) {
		Optional<String> value = value(assessment, field);
		return value.isPresent() && switch (test) {
			case OVER -> compared(assessment, type, value.get()) > 0;
			case UNDER -> compared(assessment, type, value.get()) < 0;
			case IS -> values.stream().anyMatch((one) -> same(one, value.get(), type));
			case THERE -> true;
		};
	}

	/** Of numbers it makes no difference how many decimals they are written with. */
	private boolean same(String one, String value, DocumentType type) {
		boolean number = type.field(field).filter((known) -> NUMBERS.contains(known.kind())).isPresent();
		try {
			return one.equals(value) || number && new BigDecimal(one).compareTo(new BigDecimal(value)) == 0;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	/** 0 also where the two cannot be compared. */
	private int compared(Assessment assessment, DocumentType type, String value) {
		if (currency != null && !inCurrency(assessment, type, currency)) {
			return 0;
		}
		try {
			return new BigDecimal(value).abs().compareTo(new BigDecimal(values.get(0)));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private static boolean inCurrency(Assessment assessment, DocumentType type, String currency) {
		return type.fields()
			.stream()
			.filter((field) -> field.kind() == FieldKind.CURRENCY)
			.findFirst()
			.flatMap((field) -> value(assessment, field.name()))
			.map(currency::equals)
			.orElse(true);
	}

	private static Optional<String> value(Assessment assessment, String field) {
		return Optional.ofNullable(assessment.fields().get(field))
			.map(Field::value)
			.filter((value) -> !value.isBlank());
	}

}
