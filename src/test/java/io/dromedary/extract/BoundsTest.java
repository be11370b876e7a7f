package io.dromedary.extract;

import java.time.Duration;
import java.util.List;

import io.dromedary.document.Candidate;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.UnreadableDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Text that no paper has: too much of it, or too much in one line. */
class BoundsTest {

	private static final Duration LONG = Duration.ofMinutes(2);

	private static final String INVOICE = "Invoice\nInvoice number: 4711\nInvoice date: 12.03.2026\nTotal 12.00 EUR\n";

	@Test
	void aPageWithMoreWordsThanAnyPaperIsRefused() {
		String page = "word word word\n".repeat(Bounds.WORDS_OF_A_PAGE / 3 + 1);
		UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> extract(INVOICE, page));
		assertThat(refused.sentence().key()).isEqualTo("extract.page-too-full");
		assertThat(refused.sentence().arguments()).startsWith("2");
	}

	@Test
	void aDocumentWithMoreWordsThanAnyPaperIsRefused() {
		String page = "word word word word word\n".repeat(Bounds.WORDS_OF_A_PAGE / 5);
		String[] pages = new String[Bounds.WORDS / Bounds.WORDS_OF_A_PAGE + 1];
		java.util.Arrays.fill(pages, page);
		UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> extract(pages));
		assertThat(refused.sentence().key()).isEqualTo("extract.too-many-words");
	}

	@Test
	void aLineOrAWordThatIsTooLongIsPassedOverAndThatIsADoubt() {
		Extraction wide = extract(INVOICE + "word ".repeat(1_001));
		assertThat(wide.findings()).filteredOn((finding) -> finding.rule().equals("line-passed-over"))
			.extracting(Finding::field, Finding::severity)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("document", Finding.Severity.DOUBT));
		assertThat(wide.candidates().get("invoice_number")).extracting(Candidate::printed).contains("4711");
		assertThat(extract(INVOICE + "1.".repeat(100_000)).findings()).extracting(Finding::rule)
			.contains("line-passed-over");
	}

	@Test
	void aParagraphInOneLineIsLookedAt() {
		assertThat(extract(INVOICE + "word ".repeat(900)).findings()).extracting(Finding::rule)
			.doesNotContain("line-passed-over");
	}

	@Test
	void whatIsWithinTheBoundsEnds() {
		for (String unit : List.of("Total ", "Total 1.00 ", "€ 1,00 ", "Invoice number A1 ", "1 000 ", "- ( ",
				"Acme GmbH, 1 ")) {
			String line = unit.repeat(Bounds.CHARACTERS_OF_A_LINE / unit.length() - 1);
			assertTimeoutPreemptively(LONG, () -> extract(INVOICE + line), unit);
		}
		assertThatNoException().isThrownBy(() -> extract(INVOICE + "1.00 ".repeat(180) + "\n" + "1.".repeat(499)));
	}

	/** Each of them had a pattern that tried it in thousands of ways. */
	@Test
	void aLineMadeForOnePatternEnds() {
		String ones = "1".repeat(900);
		for (String line : List.of("Total " + "1.".repeat(490) + "1%", ones + "-Invoice number",
				ones + "Invoice number", "Acme GmbH (" + (ones + " ").repeat(4),
				"Invoice number " + ".".repeat(990) + "x", "Total 1 " + "n.:".repeat(300) + " 2")) {
			assertTimeoutPreemptively(LONG, () -> extract(line + "\n" + INVOICE + line),
					() -> line.substring(0, 20) + "...");
		}
	}

	private static Extraction extract(String... pages) {
		return new Extractor(List.of(new LabelFieldFinder()), Pages.types(), Pages.deadline())
			.extract(Pages.text(pages));
	}

}
