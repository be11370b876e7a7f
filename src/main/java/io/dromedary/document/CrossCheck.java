package io.dromedary.document;

import java.util.List;
import java.util.Objects;

import io.dromedary.document.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A rule over several fields of a type, from a closed list. It is applied where all its
 * fields have values.
 *
 * @param rule which rule
 * @param fields the fields it speaks of, in the order the rule wants: {@code SUM} the
 * addends and last the sum, {@code BEFORE} the earlier and then the later date; none for
 * rules over what a document carries as data
 * @param values of {@code DOUBT}: those of its field at which a person looks; else none
 * @param data how much it weighs where the document carries the values as data; null for
 * as much as in print
 */
public record CrossCheck(Rule rule, List<String> fields, List<String> values, @Nullable Severity data) {

	/** The rules there are. */
	public enum Rule {

		/** The last field is the sum of the others, to the cent. */
		SUM(true),
		/** The first date is not after the second. */
		BEFORE(true),
		/** All fields have the same value. */
		EQUALS(true),
		/** A person looks where the field has one of the values. */
		DOUBT(true),
		/** Check digits of VAT numbers, tax codes and IBANs. */
		CODES(false),
		/**
		 * The rows of the item table come to a sum; quantity times price is the amount.
		 */
		LINES(false),
		/** The tax of each rate, and what all rates come to. */
		RATES(false),
		/** The payments come to what is to be paid. */
		PAYMENTS(false);

		private final boolean fields;

		Rule(boolean fields) {
			this.fields = fields;
		}

		/** Whether it speaks of fields; else of what a document carries as data. */
		public boolean ofFields() {
			return fields;
		}

	}

	public CrossCheck {
		fields = List.copyOf(fields);
		values = List.copyOf(values);
	}

	/** One that weighs as much in data as in print. */
	public CrossCheck(Rule rule, List<String> fields) {
		this(rule, fields, List.of(), null);
	}

	/**
	 * How much it weighs.
	 * @param exact whether the document carries the values as data
	 */
	public Severity severity(boolean exact) {
		return exact ? Objects.requireNonNullElse(data, Severity.ERROR) : Severity.ERROR;
	}

}
