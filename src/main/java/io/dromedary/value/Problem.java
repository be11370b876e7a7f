package io.dromedary.value;

import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Sentence;

/**
 * What is wrong with a printed value. The rule names its sentence:
 * {@code check.iban-check-digits}.
 */
public record Problem(String rule, Severity severity) {

	public static Problem error(String rule) {
		return new Problem(rule, Severity.ERROR);
	}

	public static Problem doubt(String rule) {
		return new Problem(rule, Severity.DOUBT);
	}

	public static Problem note(String rule) {
		return new Problem(rule, Severity.NOTE);
	}

	public Finding at(String field, Object... arguments) {
		var all = new Object[arguments.length + 1];
		all[0] = field;
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return new Finding(field, rule, severity, Sentence.of("check." + rule, all));
	}

}
