package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Random;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.UnusableAnswer;
import io.dromedary.document.Word;
import io.dromedary.fakes.FakeVision;
import io.dromedary.fakes.VisionText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

/** Pages that Google Vision reads, as it answers when all is well. */
class GoogleEngineTest extends GoogleCase {

	@Test
	void aPageIsAskedForAsTheReferenceSaysAndTheKeyIsInNoAddress() {
		read(engine(), WIDTH, HEIGHT);
		FakeVision.Asked asked = vision.asked().get(0);
		assertThat(asked.uri()).isEqualTo("/v1/images:annotate?prettyPrint=false");
		assertThat(asked.headers().get("X-goog-api-key")).containsExactly(FakeVision.KEY);
		assertThat(asked.body().at("/requests")).hasSize(1);
		assertThat(asked.body().at("/requests/0/features").toString())
			.isEqualTo("[{\"type\":\"DOCUMENT_TEXT_DETECTION\"}]");
		assertThat(asked.picture().getWidth()).isEqualTo(WIDTH);
		assertThat(asked.picture().getHeight()).isEqualTo(HEIGHT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void symbolsBecomeWordsOnTheUprightPageHoweverItLies(int turned) {
		vision.says(200,
				new VisionText(WIDTH, HEIGHT, turned).line("Officine|S|.|r|.|l|.")
					.line("Totale 12|,|50 EUR")
					.line("Rech~")
					.json());
		boolean sideways = turned % 2 == 1;
		Page page = read(engine(), sideways ? HEIGHT : WIDTH, sideways ? WIDTH : HEIGHT);
		assertThat(page.turned()).isEqualTo((4 - turned) % 4);
		assertThat(page.width()).isEqualTo(WIDTH);
		assertThat(page.source()).isEqualTo(Page.Source.OCR);
		assertThat(page.words()).extracting(Word::text)
			.containsExactly("OfficineS.r.l.", "Totale", "12,50", "EUR", "Rech-");
		assertThat(page.words()).extracting(Word::line).containsExactly(0, 1, 1, 1, 2);
		assertThat(page.words()).extracting(Word::confidence).containsOnly(0.97);
		Word amount = page.words().get(2);
		// seven symbols before it, its marks are symbols like others
		assertThat(amount.box().x()).isCloseTo(7d * VisionText.WIDE / WIDTH, within(0.001));
		assertThat(amount.box().width()).isCloseTo(5d * VisionText.WIDE / WIDTH, within(0.001));
		assertThat(amount.box().y()).isCloseTo((double) VisionText.NEXT / HEIGHT, within(0.001));
		assertThat(amount.box().height()).isCloseTo((double) VisionText.HIGH / HEIGHT, within(0.001));
	}

	/** Also where it saw nothing: the picture was sent. */
	@Test
	void everyPageThatWasSentSaysSo() {
		Page page = read(engine(), WIDTH, HEIGHT);
		assertThat(page.words()).isEmpty();
		assertThat(page.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE);
			assertThat(finding.sentence())
				.hasToString("The pictures of its pages left this machine: Google Vision (127.0.0.1) read them.");
		});
	}

	@Test
	void aWordWithoutConfidenceIsNotSure() {
		vision.says(200, new VisionText(WIDTH, HEIGHT, 0).sure(0).line("Totale").json());
		assertThat(read(engine(), WIDTH, HEIGHT).words().get(0).confidence()).isZero();
	}

	@Test
	void aWideGapPartsWhatNoBreakParts() {
		vision.says(200, new VisionText(WIDTH, HEIGHT, 0).line("Totale_12").json());
		assertThat(read(engine(), WIDTH, HEIGHT).words()).extracting(Word::text).containsExactly("Totale", "12");
	}

	@Test
	void aPictureThatIsTooLargeForTheServiceIsReduced() {
		BufferedImage noise = new BufferedImage(4000, 4000, BufferedImage.TYPE_BYTE_GRAY);
		byte[] pixels = new byte[4000 * 4000];
		new Random(1).nextBytes(pixels);
		noise.getRaster().setDataElements(0, 0, 4000, 4000, pixels);
		pictures.prepare();
		try (Picture picture = Picture.of(noise)) {
			Page page = engine().read(1, picture);
			assertThat(page.width()).isEqualTo(4000);
		}
		FakeVision.Asked asked = vision.asked().get(0);
		assertThat(asked.bytes()).isLessThan(10_000_000);
		assertThat(asked.picture().getWidth()).isEqualTo(3000);
	}

	/** The process has none of the settings: what it must know comes with the page. */
	@Test
	void aProcessOfItsOwnAsksTooAndFailsAsThisOne() throws IOException {
		vision.says(200, new VisionText(827, 1169, 0).line("Totale 12|,|50").json());
		byte[] scan = Papers.picture(Papers.scan(Papers.pdf(List.of("x"))), "png");
		try (ReadApart apart = new ReadApart(options(access(vision.url(), () -> FakeVision.KEY)))) {
			assertThat(apart.pages(new ByteContent(scan), "x.png").get(0).words()).extracting(Word::text)
				.containsExactly("Totale", "12,50");
			vision.says(200, "{}");
			assertThat(catchThrowableOfType(DocumentException.class, () -> apart.pages(new ByteContent(scan), "x.png")))
				.isInstanceOf(UnusableAnswer.class);
		}
		assertThat(ReadRequest.pages("x", options(access(vision.url(), () -> FakeVision.KEY))).options().toString())
			.doesNotContain(FakeVision.KEY);
	}

	@Test
	void aPdfPageOnWhichItSawNothingSaysThatItWasSent() throws IOException {
		byte[] pdf = Papers.scannedPdf(Papers.scan(Papers.pdf(List.of("x"))));
		try (Reader reader = new Reader(options(access(vision.url(), () -> FakeVision.KEY)),
				io.dromedary.document.Results.NONE)) {
			Page page = reader.read(Papers.document(pdf)).pages().get(0);
			assertThat(page.source()).isEqualTo(Page.Source.TEXT_LAYER);
			assertThat(page.findings()).extracting(Finding::rule).containsExactly("left-the-house");
		}
	}

}
