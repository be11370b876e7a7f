package io.dromedary.check;

import java.util.List;
import java.util.stream.Collectors;

import io.dromedary.document.Box;
import io.dromedary.document.Evidence;
import io.dromedary.document.Page;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;

/** What the other engine read where a value stands. */
final class Witness {

	/** So much of the lower of two heights must be at one level. */
	private static final double LEVEL = 0.5;

	/** So much of the narrower of two widths. */
	private static final double BESIDE = 0.3;

	private final Transcript transcript;

	Witness(Transcript transcript) {
		this.transcript = transcript;
	}

	/**
	 * The words there, line by line; empty where the page was read by one engine alone,
	 * or the other saw nothing there. A word that stands there in part is given whole:
	 * engines part words in different ways.
	 */
	String at(Evidence evidence) {
		return transcript.pages()
			.stream()
			.filter((page) -> page.number() == evidence.page())
			.map((page) -> at(page, evidence.boxes()))
			.collect(Collectors.joining(" "));
	}

	private static String at(Page page, List<Box> boxes) {
		return boxes.stream()
			.flatMap((box) -> page.witness().stream().filter((word) -> stands(word.box(), box)))
			.distinct()
			.map(Word::text)
			.collect(Collectors.joining(" "));
	}

	private static boolean stands(Box word, Box place) {
		Watch.check();
		double high = Math.min(word.bottom(), place.bottom()) - Math.max(word.y(), place.y());
		double wide = Math.min(word.right(), place.right()) - Math.max(word.x(), place.x());
		return high > LEVEL * Math.min(word.height(), place.height())
				&& wide > BESIDE * Math.min(word.width(), place.width());
	}

}
