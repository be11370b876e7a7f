package io.dromedary.read.sheet;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a page: those of the font that PDFBox carries, for a server may have no
 * fonts at all.
 */
final class Typeface {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static @Nullable Typeface loaded;

	private final TrueTypeFont font;

	private final CmapLookup glyphs;

	private final double unitsPerEm;

	private Typeface(TrueTypeFont font) throws IOException {
		this.font = font;
		this.glyphs = font.getUnicodeCmapLookup();
		this.unitsPerEm = font.getUnitsPerEm();
	}

	/** Loaded when first needed. */
	static synchronized Typeface get() {
		Typeface known = loaded;
		if (known == null) {
			try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
				known = new Typeface(new TTFParser().parseEmbedded(in));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			loaded = known;
		}
		return known;
	}

	/** In shares of the size of the letters. */
	double width(int character) {
		int glyph = glyphs.getGlyphId(character);
		try {
			// what the font lacks is mostly as wide as high
			return (glyph == 0) ? 1 : font.getAdvanceWidth(glyph) / unitsPerEm;
		}
		catch (IOException ex) {
			return 1;
		}
	}

	double width(String text) {
		return text.codePoints().mapToDouble(this::width).sum();
	}

	/** Of a size of 1, upwards. */
	GeneralPath outline(int character) throws IOException {
		synchronized (font) {
			var data = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
			GeneralPath path = (data != null) ? data.getPath() : new GeneralPath();
			path.transform(java.awt.geom.AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
			return path;
		}
	}

}
