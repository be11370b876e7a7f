package io.dromedary.read;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Whether the file tells what a drawn character means. A character that is drawn but has
 * no meaning, or the meaning of a blank, is lost: it must not vanish from its word.
 */
final class Meanings {

	private static final Set<String> BLANKS = Set.of("space", "nbspace", "uni00A0", "uni0020", ".notdef");

	private static final String SOFT_HYPHEN = "\u00ad";

	/** In thousandths of an em. */
	private static final double STROKE = 250;

	private final Map<PDFont, Map<Integer, Kind>> known = new IdentityHashMap<>();

	/** What is known of a character. */
	enum Kind {

		/** It is drawn and told, or an ordinary blank. */
		TOLD,
		/** It is drawn, and nothing tells what it is. */
		LOST,
		/** Neither drawn nor told. */
		NOTHING

	}

	Kind of(PDFont font, int code, String text) {
		return known.computeIfAbsent(font, (k) -> new HashMap<>()).computeIfAbsent(code, (k) -> kind(font, code, text));
	}

	/** Signs that fill their place, as censors use them. */
	static boolean block(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) >= 0x2580 && text.charAt(at) <= 0x25FF) {
				return true;
			}
		}
		return false;
	}

	private static Kind kind(PDFont font, int code, String text) {
		boolean blank = text.isBlank() || text.codePoints().allMatch(Character::isSpaceChar);
		boolean invisible = text.codePoints()
			.allMatch((c) -> Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c)
					|| (Character.getType(c) == Character.FORMAT && c != 0xAD));
		boolean told = !invisible && !Letters.lost(text) && !guessed(font, code, text);
		if (told && !(text.equals(SOFT_HYPHEN) && tall(font, code)) && !contradicted(font, code, text)) {
			return Kind.TOLD;
		}
		if (blank && !text.isEmpty() && (!font.isEmbedded() || missing(font, code))) {
			return Kind.TOLD;
		}
		if (Ink.empty(font, code) || (blank && !(font instanceof PDVectorFont))) {
			return (blank && !text.isEmpty()) ? Kind.TOLD : Kind.NOTHING;
		}
		return Kind.LOST;
	}

	/** What is taller than a stroke is no hyphen. */
	private static boolean tall(PDFont font, int code) {
		try {
			return font instanceof PDVectorFont vectors
					&& vectors.getNormalizedPath(code).getBounds2D().getHeight() > STROKE;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Whether the file calls it another letter or figure than the one that it has drawn
	 * by its name, out of a font that it does not bring.
	 */
	private static boolean contradicted(PDFont font, int code, String text) {
		if (!(font instanceof PDSimpleFont simple) || font.isEmbedded() || simple.getEncoding() == null
				|| text.length() != 1) {
			return false;
		}
		String drawn = GlyphList.getAdobeGlyphList().toUnicode(simple.getEncoding().getName(code));
		return drawn != null && drawn.length() == 1 && !drawn.equals(text) && Character.isLetterOrDigit(drawn.charAt(0))
				&& drawn.charAt(0) < 0x80;
	}

	/** PDFBox takes the code for the character where a simple font does not tell it. */
	private static boolean guessed(PDFont font, int code, String text) {
		return font instanceof PDSimpleFont && text.equals(String.valueOf((char) code)) && font.toUnicode(code) == null;
	}

	/** A blank that is not in the font: others draw nothing for it either. */
	private static boolean missing(PDFont font, int code) {
		try {
			if (font instanceof PDType0Font composite) {
				return composite.codeToGID(code) == 0;
			}
			if (font instanceof PDTrueTypeFont simple && simple.codeToGID(code) == 0) {
				return true;
			}
			return font instanceof PDSimpleFont simple && simple.getEncoding() != null
					&& BLANKS.contains(simple.getEncoding().getName(code));
		}
		catch (IOException | RuntimeException ex) {
			return true;
		}
	}

}
