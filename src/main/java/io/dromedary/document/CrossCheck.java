package io.dromedary.document;

import java.util.List;

/**
 * A rule over several fields of a type, from a closed list. It is applied where all its
 * fields have values.
 *
 * @param rule which rule
 * @param fields the fields it speaks of, in the order the rule wants: {@code SUM} the
 * addends and last the sum, {@code BEFORE} the earlier and then the later date
 */
public record CrossCheck(Rule rule, List<String> fields) {

	/** The rules there are. */
	public enum Rule {

		/** The last field is the sum of the others, to the cent. */
		SUM,
		/** The first date is not after the second. */
		BEFORE,
		/** All fields have the same value. */
		EQUALS

	}

	public CrossCheck {
		fields = List.copyOf(fields);
	}

}
