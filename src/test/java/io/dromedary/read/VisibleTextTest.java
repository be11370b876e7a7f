package io.dromedary.read;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import io.dromedary.document.Word;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static io.dromedary.read.Viewer.NEW;
import static io.dromedary.read.Viewer.OLD;
import static org.assertj.core.api.Assertions.assertThat;

/** Only what a person sees on a page is in its transcript. */
class VisibleTextTest {

	private static final Viewer VIEWER = new Viewer();

	@AfterAll
	static void close() {
		VIEWER.close();
	}

	@Test
	void whatIsPaintedOverIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			area(page, Color.WHITE, 195, 695, 120, 20);
		})).doesNotContain(OLD);
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			area(page, Color.BLACK, 195, 695, 120, 20);
		})).doesNotContain(OLD);
	}

	@Test
	void whatIsPrintedOverWhatWasPaintedOverIsReadAlone() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			area(page, Color.WHITE, 195, 695, 120, 20);
			Papers.print(page, 200, 700, NEW);
		})).contains("Number: " + NEW + "\n");
	}

	@Test
	void theSameTextPrintedAgainAfterPaintingOverIsRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, NEW);
			area(page, Color.WHITE, 0, 0, 600, 850);
			Papers.print(page, 60, 700, "Number:");
			Papers.print(page, 200, 700, NEW);
			Papers.print(page, 60, 650, "Thank you for your order");
		})).isEqualTo("Number: " + NEW + "\nThank you for your order\n");
	}

	@Test
	void whatAPictureCoversIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			BufferedImage gray = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
			page.drawImage(LosslessFactory.createFromImage(document, gray), 195, 695, 120, 20);
		})).doesNotContain(OLD);
	}

	@Test
	void whatANoteCoversIsNotRead() throws IOException {
		byte[] pdf = Viewer.whole((document, page) -> {
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				Viewer.frame(content);
				Papers.print(content, 200, 700, OLD);
			}
			PDAnnotationSquare note = new PDAnnotationSquare();
			note.setRectangle(new PDRectangle(190, 690, 130, 30));
			note.setInteriorColor(new PDColor(new float[] { 1, 1, 0.6f }, PDDeviceRGB.INSTANCE));
			note.setColor(new PDColor(new float[] { 1, 1, 0.6f }, PDDeviceRGB.INSTANCE));
			page.setAnnotations(List.of(note));
		});
		assertThat(VIEWER.text(pdf)).doesNotContain(OLD).contains("Number:");
	}

	@Test
	void whatIsClippedAwayOrOffThePageIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			page.saveGraphicsState();
			page.addRect(100, 100, 50, 50);
			page.clip();
			Papers.print(page, 200, 700, OLD);
			page.restoreGraphicsState();
			Papers.print(page, 200, 900, "beyond");
		})).doesNotContain(OLD).doesNotContain("beyond");
	}

	@Test
	void highlightedTextIsRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, NEW);
			PDExtendedGraphicsState marker = new PDExtendedGraphicsState();
			marker.setBlendMode(BlendMode.MULTIPLY);
			page.saveGraphicsState();
			page.setGraphicsStateParameters(marker);
			area(page, Color.YELLOW, 195, 695, 120, 20);
			page.restoreGraphicsState();
		})).contains(NEW);
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, NEW);
			PDExtendedGraphicsState veil = new PDExtendedGraphicsState();
			veil.setNonStrokingAlphaConstant(0.4f);
			page.saveGraphicsState();
			page.setGraphicsStateParameters(veil);
			area(page, Color.WHITE, 195, 695, 120, 20);
			page.restoreGraphicsState();
		})).contains(NEW);
	}

	@Test
	void whatStandsOnABackgroundOrIsStruckThroughIsRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			area(page, Color.LIGHT_GRAY, 195, 695, 120, 20);
			Papers.print(page, 200, 700, NEW);
			area(page, Color.BLACK, 195, 704, 120, 0.7f);
			area(page, new Color(0, 0, 120), 50, 640, 200, 20);
			Papers.printWhite(page, 60, 645, "Total to pay");
		})).contains(NEW, "Total to pay");
	}

	@Test
	void whatHasTheColourOfItsGroundIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			area(page, Color.BLACK, 195, 695, 120, 20);
			Papers.print(page, 200, 700, OLD);
		})).doesNotContain(OLD);
	}

	@Test
	void aWordOfWhichHalfIsCoveredIsDamaged() throws IOException {
		byte[] pdf = Viewer.whole((document, page) -> {
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				Viewer.frame(content);
				Papers.print(content, 200, 700, OLD);
				area(content, Color.WHITE, 235, 690, 50, 30);
			}
		});
		List<Word> words = VIEWER.page(pdf).words();
		assertThat(words).noneMatch((word) -> word.text().equals(OLD));
		assertThat(words).filteredOn((word) -> word.text().startsWith("2026"))
			.singleElement()
			.matches(Word::damaged)
			.extracting(Word::text)
			.asString()
			.contains("\ufffd");
	}

	private static void area(PDPageContentStream page, Color colour, float x, float y, float width, float height)
			throws IOException {
		page.setNonStrokingColor(colour);
		page.addRect(x, y, width, height);
		page.fill();
		page.setNonStrokingColor(Color.BLACK);
	}

}
