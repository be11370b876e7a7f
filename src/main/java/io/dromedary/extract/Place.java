package io.dromedary.extract;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dromedary.document.Box;
import io.dromedary.document.Evidence;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Word;

/** Words in a row on a page, over one or more lines. */
record Place(int page, List<Word> words) {

	private static final double FAR = 10;

	/** How much a box may reach into its neighbour, of the page's width. */
	private static final double OVERLAP = 0.02;

	String text() {
		return this.words.stream().map(Word::text).collect(Collectors.joining(" "));
	}

	double confidence() {
		return this.words.stream().mapToDouble(Word::confidence).min().orElse(0);
	}

	Evidence evidence() {
		List<Box> boxes = this.words.stream()
			.collect(
					Collectors.groupingBy(Word::line, TreeMap::new, Collectors.mapping(Word::box, Collectors.toList())))
			.values()
			.stream()
			.map(Box::around)
			.toList();
		return new PrintedPlace(this.page, text(), boxes);
	}

	/**
	 * How far this stands from a label: as a value stands, to the right of it or below
	 * it.
	 */
	double distanceFrom(Place label) {
		Box here = this.words.get(0).box();
		Box there = Box.around(label.words.stream().map(Word::box).toList());
		if (label.page != this.page || this.words.contains(label.words.get(0))) {
			return FAR;
		}
		double gap = here.x() - there.right();
		double down = here.middle() - there.middle();
		double height = Math.max(here.height(), there.height());
		if (Math.abs(down) < height * 0.7 && gap > -OVERLAP) {
			return Math.max(gap, 0);
		}
		boolean below = down > 0 && here.x() < there.right() && here.right() > there.x();
		return below ? 0.05 + 2 * down : FAR;
	}

	@Override
	public String toString() {
		return "Place[page " + this.page + "]";
	}

}
