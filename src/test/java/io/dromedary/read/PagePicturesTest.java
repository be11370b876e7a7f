package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Results;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;
import io.dromedary.paper.Paper;
import io.dromedary.paper.Scanned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class PagePicturesTest {

	private static final String TEXT = String.join("\n", "Invoice number: 4711-2026", "Customer: Mario Rossi",
			"Date of the document: 14/05/2026", "Place of delivery: Firenze", "Amount to be paid: 1.220,00 EUR");

	private static final List<String> WORDS = List.of("4711-2026", "Rossi", "14/05/2026", "Firenze", "1.220,00");

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	static Stream<Arguments> papers() throws IOException {
		byte[] digital = Paper.text(TEXT).digital().content();
		Scanned scanned = Paper.text(TEXT).scanned(150);
		return Stream.of(Arguments.of("text layer", digital, 0),
				Arguments.of("PDF page rotated", Turned.page(digital, 90), 3),
				Arguments.of("text turned on the page", Turned.text(digital), 1),
				Arguments.of("text turned and page rotated", Turned.page(Turned.text(digital), 90), 0),
				Arguments.of("cropped", Turned.cropped(digital), 0), Arguments.of("scan", scanned.png().content(), 0),
				Arguments.of("scanned PDF, rotated", Turned.page(scanned.turned(270).pdf().content(), 90), 0),
				Arguments.of("scan upside down", scanned.turned(180).png().content(), 2),
				Arguments.of("scanned PDF on its side", scanned.turned(90).pdf().content(), 3),
				Arguments.of("photograph", scanned.camera(90).jpeg().content(), 0),
				Arguments.of("askew", scanned.skew(1).png().content(), 0),
				Arguments.of("DOCX",
						OfficePapers
							.docx(TEXT.lines().map(OfficePapers::p).collect(java.util.stream.Collectors.joining())),
						0),
				Arguments.of("TIFF", scanned.tiff().content(), 0),
				Arguments.of("text file", TEXT.getBytes(StandardCharsets.UTF_8), 0));
	}

	/**
	 * The picture is read once more, as a picture: its words stand where the boxes are.
	 */
	@ParameterizedTest(name = "{0}")
	@MethodSource("papers")
	void theBoxesLieOnThePrintedWords(String name, byte[] content, int turned) throws IOException {
		Page read = READER.read(Papers.document(content)).pages().get(0);
		assertThat(read.turned()).isEqualTo(turned);
		PagePicture picture = draw(content, 1, read.turned());
		Page seen = READER.read(Papers.document(picture.bytes())).pages().get(0);
		assertThat(seen.turned()).isZero();
		assertThat(seen.width() / seen.height()).isCloseTo(shape(read), within(0.01));
		for (String text : WORDS) {
			Box box = box(read, text);
			Box again = box(seen, text);
			assertThat(again.middle()).as(text).isCloseTo(box.middle(), within(box.height() / 2));
			double near = (read.source() == Page.Source.PLAIN_TEXT) ? 0.6 / read.width() : 0.01;
			assertThat(again.x()).as(text).isCloseTo(box.x(), within(near));
			assertThat(again.right()).as(text).isCloseTo(box.right(), within(near));
		}
	}

	private static double shape(Page page) {
		return page.width() / page.height() / ((page.source() == Page.Source.PLAIN_TEXT) ? 2 : 1);
	}

	@Test
	void everyPageHasItsPictureAndNoOtherHas() throws IOException {
		byte[] tiff = Paper.text("a\n".repeat(45)).scanned(100).tiff().content();
		byte[] pdf = Paper.text("a\n".repeat(45)).digital().content();
		byte[] text = "a\n".repeat(70).getBytes(StandardCharsets.UTF_8);
		for (byte[] content : List.of(tiff, pdf, text)) {
			assertThat(draw(content, 2, 0).bytes()).isNotEmpty();
			assertThat(READER.pictures().draw(new ByteContent(content), 3, 0)).isEmpty();
			assertThat(READER.pictures().draw(new ByteContent(content), 0, 0)).isEmpty();
		}
		byte[] png = Paper.text("a").scanned(100).png().content();
		assertThat(READER.pictures().draw(new ByteContent(png), 2, 0)).isEmpty();
	}

	@Test
	void noPictureIsLargerThanAScreenNeeds() throws IOException {
		byte[] wide = Papers.picture(new BufferedImage(6000, 500, BufferedImage.TYPE_BYTE_BINARY), "png");
		byte[] poster = Turned.resized(Paper.text(TEXT).digital().content(), 14_000, 200);
		byte[] stamp = Turned.resized(Paper.text(TEXT).digital().content(), 50, 30);
		byte[] line = "word ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
		assertThat(width(wide)).isEqualTo(1800);
		assertThat(width(poster)).isEqualTo(1800);
		assertThat(width(stamp)).isBetween(150, 250);
		assertThat(width(line)).isBetween(1700, 1800);
	}

	private static int width(byte[] content) {
		return image(draw(content, 1, 0)).getWidth();
	}

	@Test
	void whatIsTransparentIsPaper() throws IOException {
		BufferedImage clear = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
		assertThat(image(draw(Papers.picture(clear, "png"), 1, 0)).getRGB(200, 150)).isEqualTo(0xFFFFFFFF);
	}

	@Test
	void thePicturesOfWhatCannotBeReadAreRefusedLikeTheDocument() throws IOException {
		byte[] locked = Papers.locked(Paper.text(TEXT).digital().content());
		for (byte[] content : List.of(locked, "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), new byte[0])) {
			assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> draw(content, 1, 0));
		}
		byte[] slides = OfficePapers.zip(Map.of("ppt/presentation.xml", "", "[Content_Types].xml", ""));
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> draw(slides, 1, 0));
	}

	@Test
	void manyAtOnceAllGetTheirs() {
		byte[] scan = Paper.invoice(Locale.ITALIAN).scanned(100).png().content();
		assertThat(IntStream.range(0, 12).parallel().mapToObj((number) -> draw(scan, 1, 0).bytes().length).distinct())
			.hasSize(1);
	}

	private static PagePicture draw(byte[] content, int number, int turned) {
		return READER.pictures().draw(new ByteContent(content), number, turned).orElseThrow();
	}

	private static BufferedImage image(PagePicture picture) {
		try {
			return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Box box(Page page, String text) {
		return page.words()
			.stream()
			.filter((word) -> word.text().equals(text))
			.map(Word::box)
			.findFirst()
			.orElseThrow(() -> new AssertionError(text + " is not among " + Papers.text(page)));
	}

}
