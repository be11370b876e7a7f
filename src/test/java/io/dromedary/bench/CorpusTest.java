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
 * What must hold for real documents (issues 3, 10 and 12): all come to rest, nothing
 * hangs, no wrong value is delivered unseen, and some need no person.
 */
@Tag("slow")
@Tag("corpus")
class CorpusTest {

	/** Issue 12: both engines. */
	private static final int RECEIPTS_DELIVERED = 50;

	private static final int INVOICES_DELIVERED = 4;

	private static final double COMPANY_RIGHT = 0.7;

	private static final double ADDRESS_RIGHT = 0.5;

	@TempDir
	Path home;

	@Test
	void everyDocumentComesToRestAndNoWrongValueIsDelivered() throws Exception {
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
		receipts(figures.receipts(), figures.receiptScore());
		invoices(figures.invoices(), figures.invoiceScore());
	}

	private static void receipts(List<CorpusRun.End> ends, Score score) {
		assertThat(score.deliveredWrong(ends)).isEmpty();
		assertThat(score.deliveredWrongParty(ends)).isEmpty();
		long delivered = ends.stream().filter((end) -> end.outcome().delivered()).count();
		assertThat(delivered).isGreaterThanOrEqualTo(RECEIPTS_DELIVERED);
		assertThat(score.deliveredRight(ends, "company")).isGreaterThanOrEqualTo(ceil(delivered * COMPANY_RIGHT));
		assertThat(score.deliveredRight(ends, "address")).isGreaterThanOrEqualTo(ceil(delivered * ADDRESS_RIGHT));
	}

	private static long ceil(double share) {
		return (long) Math.ceil(share);
	}

	private static void invoices(List<CorpusRun.End> ends, Score score) {
		assertThat(score.deliveredWrong(ends)).isEmpty();
		assertThat(score.deliveredWrongBesides(ends)).isEmpty();
		assertThat(ends.stream().filter((end) -> end.outcome().delivered()))
			.hasSizeGreaterThanOrEqualTo(INVOICES_DELIVERED);
	}

}
