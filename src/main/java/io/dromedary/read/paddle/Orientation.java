package io.dromedary.read.paddle;

/** Tells how a page lies: a network that sees the middle of it. */
final class Orientation implements AutoCloseable {

	/** Shorter side of the page, in pixels. */
	private static final int SHORT = 256;

	/** Side of what is seen of it. */
	private static final int SEEN = 224;

	private final Network network;

	Orientation(Network network) {
		this.network = network;
	}

	/** How many quarters the picture must be turned clockwise to stand upright. */
	int quartersToUpright(Gray picture) {
		double scale = (double) Math.min(picture.width(), picture.height()) / SHORT;
		double left = (picture.width() - SEEN * scale) / 2;
		double top = (picture.height() - SEEN * scale) / 2;
		float[] input = new float[SEEN * SEEN];
		for (int y = 0; y < SEEN; y++) {
			for (int x = 0; x < SEEN; x++) {
				input[y * SEEN + x] = picture.at(left + (x + 0.5) * scale - 0.5, top + (y + 0.5) * scale - 0.5);
			}
		}
		float[] likely = network.run(input, SEEN, SEEN, TextDetector.SCALE, TextDetector.OFFSET).values();
		int best = 0;
		for (int turned = 1; turned < likely.length; turned++) {
			best = (likely[turned] > likely[best]) ? turned : best;
		}
		return (likely.length - best) % likely.length;
	}

	@Override
	public void close() {
		network.close();
	}

}
