package io.dromedary.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.Page;
import io.dromedary.document.Word;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws a page of plain text, each character in a cell of its own. The outlines come from
 * the font of PDFBox: a server may have no fonts at all.
 */
final class TextPicture {

	private static final String FONT = "resources/ttf/LiberationSans-Regular.ttf";

	/** Pixels of a character's cell; its height is twice as much. */
	private static final double CELL = 12;

	/** What is smaller cannot be read: a bar stands for the word. */
	private static final double LEGIBLE = 3;

	/** Of the cell's height: the size of the letters, and where they stand. */
	private static final double SIZE = 0.75;

	private static final double BASELINE = 0.75;

	private final Page page;

	private final double cell;

	TextPicture(Page page, int longest) {
		this.page = page;
		this.cell = Math.min(CELL, longest / Math.max(page.width(), 2 * page.height()));
	}

	BufferedImage draw() throws IOException {
		BufferedImage image = new BufferedImage(pixels(page.width()), pixels(2 * page.height()),
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setColor(Color.BLACK);
		try (InputStream in = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/" + FONT);
				TrueTypeFont font = new TTFParser().parseEmbedded(in)) {
			for (Word word : page.words()) {
				draw(graphics, font, word, image.getWidth(), image.getHeight());
			}
		}
		graphics.dispose();
		return image;
	}

	private int pixels(double cells) {
		return (int) Math.max(1, Math.round(cells * cell));
	}

	private void draw(Graphics2D graphics, TrueTypeFont font, Word word, int width, int height) throws IOException {
		double x = word.box().x() * width;
		double y = word.box().y() * height;
		if (cell < LEGIBLE) {
			graphics.fill(new Rectangle2D.Double(x, y + cell / 2, word.box().width() * width, cell));
			return;
		}
		int[] characters = word.text().chars().toArray();
		for (int i = 0; i < characters.length; i++) {
			int glyph = font.getUnicodeCmapLookup().getGlyphId(characters[i]);
			double scale = SIZE * 2 * cell / font.getUnitsPerEm();
			double advance = font.getAdvanceWidth(glyph) * scale;
			double narrowed = Math.min(1, cell / Math.max(1, advance));
			AffineTransform place = AffineTransform.getTranslateInstance(x + i * cell + (cell - advance * narrowed) / 2,
					y + BASELINE * 2 * cell);
			place.scale(scale * narrowed, -scale);
			graphics.fill(place.createTransformedShape(outline(font, glyph)));
		}
	}

	private static GeneralPath outline(TrueTypeFont font, int glyph) throws IOException {
		var data = font.getGlyph().getGlyph(glyph);
		return (data != null) ? data.getPath() : new GeneralPath();
	}

}
