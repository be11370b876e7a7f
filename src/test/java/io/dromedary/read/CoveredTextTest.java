package io.dromedary.read;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Word;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static io.dromedary.read.Viewer.NEW;
import static io.dromedary.read.Viewer.OLD;
import static org.assertj.core.api.Assertions.assertThat;

/** Text that is hidden by what is not simply an area painted over it. */
class CoveredTextTest {

	private static final Viewer VIEWER = new Viewer();

	@AfterAll
	static void close() {
		VIEWER.close();
	}

	@Test
	void whatManyStripsCoverTogetherIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			page.setNonStrokingColor(Color.WHITE);
			for (int i = 0; i < 20; i++) {
				page.addRect(195, 695 + i, 120, 1.3f);
				page.fill();
			}
		})).doesNotContain(OLD);
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			page.setNonStrokingColor(Color.WHITE);
			for (int i = 0; i < 170; i++) {
				page.addRect(195 + i * 0.7f, 695, 0.95f, 20);
				page.fill();
			}
		})).doesNotContain(OLD);
	}

	@Test
	void whatAThinPenCrossedOutTimeAndAgainIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			page.setLineWidth(2);
			page.moveTo(198, 694);
			for (int i = 0; i < 100; i++) {
				page.lineTo(198 + i, (i % 2 == 0) ? 714 : 694);
			}
			page.stroke();
		})).doesNotContain(OLD);
	}

	@Test
	void linesAndFramesAroundATextHideNothing() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, NEW);
			page.setLineWidth(1);
			for (int i = 0; i < 10; i++) {
				page.addRect(195, 697, 120, 18);
				page.moveTo(60, 698);
				page.lineTo(500, 698);
			}
			page.stroke();
		})).contains(NEW);
	}

	@Test
	void whatLargeLettersCoverIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			Papers.print(page, 200, 700, OLD);
			page.setNonStrokingColor(Color.GRAY);
			for (int i = 0; i < 4; i++) {
				page.beginText();
				page.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 300);
				page.setTextMatrix(Matrix.getTranslateInstance(175 + i * 27, 600));
				page.showText("I");
				page.endText();
			}
		})).doesNotContain(OLD);
	}

	@Test
	void blackOnABlackPictureOrStrokeIsNotReadAndWhiteIs() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			BufferedImage black = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
			page.drawImage(LosslessFactory.createFromImage(document, black), 195, 695, 120, 20);
			Papers.print(page, 200, 700, OLD);
			page.drawImage(LosslessFactory.createFromImage(document, black), 195, 635, 120, 20);
			Papers.printWhite(page, 200, 640, NEW);
		})).doesNotContain(OLD).contains(NEW);
		assertThat(VIEWER.read((document, page) -> {
			page.setLineWidth(20);
			page.moveTo(195, 705);
			page.lineTo(320, 705);
			page.stroke();
			Papers.print(page, 200, 700, OLD);
		})).doesNotContain(OLD);
	}

	@Test
	void whatBelongsToAGroupThatCannotBeSeenIsNotRead() throws IOException {
		for (float alpha : new float[] { 0, 1 }) {
			String text = VIEWER.read((document, page) -> {
				PDTransparencyGroup group = group(document, OLD);
				PDExtendedGraphicsState state = new PDExtendedGraphicsState();
				state.setNonStrokingAlphaConstant(alpha);
				page.setGraphicsStateParameters(state);
				page.drawForm(group);
			});
			assertThat(text.contains(OLD)).isEqualTo(alpha == 1);
		}
	}

	@Test
	void whatIsClippedByOtherTextIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			page.saveGraphicsState();
			page.setRenderingMode(RenderingMode.NEITHER_CLIP);
			Papers.print(page, 300, 300, "xx");
			page.setRenderingMode(RenderingMode.FILL);
			Papers.print(page, 200, 700, OLD);
			page.restoreGraphicsState();
		})).doesNotContain(OLD);
	}

	@Test
	void whatIsSqueezedToALineIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			page.setHorizontalScaling(1);
			Papers.print(page, 200, 700, OLD);
		})).doesNotContain(OLD);
	}

	@Test
	void whatIsStruckOutIsDamaged() throws IOException {
		assertThat(damaged((page) -> {
			page.moveTo(199, 705);
			page.lineTo(266, 705);
			page.stroke();
		})).containsExactly(OLD);
		assertThat(damaged((page) -> {
			page.addRect(199, 704, 67, 0.8f);
			page.fill();
		})).containsExactly(OLD);
	}

	@Test
	void linesBelowATextAndThroughTheWholePageStrikeNothingOut() throws IOException {
		assertThat(damaged((page) -> {
			page.moveTo(199, 698.5f);
			page.lineTo(266, 698.5f);
			page.moveTo(40, 702);
			page.lineTo(560, 702);
			page.stroke();
		})).isEmpty();
	}

	@Test
	void whatIsPrintedUponSomethingElseIsDamaged() throws IOException {
		assertThat(damaged((page) -> Papers.print(page, 200, 700, NEW))).isNotEmpty();
		assertThat(damaged((page) -> Papers.print(page, 201, 700, "XXXXXX"))).isNotEmpty();
		assertThat(damaged((page) -> Papers.print(page, 201, 700, OLD))).isEmpty();
	}

	/** What is damaged of the old number once something is drawn on it. */
	private static List<String> damaged(OnPage pen) throws IOException {
		byte[] pdf = Papers.pdf((document, page) -> {
			Viewer.frame(page);
			Papers.print(page, 200, 700, OLD);
			pen.draw(page);
		});
		return VIEWER.page(pdf).words().stream().filter(Word::damaged).map(Word::text).toList();
	}

	/** Draws on a page. */
	private interface OnPage {

		void draw(PDPageContentStream page) throws IOException;

	}

	private static PDTransparencyGroup group(PDDocument document, String text) throws IOException {
		PDTransparencyGroup group = new PDTransparencyGroup(document);
		group.setBBox(PDRectangle.A4);
		group.setGroup(new PDTransparencyGroupAttributes());
		PDResources resources = new PDResources();
		resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
		group.setResources(resources);
		try (var out = group.getContentStream().createOutputStream()) {
			out.write("BT /F 14 Tf 200 700 Td (%s) Tj ET".formatted(text).getBytes(StandardCharsets.US_ASCII));
		}
		return group;
	}

}
