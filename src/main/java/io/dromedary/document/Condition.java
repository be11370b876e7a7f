package io.dromedary.document;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be said of a field of a document, from a closed list. Where the
 * document has no such field, nothing holds.
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

	/** What a document says to a condition. */
	enum Verdict {

		/** It holds. */
		YES,
		/** It does not hold. */
		NO,
		/** Nothing that can be told: the amount is in another currency, or not known. */
		OPEN;

		static Verdict of(boolean holds) {
			return holds ? YES : NO;
		}

	}

	public Condition {
		values = List.copyOf(values);
	}

	Verdict verdict(Assessment assessment, DocumentType type) {
		Optional<String> value = value(assessment, field);
		return switch (test) {
			case OVER, UNDER -> value.map((amount) -> compared(assessment, type, amount))
				.orElse(unknown(assessment, type) ? Verdict.OPEN : Verdict.NO);
			case IS ->
				Verdict.of(value.stream().anyMatch((said) -> values.stream().anyMatch((one) -> same(one, said, type))));
			case THERE -> Verdict.of(value.isPresent());
		};
	}

	/** Whether its limit is in one currency only. */
	boolean ofOneCurrency() {
		return currency != null;
	}

	/**
	 * Whether the document has a value that nobody knows: it is printed and was not
	 * understood or left out, or it has to be there and was not found.
	 */
	private boolean unknown(Assessment assessment, DocumentType type) {
		return assessment.fields().containsKey(field)
				|| type.field(field).filter((known) -> known.key() || known.required()).isPresent();
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

	private Verdict compared(Assessment assessment, DocumentType type, String value) {
		if (currency != null && !inCurrency(assessment, type, currency)) {
			return Verdict.OPEN;
		}
		try {
			int compared = new BigDecimal(value).abs().compareTo(new BigDecimal(values.get(0)));
			return Verdict.of((test == Test.OVER) ? compared > 0 : compared < 0);
		}
		catch (NumberFormatException ex) {
			return Verdict.OPEN;
		}
	}

	/** One that is printed and was not understood may be any. */
	private static boolean inCurrency(Assessment assessment, DocumentType type, String currency) {
		return type.fields()
			.stream()
			.filter((field) -> field.kind() == FieldKind.CURRENCY)
			.findFirst()
			.map((field) -> assessment.fields().get(field.name()))
			.map((field) -> currency.equals(field.value()))
			.orElse(true);
	}

	private static Optional<String> value(Assessment assessment, String field) {
		return Optional.ofNullable(assessment.fields().get(field))
			.map(Field::value)
			.filter((value) -> !value.isBlank());
	}

}
