package io.dromedary.document;

import java.util.List;

/**
 * A rule over several fields of a type, from a closed list. It is applied where all its
 * fields have values.
 *
 * @param rule which rule
 * @param fields the fields it speaks of, in the order the rule wants: {@code SUM} the
 * addends and last the sum, {@code BEFORE} the earlier and then the later date
 * @param values of {@code DOUBT}: those of its field at which a person looks; else none
 */
public record CrossCheck(Rule rule, List<String> fields, List<String> values) {

	/** The rules there are. */
	public enum Rule {

		/** The last field is the sum of the others, to the cent. */
		SUM,
		/** The first date is not after the second. */
		BEFORE,
		/** All fields have the same value. */
		EQUALS,
		/** A person looks where the field has one of the values. */
		DOUBT

	}

	public CrossCheck {
		fields = List.copyOf(fields);
		values = List.copyOf(values);
	}

	/** A rule for which values do not matter. */
	public CrossCheck(Rule rule, List<String> fields) {
		this(rule, fields, List.of());
	}

}
