package io.dromedary.api;

import java.util.List;
import java.util.Locale;

import io.dromedary.document.Finding;

/** A finding as it is told. */
record Doubt(String field, String rule, String severity, String sentence) {

	static List<Doubt> of(List<Finding> findings, Locale locale) {
		return findings.stream()
			.map((finding) -> new Doubt(finding.field(), finding.rule(),
					finding.severity().name().toLowerCase(Locale.ROOT), finding.sentence().in(locale)))
			.toList();
	}

}
