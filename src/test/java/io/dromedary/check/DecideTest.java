package io.dromedary.check;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.fakes.FakeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a document is delivered, read with the other engine too, or laid before a person.
 */
class DecideTest {

	private static final Page SPARED = new Page(1, Page.Source.OCR, 100, 100,
			List.of(new Word("TOTAL", new Box(0.1, 0.1, 0.2, 0.1), 0.9, 0)))
		.sparing(true);

	private static final Finding DOUBT = finding("date", "ocr-unsupported", Severity.DOUBT);

	@Test
	void whatIsCertainIsDeliveredWhoeverReadIt() {
		assertThat(decided("receipt", List.of(SPARED))).isEqualTo("deliver");
		assertThat(decided("receipt", List.of(SPARED), finding("date", "left-out", Severity.NOTE)))
			.isEqualTo("deliver");
	}

	@Test
	void aDoubtIsReadTwiceWhereAnEngineWasSpared() {
		assertThat(decided("receipt", List.of(SPARED), DOUBT)).isEqualTo("twice");
		assertThat(decided("receipt", List.of(SPARED.sparing(false), SPARED), DOUBT)).isEqualTo("twice");
	}

	@Test
	void whatBothWereAskedForGoesToAPerson() {
		assertThat(decided("receipt", List.of(SPARED.sparing(false)), DOUBT)).isEqualTo("review");
		assertThat(decided("receipt", List.of(SPARED.withWitness(SPARED.words())), DOUBT)).isEqualTo("review");
		assertThat(decided(null, List.of(SPARED.sparing(false)), finding("type", "not-recognised", Severity.DOUBT)))
			.isEqualTo("review");
	}

	@Test
	void aTypeThatOneEngineDidNotRecogniseTheOtherMay() {
		assertThat(decided(null, List.of(SPARED), finding("type", "not-recognised", Severity.DOUBT)))
			.isEqualTo("twice");
	}

	@Test
	void noOtherReadingChangesWhatTheFileLacksOrItsHeadingSays() {
		Finding cut = finding("document", "cut-off", Severity.DOUBT);
		assertThat(decided("receipt", List.of(SPARED.with(cut)), cut)).isEqualTo("review");
		assertThat(decided(null, List.of(SPARED), finding("type", "other-document", Severity.DOUBT)))
			.isEqualTo("review");
		assertThat(decided(null, List.of(SPARED), finding("type", "unknown-type", Severity.DOUBT))).isEqualTo("review");
	}

	private static Finding finding(String field, String rule, Severity severity) {
		return new Finding(field, rule, severity, Sentence.of("check.missing", field));
	}

	private static String decided(@Nullable String type, List<Page> pages, Finding... findings) {
		Document document = new Document("1", 1, new Origin("folder", "test", "x", null, Instant.EPOCH),
				FakeStore.content(new byte[0]), Instructions.NONE);
		Extraction extraction = new Extraction(new Transcript(document, "read", pages), type, Map.of(), List.of(),
				List.of());
		Assessment assessment = new Assessment(extraction, Map.of(), List.of(), Arrays.asList(findings));
		String decided = new Decide().decide(assessment);
		return (decided.equals("review") && new Twice().helps(assessment)) ? "twice" : decided;
	}

}
