package io.dromedary.read;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.dromedary.document.Results;
import io.dromedary.document.UnreadableDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What cutting out the clips of a page takes is known before it is done. */
class ClipsTest {

	private final Random random = new Random(7);

	@Test
	void linesAcrossEachOtherAreTooMuch() {
		assertThat(refused(scribble(3000))).isTrue();
		assertThat(refused(teeth(1000, false), teeth(1000, true))).isTrue();
	}

	@Test
	void whatIsOnAPageOnceMayBeTooMuchInTheLongRun() {
		Clips clips = new Clips();
		assertThatNoException().isThrownBy(() -> clips.look(List.of(scribble(600))));
		assertThat(catchThrowableOfType(UnreadableDocument.class, () -> {
			for (int i = 0; i < 500; i++) {
				clips.look(List.of(scribble(600)));
			}
		}).sentence().key()).isEqualTo("read.page-full");
	}

	@Test
	void moreLinesThanAPageHasAreTooMuch() {
		Path2D path = new Path2D.Double();
		path.moveTo(0, 0);
		for (int i = 0; i < 400_000; i++) {
			path.lineTo(500 * Math.cos(i / 50_000.), 500 * Math.sin(i / 50_000.));
		}
		assertThat(refused(path)).isTrue();
	}

	@Test
	void manyLongLinesSideBySideAreTooMuch() {
		assertThat(refused(teeth(100_000, true))).isTrue();
	}

	static Stream<Arguments> usual() {
		return Stream.of(Arguments.of("letters of a page", new Shape[] { letters(60), page() }),
				Arguments.of("letters on a slant",
						new Shape[] { AffineTransform.getRotateInstance(0.3).createTransformedShape(letters(60)),
								page() }),
				Arguments.of("a circle of many points", new Shape[] { circle(50_000), page() }),
				Arguments.of("a table", new Shape[] { teeth(100, true), teeth(100, false) }),
				Arguments.of("a point", new Shape[] { circle(0, 300), circle(0, 300) }),
				Arguments.of("a box", new Shape[] { page(), page() }));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("usual")
	void whatPagesHaveIsBorne(String name, Shape[] shapes) {
		Clips clips = new Clips();
		assertThatNoException().isThrownBy(() -> {
			for (int i = 0; i < 20; i++) {
				clips.look(List.of(shapes));
			}
		});
	}

	@Test
	void aPageThatWouldFillTheMemoryIsRefusedAndDrawsNoPicture() throws IOException {
		byte[] pdf = Papers.pdf((document, page) -> {
			for (int i = 0; i < 50; i++) {
				clip(page, 3000);
			}
			Papers.print(page, 60, 60, "Total 61,00");
		});
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			assertThat(
					catchThrowableOfType(UnreadableDocument.class, () -> reader.read(Papers.document(pdf))).sentence()
						.key())
				.isEqualTo("read.page-full");
		}
	}

	@Test
	void aPageWithAClipOfManyPointsIsRead() throws IOException {
		byte[] pdf = Papers.pdf((document, page) -> {
			page.moveTo(590, 400);
			for (int i = 0; i < 5000; i++) {
				page.lineTo((float) (300 + 290 * Math.cos(i / 796.)), (float) (400 + 390 * Math.sin(i / 796.)));
			}
			page.closePath();
			page.clip();
			Papers.print(page, 260, 360, "Total 61,00");
		});
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			assertThat(Papers.text(reader.read(Papers.document(pdf)))).contains("61,00");
		}
	}

	private boolean refused(Shape... shapes) {
		return catchThrowableOfType(UnreadableDocument.class, () -> new Clips().look(List.of(shapes))) != null;
	}

	private void clip(PDPageContentStream page, int points) throws IOException {
		page.moveTo(0, 0);
		for (int i = 0; i < points; i++) {
			page.lineTo(random.nextInt(600), random.nextInt(800));
		}
		page.closePath();
		page.clipEvenOdd();
	}

	private Path2D scribble(int points) {
		Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		path.moveTo(0, 0);
		for (int i = 0; i < points; i++) {
			path.lineTo(random.nextInt(600), random.nextInt(800));
		}
		path.closePath();
		return path;
	}

	/** Long thin teeth, or the gaps between the lines of a table. */
	private static Path2D teeth(int count, boolean upright) {
		Path2D path = new Path2D.Double();
		for (int i = 0; i < count; i++) {
			double at = 600. * i / count;
			double wide = 300. / count;
			path.append(upright ? new Rectangle2D.Double(at, 0, wide, 600) : new Rectangle2D.Double(0, at, 600, wide),
					false);
		}
		return path;
	}

	private static Shape letters(int lines) {
		Path2D all = new Path2D.Double();
		Font font = new Font(Font.SERIF, Font.PLAIN, 10);
		FontRenderContext context = new FontRenderContext(null, true, true);
		for (int i = 0; i < lines; i++) {
			all.append(font
				.createGlyphVector(context,
						"Spettabile ditta, alleghiamo la fattura numero 4711 del 14 maggio con scadenza a vista " + i)
				.getOutline(40, 40 + 12 * i), false);
		}
		return all;
	}

	private static Path2D circle(int points) {
		return circle(500, points);
	}

	private static Path2D circle(double radius, int points) {
		Path2D path = new Path2D.Double();
		path.moveTo(radius, 0);
		for (int i = 1; i < points; i++) {
			path.lineTo(radius * Math.cos(2 * Math.PI * i / points), radius * Math.sin(2 * Math.PI * i / points));
		}
		path.closePath();
		return path;
	}

	private static Shape page() {
		return new Rectangle2D.Double(0, 0, 595, 842);
	}

}
