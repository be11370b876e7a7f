package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A sheet as a phone sees it that is not held above its middle: on a table that is darker
 * and lit from one side.
 */
final class Photo {

	/** Of the picture: the table around the sheet. */
	private static final double TABLE = 0.08;

	private static final int WOOD = 80;

	private static final int GRAIN = 12;

	private Photo() {
	}

	/**
	 * @param pulled by how much of its width and height each corner of the sheet is
	 * pulled in: x and y, clockwise from the upper left
	 * @param dim light that reaches the right lower corner, of that at the left upper one
	 */
	static BufferedImage of(BufferedImage sheet, double[] pulled, double dim) {
		int width = (int) (sheet.getWidth() / (1 - 2 * TABLE));
		int height = (int) (sheet.getHeight() / (1 - 2 * TABLE));
		double left = TABLE * width;
		double top = TABLE * height;
		double wide = sheet.getWidth();
		double high = sheet.getHeight();
		double[] sheetToPhoto = squareTo(left + pulled[0] * wide, top + pulled[1] * high,
				left + wide - pulled[2] * wide, top + pulled[3] * high, left + wide - pulled[4] * wide,
				top + high - pulled[5] * high, left + pulled[6] * wide, top + high - pulled[7] * high);
		double[] back = inverse(sheetToPhoto);
		BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		Random random = new Random(1);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double w = back[6] * x + back[7] * y + back[8];
				double u = (back[0] * x + back[1] * y + back[2]) / w;
				double v = (back[3] * x + back[4] * y + back[5]) / w;
				double seen = (u >= 0 && v >= 0 && u <= 1 && v <= 1) ? grade(sheet, u * (wide - 1), v * (high - 1))
						: WOOD + random.nextInt(GRAIN);
				double light = 1 - (1 - dim) * (x + y) / (width + height);
				int gray = (int) Math.max(0, Math.min(255, light * seen + random.nextInt(5) - 2));
				photo.setRGB(x, y, gray << 16 | gray << 8 | gray);
			}
		}
		return photo;
	}

	/**
	 * The projection that takes the unit square to a quadrilateral (P. Heckbert,
	 * Fundamentals of Texture Mapping, 1989, section 2.2.3), row by row.
	 */
	private static double[] squareTo(double x0, double y0, double x1, double y1, double x2, double y2, double x3,
			double y3) {
		double dx1 = x1 - x2;
		double dx2 = x3 - x2;
		double dx3 = x0 - x1 + x2 - x3;
		double dy1 = y1 - y2;
		double dy2 = y3 - y2;
		double dy3 = y0 - y1 + y2 - y3;
		double all = dx1 * dy2 - dx2 * dy1;
		double g = (dx3 * dy2 - dx2 * dy3) / all;
		double h = (dx1 * dy3 - dx3 * dy1) / all;
		return new double[] { x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1 };
	}

	/** Its adjugate: a projection has no scale. */
	private static double[] inverse(double[] m) {
		return new double[] { m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
				m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
				m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3] };
	}

	private static double grade(BufferedImage sheet, double x, double y) {
		int left = (int) x;
		int top = (int) y;
		double right = x - left;
		double low = y - top;
		int beside = Math.min(left + 1, sheet.getWidth() - 1);
		int below = Math.min(top + 1, sheet.getHeight() - 1);
		return (sample(sheet, left, top) * (1 - right) + sample(sheet, beside, top) * right) * (1 - low)
				+ (sample(sheet, left, below) * (1 - right) + sample(sheet, beside, below) * right) * low;
	}

	private static int sample(BufferedImage sheet, int x, int y) {
		return sheet.getRaster().getSample(x, y, 0);
	}

}
