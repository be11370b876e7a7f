package io.dromedary.console;

import java.util.List;
import java.util.Locale;

import io.dromedary.document.Box;
import io.dromedary.document.Evidence;
import io.dromedary.document.Page;
import org.jspecify.annotations.Nullable;

/**
 * What is printed where a value was found, cut out of the picture of its page.
 *
 * @param width of the whole picture
 * @param viewBox which part of it is shown, as SVG wants it
 * @param quote the printed words
 */
record Snippet(int page, long width, long height, String viewBox, String quote) {

	/** Width of the pictures: only proportions count. */
	private static final int WIDTH = 1000;

	/** How much is shown above and below the print, in heights of it. */
	private static final double AROUND = 0.6;

	/** How much beside it: less than the space between two words, so that none is cut. */
	private static final double BESIDE = 0.25;

	/**
	 * The least that is shown, in heights of the print, so that short words stay small.
	 */
	private static final int LEAST = 12;

	static @Nullable Snippet of(@Nullable Evidence evidence, List<Page> pages) {
		if (evidence == null || evidence.boxes().isEmpty()) {
			return null;
		}
		return pages.stream()
			.filter((page) -> page.number() == evidence.page() && page.width() > 0)
			.findFirst()
			.map((page) -> of(evidence, page))
			.orElse(null);
	}

	private static Snippet of(Evidence evidence, Page page) {
		double height = WIDTH * page.height() / page.width();
		Box box = Box.around(evidence.boxes());
		double line = evidence.boxes().get(0).height() * height;
		double air = line * AROUND;
		double wide = Math.max(box.width() * WIDTH + 2 * line * BESIDE, line * LEAST);
		double left = Math.max(0, Math.min(box.x() * WIDTH - line * BESIDE, WIDTH - wide));
		String viewBox = String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", left, box.y() * height - air,
				Math.min(wide, WIDTH), box.height() * height + 2 * air);
		return new Snippet(page.number(), WIDTH, Math.round(height), viewBox, evidence.quote());
	}

	@Override
	public String toString() {
		return "Snippet[page " + page + "]";
	}

}
