package io.dromedary.check;

import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;

/**
 * Whether a document that is not to be delivered as it is should be read with the other
 * OCR engine too before a person is asked.
 */
public class Twice {

	/** On the type, and another reading may tell it. */
	private static final Set<String> UNREAD = Set.of("not-recognised", "type-unknown");

	/**
	 * True only while a page was read by one engine alone to spare the other, and
	 * afterwards none is: at most once of a document.
	 */
	public boolean helps(Assessment assessment) {
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
