package io.dromedary.read.photo;

import java.util.ArrayDeque;
import java.util.Deque;

import io.dromedary.read.paddle.Gray;

/** Which part of a picture is light. */
final class Lightness {

	private static final int GRADES = 256;

	private Lightness() {
	}

	/**
	 * The grade that parts the light from the dark best, by the variance between the two
	 * (N. Otsu, A Threshold Selection Method from Gray-Level Histograms, 1979).
	 */
	static int threshold(Gray gray) {
		long[] counts = new long[GRADES];
		long sum = 0;
		for (byte pixel : gray.pixels()) {
			counts[pixel & 0xff]++;
			sum += pixel & 0xff;
		}
		long dark = 0;
		long sumOfDark = 0;
		double most = 0;
		int best = 0;
		for (int grade = 0; grade < GRADES; grade++) {
			dark += counts[grade];
			sumOfDark += grade * counts[grade];
			long light = gray.pixels().length - dark;
			if (dark > 0 && light > 0) {
				double apart = (double) sumOfDark / dark - (double) (sum - sumOfDark) / light;
				double variance = (double) dark * light * apart * apart;
				if (variance > most) {
					most = variance;
					best = grade;
				}
			}
		}
		return best;
	}

	/** The largest area of light pixels that hang together. */
	static boolean[] largest(Gray gray, int threshold) {
		int[] areas = new int[gray.pixels().length];
		int number = 0;
		int largest = 0;
		int most = 0;
		for (int start = 0; start < areas.length; start++) {
			if (areas[start] == 0 && (gray.pixels()[start] & 0xff) > threshold) {
				int size = fill(gray, threshold, areas, start, ++number);
				largest = (size > most) ? number : largest;
				most = Math.max(most, size);
			}
		}
		boolean[] light = new boolean[areas.length];
		for (int at = 0; at < areas.length; at++) {
			light[at] = areas[at] == largest && largest > 0;
		}
		return light;
	}

	private static int fill(Gray gray, int threshold, int[] areas, int start, int number) {
		Deque<Integer> open = new ArrayDeque<>();
		open.add(start);
		areas[start] = number;
		int size = 0;
		while (!open.isEmpty()) {
			int at = open.remove();
			size++;
			int x = at % gray.width();
			int[] beside = { (x > 0) ? at - 1 : at, (x + 1 < gray.width()) ? at + 1 : at, at - gray.width(),
					at + gray.width() };
			for (int next : beside) {
				if (next >= 0 && next < areas.length && areas[next] == 0 && (gray.pixels()[next] & 0xff) > threshold) {
					areas[next] = number;
					open.add(next);
				}
			}
		}
		return size;
	}

}
