package io.dromedary.read.paddle;

/**
 * A picture in gray.
 *
 * @param pixels one byte each, row by row from the top; 0 is black
 */
public record Gray(int width, int height, byte[] pixels) {

	/** The longer of its sides. */
	public int longest() {
		return Math.max(width, height);
	}

	/** Half as wide and high, each pixel the mean of four. */
	public Gray halved() {
		int wide = width / 2;
		int high = height / 2;
		byte[] half = new byte[wide * high];
		for (int y = 0; y < high; y++) {
			for (int x = 0; x < wide; x++) {
				int at = 2 * y * width + 2 * x;
				half[y * wide
						+ x] = (byte) ((grade(at) + grade(at + 1) + grade(at + width) + grade(at + width + 1)) / 4);
			}
		}
		return new Gray(wide, high, half);
	}

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
