package io.dromedary.bench;

import io.dromedary.demo.Drawn;
import io.dromedary.document.Assessment;
import io.dromedary.paper.Identity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Identity documents with a text layer need no person, nor do some that were
 * photographed; {@link DrawnCards} has all others.
 */
class DrawnCardsTest {

	@ParameterizedTest
	@EnumSource
	void aPrintedDocumentIsDeliveredRight(Identity.Kind kind) {
		try (Pipeline pipeline = new Pipeline()) {
			for (long seed = 1; seed <= 10; seed++) {
				Drawn paper = Identity.draw(kind, seed);
				Assessment assessment = pipeline.assess(paper.fileName(), paper.content());
				assertThat(Outcome.doubts(assessment)).as(paper.fileName()).isEmpty();
				assertThat(DrawnCards.faults(paper, assessment, true)).as(paper.fileName()).isEmpty();
				assertThat(Outcome.values(assessment)).as(paper.fileName())
					.hasSizeGreaterThanOrEqualTo(ShippedTypes.keys("identity-card").size());
			}
		}
	}

	/** What only both engines together read, an upside-down guess and a lost number. */
	@ParameterizedTest
	@CsvSource({ "BACK, 4711", "PERMIT, 4713", "LICENCE, 4712" })
	void aPhotographedDocumentIsDeliveredRight(Identity.Kind kind, long seed) {
		try (Pipeline pipeline = new Pipeline()) {
			Drawn paper = Identity.draw(kind, seed);
			Assessment assessment = pipeline.assess(paper.fileName(),
					DrawnCards.Way.PHOTOGRAPHED.file(paper.content(), seed));
			assertThat(Outcome.doubts(assessment)).as(paper.fileName()).isEmpty();
			assertThat(DrawnCards.faults(paper, assessment, true)).as(paper.fileName()).isEmpty();
		}
	}

}
