package io.dromedary.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is cut off or printed over something else, whatever the seed. */
class LayoutTest {

	static Stream<Locale> languages() {
		return PaperTest.LANGUAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyWordHasItsOwnPlaceOnThePaper(Locale language) throws IOException {
		var papers = IntStream.range(0, 12)
			.boxed()
			.flatMap((seed) -> Stream
				.of(Paper.invoice(language).rows(3 + seed), Paper.receipt(language), Paper.card(language))
				.map((paper) -> paper.seed(seed).layout(seed)));
		for (Paper paper : papers.toList()) {
			check(paper);
		}
	}

	@Test
	void everyWordOfAnItalianCardHasItsOwnPlace() throws IOException {
		for (int seed = 0; seed < 50; seed++) {
			check(Paper.card(Locale.ITALIAN).electronic().seed(seed));
			check(Paper.card(Locale.ITALIAN).old().seed(seed));
		}
	}

	@Test
	void everyWordOfAnOddPaperHasItsOwnPlace() throws IOException {
		for (String kind : Oddities.names()) {
			for (int seed = 0; seed < 4; seed++) {
				Locale language = PaperTest.LANGUAGES.get(seed % 5);
				check(kind + " " + language + " " + seed, Oddities.draw(kind, language, seed).content());
			}
		}
	}

	private static void check(Paper paper) throws IOException {
		check(paper.toString(), paper.digital().content());
	}

	private static void check(String name, byte[] pdf) throws IOException {
		try (var document = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				var box = document.getPage(page - 1).getMediaBox();
				var glyphs = new Glyphs();
				glyphs.setStartPage(page);
				glyphs.setEndPage(page);
				glyphs.writeText(document, new StringWriter());
				assertThat(glyphs.boxes).as(name)
					.isNotEmpty()
					.allMatch((glyph) -> glyph.getX() > 10 && glyph.getMaxX() < box.getWidth() - 10 && glyph.getY() > 10
							&& glyph.getMaxY() < box.getHeight() - 5);
				assertThat(glyphs.overlaps()).as(name).isEmpty();
			}
		}
	}

	private static final class Glyphs extends PDFTextStripper {

		private final List<Rectangle2D> boxes = new ArrayList<>();

		@Override
		protected void processTextPosition(TextPosition text) {
			if (!text.getUnicode().isBlank()) {
				boxes.add(new Rectangle2D.Double(text.getX(), text.getY() - text.getHeight(), text.getWidth(),
						text.getHeight()));
			}
		}

		/** Pairs that share more than a kerning's worth of space. */
		List<Rectangle2D> overlaps() {
			var overlaps = new ArrayList<Rectangle2D>();
			for (int i = 0; i < boxes.size(); i++) {
				for (int j = i + 1; j < boxes.size(); j++) {
					var shared = boxes.get(i).createIntersection(boxes.get(j));
					if (shared.getWidth() > 0.3 && shared.getHeight() > 0.3) {
						overlaps.add(shared);
					}
				}
			}
			return overlaps;
		}

	}

}
