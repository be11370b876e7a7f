package io.dromedary.read.paddle;

/**
 * A picture in gray.
 *
 * @param pixels one byte each, row by row from the top; 0 is black
 */
public record Gray(int width, int height, byte[] pixels) {

	/** Between the pixels around this place; the nearest one beyond the edge. */
	float at(double x, double y) {
		double inX = Math.max(0, Math.min(width - 1.0, x));
		double inY = Math.max(0, Math.min(height - 1.0, y));
		int left = (int) inX;
		int top = (int) inY;
		float right = (float) (inX - left);
		float low = (float) (inY - top);
		int row = top * width;
		int next = (top + 1 < height) ? row + width : row;
		int beside = (left + 1 < width) ? left + 1 : left;
		float upper = grade(row + left) * (1 - right) + grade(row + beside) * right;
		float lower = grade(next + left) * (1 - right) + grade(next + beside) * right;
		return upper * (1 - low) + lower * low;
	}

	private int grade(int index) {
		return pixels[index] & 0xff;
	}

	@Override
	public String toString() {
		return "Gray[" + width + "x" + height + "]";
	}

}
