package io.dromedary.bench;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import io.dromedary.check.Check;
import io.dromedary.check.Decide;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Scan;
import io.dromedary.demo.ScanFile;
import io.dromedary.document.Assessment;
import io.dromedary.document.BarCode;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Support;
import io.dromedary.document.Transcript;
import io.dromedary.paper.Identity;
import io.dromedary.read.barcode.DrawnCodes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Scanned health cards with the bars on their back, from the file to the decision. */
class BarCodesTest {

	private static final Drawn CARD = Identity.draw(Identity.Kind.HEALTH, 2);

	@Test
	void theBarsBearOutWhatIsPrintedAndAnotherCodeIsForAPerson() {
		String code = Objects.requireNonNull(CARD.truth().fields().get("codice_fiscale"));
		String other = Objects
			.requireNonNull(Identity.draw(Identity.Kind.HEALTH, 3).truth().fields().get("codice_fiscale"));
		try (Pipeline pipeline = new Pipeline()) {
			Assessment same = pipeline.assess("card.jpg", scanned(code));
			assertThat(Outcome.values(same)).containsEntry("codice_fiscale", code);
			assertThat(same.fields().get("codice_fiscale").supports()).contains(Support.BARCODE);
			assertThat(same.fields().get("cognome").supports()).contains(Support.BARCODE);
			assertThat(new Decide().decide(same)).isEqualTo("deliver");
			Assessment contested = new Check(ShippedTypes.all(), Clock.systemUTC())
				.check(with(same.extraction(), new BarCode(BarCode.Kind.CODE_39, other)));
			assertThat(contested.findings()).extracting(Finding::field, Finding::rule)
				.contains(tuple("codice_fiscale", "barcode-disagrees"));
			assertThat(new Decide().decide(contested)).isEqualTo("review");
		}
	}

	/** The same reading, but for the bars. */
	private static Extraction with(Extraction read, BarCode code) {
		Transcript transcript = read.transcript();
		List<Page> pages = List.of(transcript.pages().get(0).withCodes(List.of(code)));
		return new Extraction(new Transcript(transcript.document(), transcript.settings(), pages), read.type(),
				read.candidates(), read.lines(), read.findings(), read.again(), read.tables());
	}

	/** A little askew and grained. */
	private static byte[] scanned(String code) {
		Scan page = Scan.of(CARD.content(), 200, true);
		return ScanFile.jpeg(DrawnCodes.bars(page, code, 70, 132).skewed(0.5).noisy(0.03, new Random(1)));
	}

}
