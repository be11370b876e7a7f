package io.dromedary.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.RenderDestination;

/** Draws a page of a PDF. */
final class PdfRaster {

	private static final float POINTS_PER_INCH = 72;

	private static final double RESOLUTION = 300;

	private static final double LEAST_RESOLUTION = 100;

	/**
	 * A4 at 300 dpi has 8.7 million; a page of any size is drawn with no more than this.
	 */
	private static final double MOST_PIXELS = 25_000_000;

	/** Pixels a point of a sketch: enough to see whether there is something. */
	private static final double SKETCH = 1.5;

	/** Of the place of a character without outline, in ems. */
	private static final Rectangle2D EM = new Rectangle2D.Double(0, 0, 0.5, 0.6);

	/** So many may be drawn in the time of a page. */
	private static final int SKETCHES = 6;

	private final PDDocument document;

	private final int index;

	private final Duration limit;

	private double failed;

	/**
	 * @param limit how long drawing may take
	 */
	PdfRaster(PDDocument document, int index, Duration limit) {
		this.document = document;
		this.index = index;
		this.limit = limit;
	}

	/** At the resolution of the largest picture on it: more would only cost time. */
	BufferedImage forRecognition(Optional<PdfPicture> largest) throws IOException {
		double area = area();
		double resolution = largest.filter((picture) -> picture.area() > area / 2)
			.map(PdfPicture::resolution)
			.map((dpi) -> Math.max(LEAST_RESOLUTION, Math.min(RESOLUTION, dpi)))
			.orElse(RESOLUTION);
		TimedRenderer renderer = new TimedRenderer(document, limit, Set.of());
		float scale = (float) Math.min(resolution / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / area));
		BufferedImage drawn = renderer.renderImage(index, scale, ImageType.GRAY, RenderDestination.VIEW);
		failed = renderer.failed();
		return drawn;
	}

	/**
	 * The share of the page, 0 to 1, of the largest picture that could not be drawn for
	 * recognition.
	 */
	double failed() {
		return failed / area();
	}

	/**
	 * In colour, turned clockwise by so many quarters; pages of a few inches are not
	 * blown up without end.
	 * @param longest pixels of the longer side
	 * @throws io.dromedary.document.UnreadableDocument where that takes too long
	 */
	BufferedImage forPeople(int longest, int quarters) throws IOException {
		var size = document.getPage(index).getCropBox();
		double scale = Math.min(RESOLUTION / POINTS_PER_INCH, longest / Math.max(size.getWidth(), size.getHeight()));
		BufferedImage drawn = new TimedRenderer(document).renderImage(index, (float) scale, ImageType.RGB,
				RenderDestination.VIEW);
		return Drawing.turned(drawn, quarters);
	}

	/** Small and in colour; there are several of a page. */
	BufferedImage sketch(Set<Ink.Key> without) throws IOException {
		return new TimedRenderer(document, limit.dividedBy(SKETCHES), without).renderImage(index, (float) scale(),
				ImageType.RGB, RenderDestination.VIEW);
	}

	/** Where a character stands on the sketch. */
	Shape outline(Ink ink) {
		Shape outline = ink.outline();
		AffineTransform place = place();
		if (outline != null) {
			return place.createTransformedShape(outline);
		}
		place.concatenate(ink.matrix().createAffineTransform());
		return place.createTransformedShape(EM);
	}

	/** These alone, white on black. */
	BufferedImage ink(Collection<Shape> outlines) {
		PDRectangle size = page().getCropBox();
		boolean sideways = page().getRotation() % 180 != 0;
		BufferedImage image = new BufferedImage(pixels(sideways ? size.getHeight() : size.getWidth()),
				pixels(sideways ? size.getWidth() : size.getHeight()), BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		outlines.forEach(graphics::fill);
		graphics.dispose();
		return image;
	}

	/** From the page, in points, to the sketch. */
	private AffineTransform place() {
		PDRectangle size = page().getCropBox();
		AffineTransform place = AffineTransform.getScaleInstance(scale(), scale());
		switch (page().getRotation()) {
			case 90 -> place.translate(size.getHeight(), 0);
			case 180 -> place.translate(size.getWidth(), size.getHeight());
			case 270 -> place.translate(0, size.getWidth());
			default -> {
				// stands upright
			}
		}
		place.rotate(Math.toRadians(page().getRotation()));
		place.translate(0, size.getHeight());
		place.scale(1, -1);
		place.translate(-size.getLowerLeftX(), -size.getLowerLeftY());
		return place;
	}

	private int pixels(double points) {
		return (int) Math.max(1, Math.floor(points * scale()) + 1);
	}

	private double scale() {
		return Math.min(SKETCH, Math.sqrt(MOST_PIXELS / area()));
	}

	private double area() {
		PDRectangle size = page().getCropBox();
		return Math.max(1, (double) size.getWidth() * size.getHeight());
	}

	private PDPage page() {
		return document.getPage(index);
	}

}
