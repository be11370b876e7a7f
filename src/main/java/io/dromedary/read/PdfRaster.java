package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;

import io.dromedary.document.Box;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Draws a page of a PDF in gray. */
final class PdfRaster {

	private static final float POINTS_PER_INCH = 72;

	private static final double RESOLUTION = 300;

	private static final double LEAST_RESOLUTION = 100;

	/**
	 * A4 at 300 dpi has 8.7 million; a page of any size is drawn with no more than this.
	 */
	private static final double MOST_PIXELS = 25_000_000;

	/** Below this difference of brightness (0 to 255) nothing can be seen. */
	private static final int VISIBLE = 24;

	private final PDDocument document;

	private final int index;

	private @Nullable BufferedImage sketch;

	PdfRaster(PDDocument document, int index) {
		this.document = document;
		this.index = index;
	}

	/** At the resolution of the largest picture on it: more would only cost time. */
	BufferedImage forRecognition(Optional<PdfPicture> largest) throws IOException {
		var size = document.getPage(index).getCropBox();
		double area = (double) size.getWidth() * size.getHeight();
		double resolution = largest.filter((picture) -> picture.area() > area / 2)
			.map(PdfPicture::resolution)
			.map((dpi) -> Math.max(LEAST_RESOLUTION, Math.min(RESOLUTION, dpi)))
			.orElse(RESOLUTION);
		return draw(Math.min(resolution / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / area)));
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
		return Drawing.turned(new TimedRenderer(document).renderImage(index, (float) scale, ImageType.RGB), quarters);
	}

	/** Whether nothing can be seen in this part of the upright page. */
	boolean blank(Box box, int upright) {
		try {
			BufferedImage drawn = sketch();
			int rotation = Math.floorMod(document.getPage(index).getRotation() / 90 - upright, 4);
			Box there = turned(box, rotation);
			int x = Math.max(0, (int) (there.x() * drawn.getWidth()));
			int y = Math.max(0, (int) (there.y() * drawn.getHeight()));
			int right = Math.min(drawn.getWidth(), (int) Math.ceil(there.right() * drawn.getWidth()));
			int bottom = Math.min(drawn.getHeight(), (int) Math.ceil(there.bottom() * drawn.getHeight()));
			return contrast(drawn.getRaster(), x, y, right, bottom) < VISIBLE;
		}
		catch (IOException | RuntimeException ex) {
			return true;
		}
	}

	private BufferedImage sketch() throws IOException {
		if (sketch == null) {
			var size = document.getPage(index).getCropBox();
			sketch = draw(Math.min(1.5, Math.sqrt(MOST_PIXELS / ((double) size.getWidth() * size.getHeight()))));
		}
		return sketch;
	}

	private BufferedImage draw(double scale) throws IOException {
		PDFRenderer renderer = new PDFRenderer(document);
		renderer.setSubsamplingAllowed(true);
		return renderer.renderImage(index, (float) scale, ImageType.GRAY);
	}

	private static Box turned(Box box, int quarters) {
		return switch (quarters) {
			case 1 -> new Box(1 - box.bottom(), box.x(), box.height(), box.width());
			case 2 -> new Box(1 - box.right(), 1 - box.bottom(), box.width(), box.height());
			case 3 -> new Box(box.y(), 1 - box.right(), box.height(), box.width());
			default -> box;
		};
	}

	private static int contrast(Raster raster, int x, int y, int right, int bottom) {
		int darkest = 255;
		int brightest = 0;
		for (int row = y; row < bottom; row++) {
			for (int column = x; column < right; column++) {
				int value = raster.getSample(column, row, 0);
				darkest = Math.min(darkest, value);
				brightest = Math.max(brightest, value);
			}
		}
		return brightest - darkest;
	}

}
