package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who reads which page, with engines that say what they are told to. */
class BothEnginesTest {

	private final FakeEngine paddle = new FakeEngine("PADDLE", 0.9);

	private final FakeEngine tesseract = new FakeEngine("TESS", 0.9);

	@BeforeAll
	static void pictures() {
		new Recogniser(ReadOptions.defaults()).prepare();
	}

	@Test
	void aReceiptIsReadByBoth() {
		Page page = read(false, 100, 200);
		assertThat(texts(page.words())).containsExactly("PADDLE");
		assertThat(texts(page.witness())).containsExactly("TESS");
	}

	@Test
	void aReceiptThatLiesIsReadByBoth() {
		assertThat(texts(read(false, 200, 100).witness())).containsExactly("TESS");
	}

	@Test
	void aPageOfWhichTesseractIsSureIsReadByItAlone() {
		Page page = read(false, 210, 297);
		assertThat(texts(page.words())).containsExactly("TESS");
		assertThat(page.witness()).isEmpty();
		assertThat(paddle.prepared).isZero();
	}

	@Test
	void aPageOfWhichTesseractIsNotSureIsReadByBoth() {
		tesseract.confidence = 0.7;
		assertThat(texts(read(false, 210, 297).words())).containsExactly("PADDLE");
	}

	@Test
	void whereTesseractSawMoreOfAPageItsWordsAreTheFirst() {
		tesseract.confidence = 0.7;
		tesseract.word = "TESSERACT-SAW-MORE";
		Page page = read(false, 210, 297);
		assertThat(texts(page.words())).containsExactly("TESSERACT-SAW-MORE");
		assertThat(texts(page.witness())).containsExactly("PADDLE");
	}

	@Test
	void whereBothAreAskedForBothReadEveryPage() {
		assertThat(texts(read(true, 210, 297).witness())).containsExactly("TESS");
	}

	@Test
	void tesseractReadsWhatPaddleTurned() {
		paddle.turned = 1;
		Page page = read(true, 200, 100);
		assertThat(page.turned()).isOne();
		assertThat(page.witness()).hasSize(1);
		assertThat(tesseract.shapes).containsExactly("100x200");
	}

	@Test
	void whereTheyDisagreeWhichWayIsUpThereIsNoWitness() {
		tesseract.turned = 2;
		assertThat(read(true, 100, 200).witness()).isEmpty();
	}

	@Test
	void whereOneDoesNotRunTheOtherReadsAlone() {
		paddle.failure = new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.paddle-crashed", "x"));
		Page page = read(true, 100, 200);
		assertThat(texts(page.words())).containsExactly("TESS");
		assertThat(page.witness()).isEmpty();
	}

	@Test
	void aPageThatTakesTooLongIsNotReadByTheOther() {
		paddle.failure = new UnreadableDocument(Sentence.of("read.too-slow"));
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> read(true, 100, 200));
		assertThat(tesseract.shapes).isEmpty();
	}

	@Test
	void onlyAPageThatOneReadToSpareTheOtherSaysSo() {
		assertThat(read(false, 210, 297).spared()).isTrue();
		assertThat(read(true, 210, 297).spared()).isFalse();
		assertThat(read(false, 100, 200).spared()).isFalse();
		paddle.off = Map.of("paddle", Sentence.of("read.paddle-crashed", "x"));
		assertThat(read(false, 210, 297).spared()).isFalse();
	}

	@Test
	void aPageThatIsReadTwiceHasTheWordsOfTheOtherAndItsOwnAsWitness() {
		Page page = twice(read(false, 210, 297));
		assertThat(texts(page.words())).containsExactly("PADDLE");
		assertThat(texts(page.witness())).containsExactly("TESS");
		assertThat(page.spared()).isFalse();
	}

	@Test
	void aPageThatIsReadTwiceKeepsItsWordsWhereTheOtherSawLess() {
		tesseract.word = "TESSERACT-SAW-MORE";
		Page page = twice(read(false, 210, 297));
		assertThat(texts(page.words())).containsExactly("TESSERACT-SAW-MORE");
		assertThat(texts(page.witness())).containsExactly("PADDLE");
	}

	@Test
	void aPageThatTheOtherTakesForTurnedStaysAsItIsAndIsNotReadAgain() {
		Page once = read(false, 210, 297);
		paddle.turned = 2;
		assertThat(twice(once)).isEqualTo(once.sparing(false));
	}

	private Page twice(Page page) {
		try (Picture picture = Picture.of(new BufferedImage(210, 297, BufferedImage.TYPE_BYTE_GRAY))) {
			return new BothEngines(paddle, tesseract, false).twice(page, picture);
		}
	}

	private Page read(boolean always, int width, int height) {
		try (Picture picture = Picture.of(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY))) {
			return new BothEngines(paddle, tesseract, always).read(1, picture);
		}
	}

	private static List<String> texts(List<Word> words) {
		return words.stream().map(Word::text).toList();
	}

	/** Says one word. */
	private static final class FakeEngine implements OcrEngine {

		private String word;

		private final List<String> shapes = new ArrayList<>();

		private double confidence;

		private int turned;

		private int prepared;

		private RuntimeException failure;

		private Map<String, Sentence> off = Map.of();

		FakeEngine(String word, double confidence) {
			this.word = word;
			this.confidence = confidence;
		}

		@Override
		public void prepare() {
			prepared++;
		}

		@Override
		public Page read(int number, Picture picture) {
			if (failure != null) {
				throw failure;
			}
			shapes.add(picture.width() + "x" + picture.height());
			return new Page(number, Page.Source.OCR, picture.width(), picture.height(),
					List.of(new Word(word, new Box(0.1, 0.1, 0.3, 0.1), confidence, 0)), turned);
		}

		@Override
		public Map<String, Sentence> off() {
			return off;
		}

		@Override
		public void close() {
			// nothing was opened
		}

	}

}
