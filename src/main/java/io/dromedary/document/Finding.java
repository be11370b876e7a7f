package io.dromedary.document;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A doubt or a remark about a field.
 *
 * @param field name of the field, {@code type} for the document type,
 * {@code lines[2].amount} for a cell (rows from 0)
 * @param rule short name of the rule, for example {@code iban-check-digits},
 * {@code missing}, {@code rivals}
 * @param sentence what is doubtful, without the value
 */
public record Finding(String field, String rule, Severity severity, Sentence sentence) {

	/**
	 * The sentence for a person who knows fields by their titles.
	 * @param type null where it is not known; fields keep their names then
	 */
	public String in(@Nullable DocumentType type, Locale locale) {
		return (type != null) ? type.say(sentence, locale) : sentence.in(locale);
	}

	/** How much a finding weighs. */
	public enum Severity {

		/** A check failed: a person must look. */
		ERROR,
		/** Not certain enough: a person must look. */
		DOUBT,
		/** Worth knowing; holds nothing up. */
		NOTE

	}

}
