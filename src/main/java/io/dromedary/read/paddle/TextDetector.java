package io.dromedary.read.paddle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of text: the network gives each pixel a probability, and what hangs
 * together is a line, a little shrunk (differentiable binarisation; Liao et al. 2020).
 */
final class TextDetector implements AutoCloseable {

	/** Longest side of what the network sees of a receipt, in pixels. */
	private static final int LONGEST = 736;

	/** The same of a page, whose print is smaller. */
	private static final int LONGEST_OF_PAGE = 1280;

	/** From this ratio of height to width a picture is taken for a till receipt. */
	private static final double RECEIPT_SHAPE = 1.6;

	/** Its sides are multiples of this. */
	private static final int STEP = 32;

	/** From inference.yml of PP-OCRv6_tiny_det. */
	private static final float PIXEL = 0.2f;

	private static final double LINE = 0.4;

	private static final double UNCLIP = 1.4;

	private static final int MOST = 3000;

	/** Of the shorter side, in pixels of the network. */
	private static final double SMALLEST = 3;

	/**
	 * ImageNet's mean and deviation of blue, green and red, as the network was trained.
	 */
	static final float[] SCALE = { 1 / (255 * 0.229f), 1 / (255 * 0.224f), 1 / (255 * 0.225f) };

	static final float[] OFFSET = { -0.485f / 0.229f, -0.456f / 0.224f, -0.406f / 0.225f };

	private final GeometryFactory geometry = new GeometryFactory();

	private final Network network;

	TextDetector(Network network) {
		this.network = network;
	}

	/** Lines of text, in no order. */
	List<Strip> lines(Gray picture) {
		int longest = (picture.height() > RECEIPT_SHAPE * picture.width()) ? LONGEST : LONGEST_OF_PAGE;
		double ratio = Math.min(1, (double) longest / Math.max(picture.width(), picture.height()));
		int width = side(picture.width() * ratio);
		int height = side(picture.height() * ratio);
		float[] input = scaled(picture, width, height);
		float[] probability = network.run(input, width, height, SCALE, OFFSET).values();
		return lines(probability, width, height, (double) picture.width() / width, (double) picture.height() / height);
	}

	private static int side(double pixels) {
		return Math.max(STEP, (int) Math.round(pixels / STEP) * STEP);
	}

	private static float[] scaled(Gray picture, int width, int height) {
		float[] result = new float[width * height];
		double stepX = (double) picture.width() / width;
		double stepY = (double) picture.height() / height;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				result[y * width + x] = picture.at((x + 0.5) * stepX - 0.5, (y + 0.5) * stepY - 0.5);
			}
		}
		return result;
	}

	private List<Strip> lines(float[] probability, int width, int height, double scaleX, double scaleY) {
		List<Strip> lines = new ArrayList<>();
		boolean[] seen = new boolean[probability.length];
		for (int start = 0; start < probability.length && lines.size() < MOST; start++) {
			if (!seen[start] && probability[start] > PIXEL) {
				double @Nullable [][] corners = rectangle(blob(probability, seen, start, width, height));
				if (corners != null && score(probability, width, height, corners) >= LINE) {
					lines.add(Strip.of(grown(corners, scaleX, scaleY)));
				}
			}
		}
		return lines;
	}

	/** The pixels at the edge of what hangs together with this one. */
	private static List<Coordinate> blob(float[] probability, boolean[] seen, int start, int width, int height) {
		List<Coordinate> edge = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		open.push(start);
		seen[start] = true;
		while (!open.isEmpty()) {
			int at = open.pop();
			int x = at % width;
			int y = at / width;
			boolean inside = x > 0 && y > 0 && x < width - 1 && y < height - 1;
			for (int dy = -1; dy <= 1; dy++) {
				for (int dx = -1; dx <= 1; dx++) {
					int nextX = x + dx;
					int nextY = y + dy;
					if (nextX < 0 || nextY < 0 || nextX >= width || nextY >= height) {
						continue;
					}
					int next = nextY * width + nextX;
					if (probability[next] <= PIXEL) {
						inside = false;
					}
					else if (!seen[next]) {
						seen[next] = true;
						open.push(next);
					}
				}
			}
			if (!inside) {
				edge.add(new Coordinate(x, y));
			}
		}
		return edge;
	}

	/** The smallest rectangle around them; null where it is too small. */
	private double @Nullable [][] rectangle(List<Coordinate> points) {
		Geometry around = MinimumAreaRectangle
			.getMinimumRectangle(geometry.createMultiPointFromCoords(points.toArray(Coordinate[]::new)));
		Coordinate[] ring = around.getCoordinates();
		if (ring.length < 5 || ring[0].distance(ring[1]) < SMALLEST || ring[1].distance(ring[2]) < SMALLEST) {
			return null;
		}
		double[][] corners = new double[4][];
		for (int i = 0; i < corners.length; i++) {
			corners[i] = new double[] { ring[i].x, ring[i].y };
		}
		return corners;
	}

	/** Mean probability within it. */
	private static double score(float[] probability, int width, int height, double[][] corners) {
		double left = corners[0][0];
		double right = left;
		double top = corners[0][1];
		double bottom = top;
		for (double[] corner : corners) {
			left = Math.min(left, corner[0]);
			right = Math.max(right, corner[0]);
			top = Math.min(top, corner[1]);
			bottom = Math.max(bottom, corner[1]);
		}
		double sum = 0;
		int count = 0;
		for (int y = (int) Math.max(0, Math.floor(top)); y <= Math.min(height - 1, Math.ceil(bottom)); y++) {
			for (int x = (int) Math.max(0, Math.floor(left)); x <= Math.min(width - 1, Math.ceil(right)); x++) {
				if (within(corners, x, y)) {
					sum += probability[y * width + x];
					count++;
				}
			}
		}
		return (count == 0) ? 0 : sum / count;
	}

	private static boolean within(double[][] corners, double x, double y) {
		boolean some = false;
		boolean none = false;
		for (int i = 0; i < corners.length; i++) {
			double[] one = corners[i];
			double[] next = corners[(i + 1) % corners.length];
			double side = (next[0] - one[0]) * (y - one[1]) - (next[1] - one[1]) * (x - one[0]);
			some |= side > 1e-9;
			none |= side < -1e-9;
		}
		return !(some && none);
	}

	/** As large as the line really is, in pixels of the picture. */
	private static double[][] grown(double[][] corners, double scaleX, double scaleY) {
		double one = Math.hypot(corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]);
		double other = Math.hypot(corners[2][0] - corners[1][0], corners[2][1] - corners[1][1]);
		double more = one * other * UNCLIP / (2 * (one + other));
		double[] along = { (corners[1][0] - corners[0][0]) / one, (corners[1][1] - corners[0][1]) / one };
		double[] across = { (corners[2][0] - corners[1][0]) / other, (corners[2][1] - corners[1][1]) / other };
		int[][] signs = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } };
		double[][] grown = new double[4][];
		for (int i = 0; i < grown.length; i++) {
			grown[i] = new double[] {
					(corners[i][0] + more * (signs[i][0] * along[0] + signs[i][1] * across[0])) * scaleX,
					(corners[i][1] + more * (signs[i][0] * along[1] + signs[i][1] * across[1])) * scaleY };
		}
		return grown;
	}

	@Override
	public void close() {
		network.close();
	}

}
