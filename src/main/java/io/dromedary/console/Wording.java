package io.dromedary.console;

import java.util.Locale;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Finding;

/** In which words the form of a type speaks. */
record Wording(DocumentType type, Locale locale) {

	String say(Finding finding) {
		return finding.in(type, locale);
	}

}
