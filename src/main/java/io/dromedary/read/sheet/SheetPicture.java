package io.dromedary.read.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

import io.dromedary.guard.Watch;

/** Draws a page, so that people see its words where their boxes are. */
public final class SheetPicture {

	/** Pixels of a letter; what is smaller cannot be read: a bar stands for the word. */
	private static final double LEGIBLE = 4;

	/** Pixels a point, where the page is small. */
	private static final double MOST = 2.2;

	private SheetPicture() {
	}

	/**
	 * @param longest pixels of its longer side
	 */
	public static BufferedImage draw(SheetPage page, int longest) throws IOException {
		double scale = Math.min(MOST, longest / Math.max(page.width(), page.height()));
		BufferedImage image = new BufferedImage(pixels(page.width() * scale), pixels(page.height() * scale),
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setColor(Color.BLACK);
		for (SheetPage.Placed word : page.words()) {
			Watch.check();
			if (word.size() * scale < LEGIBLE) {
				graphics.fill(new Rectangle2D.Double(word.x() * scale, (word.baseline() - word.size() / 3) * scale,
						word.width() * scale, word.size() / 3 * scale));
			}
			else {
				letters(graphics, word, scale);
			}
		}
		graphics.dispose();
		return image;
	}

	private static int pixels(double length) {
		return (int) Math.max(1, Math.round(length));
	}

	private static void letters(Graphics2D graphics, SheetPage.Placed word, double scale) throws IOException {
		Typeface face = Typeface.get();
		double x = word.x();
		for (int character : word.text().codePoints().toArray()) {
			AffineTransform place = AffineTransform.getTranslateInstance(x * scale, word.baseline() * scale);
			place.scale(word.size() * scale, -word.size() * scale);
			GeneralPath outline = face.outline(character);
			graphics.fill(outline.createTransformedShape(place));
			x += face.width(character) * word.size();
		}
	}

}
