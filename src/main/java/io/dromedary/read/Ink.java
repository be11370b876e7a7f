package io.dromedary.read;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A character as it is put on a page: what to draw, and where.
 *
 * @param matrix from the em square to the page, in points, lower left
 * @param filled whether it is drawn by filling its outline
 */
record Ink(PDFont font, int code, Matrix matrix, boolean filled) {

	/** By what a character is found again when the page is drawn. */
	record Key(COSDictionary font, int code, float x, float y) {

		static Key of(PDFont font, int code, Matrix matrix) {
			return new Key(font.getCOSObject(), code, matrix.getTranslateX(), matrix.getTranslateY());
		}

	}

	Key key() {
		return Key.of(font, code, matrix);
	}

	/** Its outline on the page; null where the font has none or cannot tell. */
	@Nullable Shape outline() {
		if (!filled || !(font instanceof PDVectorFont vectors)) {
			return null;
		}
		try {
			AffineTransform place = matrix.createAffineTransform();
			place.concatenate(font.getFontMatrix().createAffineTransform());
			return place.createTransformedShape(vectors.getNormalizedPath(code));
		}
		catch (IOException | RuntimeException ex) {
			return null;
		}
	}

	/** Whether nothing is drawn for this character. */
	static boolean empty(PDFont font, int code) {
		try {
			return font instanceof PDVectorFont vectors && vectors.getNormalizedPath(code).getBounds2D().isEmpty();
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

}
