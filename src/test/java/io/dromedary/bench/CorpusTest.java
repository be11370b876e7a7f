package io.dromedary.bench;

import java.nio.file.Path;
import java.util.List;

import io.dromedary.Corpus;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for real documents (issue 3): all come to rest, nothing hangs, and
 * hardly a wrong value is delivered unseen.
 */
@Tag("slow")
@Tag("corpus")
class CorpusTest {

	/** Issue 3: on the 100 receipts at most so many. */
	private static final int WRONG_KEY_FIELDS = 5;

	@TempDir
	Path home;

	@Test
	void everyDocumentComesToRestAndHardlyAWrongValueIsDelivered() throws Exception {
		Corpus.need(CorpusBench.RECEIPTS);
		CorpusBench.Figures figures = CorpusBench.measure(home);
		CorpusBench.print(figures);
		assertThat(figures.hanging()).isEmpty();
		assertThat(home.resolve("inbox/hostile/upload.pdf.part")).exists();
		assertThat(figures.receipts()).hasSize(100);
		for (List<CorpusRun.End> ends : List.of(figures.receipts(), figures.invoices())) {
			assertThat(ends).allSatisfy((end) -> assertThat(end.outcome().status()).as(end.path())
				.isIn(Status.DELIVERED, Status.REVIEW, Status.REFUSED));
		}
		assertThat(figures.hostile()).noneMatch((end) -> end.outcome().status() == Status.FAILED);
		assertThat(figures.receiptScore().deliveredWrong(figures.receipts()))
			.hasSizeLessThanOrEqualTo(WRONG_KEY_FIELDS);
	}

}
