package io.dromedary.check;

import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;

/** Decides whether a person must look before anything is delivered. */
public class Decide {

	/** On the type, and another reading may tell it. */
	private static final Set<String> UNREAD = Set.of("not-recognised", "type-unknown");

	/**
	 * {@code deliver}, {@code review}, or {@code twice}: to be read with the other engine
	 * too before a person is asked. That is said only while a page was read by one engine
	 * alone to spare the other, and afterwards none is: at most once of a document.
	 */
	public String decide(Assessment assessment) {
		if (assessment.type() != null && !assessment.doubtful()) {
			return "deliver";
		}
		return mayHelp(assessment) ? "twice" : "review";
	}

	private static boolean mayHelp(Assessment assessment) {
		return assessment.extraction().transcript().pages().stream().anyMatch(Page::spared)
				&& assessment.findings().stream().noneMatch((finding) -> stays(assessment, finding));
	}

	/** What the file lacks, and what its heading says, is so for every engine. */
	private static boolean stays(Assessment assessment, Finding finding) {
		boolean ofAPage = assessment.extraction()
			.transcript()
			.pages()
			.stream()
			.anyMatch((page) -> page.findings().contains(finding));
		return finding.severity() != Finding.Severity.NOTE
				&& (ofAPage || (finding.field().equals("type") && !UNREAD.contains(finding.rule())));
	}

}
