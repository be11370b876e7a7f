package io.dromedary.read.paddle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/**
 * Reads a line of text: a network that says for each step along it which character stands
 * there.
 */
final class TextRecogniser implements AutoCloseable {

	/** Of what the network sees of a line, in pixels. */
	private static final int HEIGHT = 48;

	/** Shortest and longest line that it was trained for. */
	private static final int LEAST = 320;

	private static final int MOST = 3200;

	private static final float[] SCALE = { 1 / 127.5f, 1 / 127.5f, 1 / 127.5f };

	private static final float[] OFFSET = { -1, -1, -1 };

	/** What stands behind the end of a short line: 0 for the network. */
	private static final float NOTHING = 127.5f;

	/** Unicode's block of half-width and full-width forms. */
	private static final char FIRST_WIDE = '\uff01';

	private static final char LAST_WIDE = '\uffe6';

	private final Network network;

	private final List<String> alphabet;

	/**
	 * @param alphabet the characters in the order of the network's classes, which begin
	 * with the blank and end with the space
	 */
	TextRecogniser(Network network, List<String> alphabet) {
		this.network = network;
		this.alphabet = alphabet.stream().map(TextRecogniser::narrow).toList();
	}

	/** Signs as wide as Chinese ones are the same signs: a colon, a parenthesis. */
	private static String narrow(String sign) {
		boolean wide = sign.length() == 1 && sign.charAt(0) >= FIRST_WIDE && sign.charAt(0) <= LAST_WIDE;
		return wide ? Normalizer.normalize(sign, Normalizer.Form.NFKC) : sign;
	}

	/**
	 * A character that was read.
	 *
	 * @param along where on the line, in pixels of the picture
	 */
	record Sign(String text, double confidence, double along) {
	}

	List<Sign> read(Gray picture, Strip line) {
		int width = (int) Math.max(1, Math.min(MOST, Math.ceil(HEIGHT * line.length() / Math.max(1, line.height()))));
		int padded = Math.max(LEAST, width);
		float[] input = new float[padded * HEIGHT];
		Arrays.fill(input, NOTHING);
		double stepX = line.length() / width;
		double stepY = line.height() / HEIGHT;
		int samplesX = (int) Math.max(1, Math.round(stepX));
		int samplesY = (int) Math.max(1, Math.round(stepY));
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < width; x++) {
				input[y * padded + x] = mean(picture, line, x * stepX, y * stepY, stepX / samplesX, stepY / samplesY,
						samplesX, samplesY);
			}
		}
		Network.Output output = network.run(input, padded, HEIGHT, SCALE, OFFSET);
		return signs(output, (double) padded / output.shape()[1] * stepX);
	}

	private static float mean(Gray picture, Strip line, double along, double below, double stepX, double stepY,
			int samplesX, int samplesY) {
		float sum = 0;
		for (int j = 0; j < samplesY; j++) {
			for (int i = 0; i < samplesX; i++) {
				double a = along + (i + 0.5) * stepX;
				double b = below + (j + 0.5) * stepY;
				sum += picture.at(line.pixelX(a, b) - 0.5, line.pixelY(a, b) - 0.5);
			}
		}
		return sum / (samplesX * samplesY);
	}

	/** The likeliest class of each step; the same one again is the same character. */
	private List<Sign> signs(Network.Output output, double step) {
		int steps = (int) output.shape()[1];
		int classes = (int) output.shape()[2];
		if (classes != alphabet.size() + 2) {
			throw new ServiceUnavailable(Service.Kind.OCR,
					Sentence.of("read.paddle-alphabet", classes, alphabet.size()));
		}
		List<Sign> signs = new ArrayList<>();
		int previous = 0;
		for (int at = 0; at < steps; at++) {
			int best = 0;
			int offset = at * classes;
			for (int one = 1; one < classes; one++) {
				best = (output.values()[offset + one] > output.values()[offset + best]) ? one : best;
			}
			if (best != 0 && best != previous) {
				signs.add(new Sign((best <= alphabet.size()) ? alphabet.get(best - 1) : " ",
						output.values()[offset + best], (at + 0.5) * step));
			}
			previous = best;
		}
		return signs;
	}

	@Override
	public void close() {
		network.close();
	}

}
