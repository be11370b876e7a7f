package io.dromedary.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Finding;

/**
 * A finding as a page shows it.
 *
 * @param level {@code error}, {@code doubt} or {@code note}
 * @param text the sentence, in the language of the person
 */
record Remark(String level, String text) {

	static Remark of(Finding finding, Wording wording) {
		return new Remark(level(finding), wording.say(finding));
	}

	/** The worst first. */
	static List<Remark> of(List<Finding> findings, Wording wording) {
		return findings.stream()
			.sorted(Comparator.comparing(Finding::severity))
			.map((finding) -> of(finding, wording))
			.distinct()
			.toList();
	}

	private static String level(Finding finding) {
		return finding.severity().name().toLowerCase(Locale.ROOT);
	}

}
