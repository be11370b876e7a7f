package io.dromedary.read;

import java.awt.geom.Rectangle2D;

import org.apache.pdfbox.cos.COSStream;

/**
 * A picture placed on a page of a PDF.
 *
 * @param pixels width times height as stored
 * @param pixelWidth as stored
 * @param width as placed, in points
 * @param height as placed, in points
 * @param seen the rectangle around what the page shows of it, in points
 * @param stream as stored
 */
record PdfPicture(long pixels, int pixelWidth, double width, double height, Rectangle2D seen, COSStream stream) {

	private static final double POINTS_PER_INCH = 72;

	double area() {
		return width * height;
	}

	/** Pixels an inch as placed. */
	double resolution() {
		return pixelWidth / width * POINTS_PER_INCH;
	}

}
