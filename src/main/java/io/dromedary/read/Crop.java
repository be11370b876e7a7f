package io.dromedary.read;

import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Word;

/**
 * The part of a page around some words, in pixels: with some paper on each side, and
 * nothing of a neighbour but those that adjoin, which are in it as a whole. What adjoins
 * may be a piece of the value that the first reading took for a word of its own.
 */
record Crop(int x, int y, int width, int height) {

	/** Paper above and below, in heights of the words. */
	private static final double ABOVE = 0.4;

	/** About one character. */
	private static final double BESIDE = 0.8;

	/** A blank between two words is narrower than this. */
	private static final double ADJOINS = 0.5;

	/** So much of the lower of two heights must be at one level. */
	private static final double LEVEL = 0.5;

	/**
	 * @param box around the words to be read
	 * @param words all of the page
	 * @param width of the upright page in pixels
	 * @param height as width
	 */
	static Crop around(Box box, List<Word> words, int width, int height) {
		List<Box> others = words.stream().map(Word::box).filter((other) -> !within(other, box)).toList();
		double line = box.height() * height / width;
		double left = box.x();
		double right = box.right();
		for (boolean grown = true; grown;) {
			grown = false;
			for (Box other : others) {
				if (level(other, box) && other.x() < left && left - other.right() < ADJOINS * line) {
					left = other.x();
					grown = true;
				}
				if (level(other, box) && other.right() > right && other.x() - right < ADJOINS * line) {
					right = other.right();
					grown = true;
				}
			}
		}
		return free(new Box(left, box.y(), right - left, box.height()), others, line).pixels(width, height);
	}

	/** Grown by some paper, at most half the way to the next word on each side. */
	private static Edges free(Box box, List<Box> others, double line) {
		double left = box.x() - BESIDE * line;
		double right = box.right() + BESIDE * line;
		double top = box.y() - ABOVE * box.height();
		double bottom = box.bottom() + ABOVE * box.height();
		for (Box other : others) {
			if (level(other, box)) {
				left = (other.right() <= box.x()) ? Math.max(left, (other.right() + box.x()) / 2) : left;
				right = (other.x() >= box.right()) ? Math.min(right, (other.x() + box.right()) / 2) : right;
			}
			else if (other.x() < box.right() && other.right() > box.x()) {
				boolean above = other.middle() < box.middle();
				top = above ? Math.max(top, Math.min(box.y(), (other.bottom() + box.y()) / 2)) : top;
				bottom = above ? bottom : Math.min(bottom, Math.max(box.bottom(), (other.y() + box.bottom()) / 2));
			}
		}
		return new Edges(left, top, right, bottom);
	}

	private static boolean within(Box one, Box other) {
		double x = one.x() + one.width() / 2;
		return x >= other.x() && x <= other.right() && one.middle() >= other.y() && one.middle() <= other.bottom();
	}

	private static boolean level(Box one, Box other) {
		double shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
		return shared > LEVEL * Math.min(one.height(), other.height());
	}

	/** In fractions of the page, perhaps beyond it. */
	private record Edges(double left, double top, double right, double bottom) {

		Crop pixels(int width, int height) {
			int x = inside(Math.floor(left * width), width - 1);
			int y = inside(Math.floor(top * height), height - 1);
			return new Crop(x, y, Math.max(1, inside(Math.ceil(right * width), width) - x),
					Math.max(1, inside(Math.ceil(bottom * height), height) - y));
		}

		private static int inside(double at, int most) {
			return (int) Math.max(0, Math.min(most, at));
		}

	}

}
