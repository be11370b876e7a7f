package io.dromedary.bench;

import java.nio.file.Path;
import java.util.List;

import io.dromedary.Corpus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for papers drawn after reports of other programs' faults (issue 10):
 * none is delivered with another value than a person sees, and the ordinary ones among
 * them need no person.
 */
@Tag("slow")
@Tag("corpus")
class CasesTest {

	@TempDir
	Path home;

	@Test
	void everyPaperIsDeliveredRightlyOrAskedAbout() throws Exception {
		Corpus.need(Case.FILES);
		List<CaseRules.Verdict> verdicts = CasesBench.measure(home);
		CasesBench.print(verdicts, true, System.out);
		assertThat(verdicts).hasSizeGreaterThan(100);
		assertThat(CasesBench.failed(verdicts)).as("rows that failed").isEmpty();
	}

}
