package io.dromedary.extract.licence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;

/**
 * The numbers of the fields of a driving licence as two engines saw them: one that stands
 * alone before a value, a sign and a dot, is soon passed over or loses its dot.
 */
public final class LicenceMarks {

	private static final Pattern MARK = Pattern.compile("(?i)(?:[1-35-9]|4[abcd])[.,:]");

	/** A number without its dot, and what it may be taken for. */
	private static final Pattern BARE = Pattern.compile("(?i)(?:[1-35-9]|4[abcd])[.,:]?");

	/** How far before its value a number stands, in heights of a line. */
	private static final double FAR = 3;

	private LicenceMarks() {
	}

	/** The page with the numbers of its witness that it has not itself. */
	public static Page both(Page page) {
		List<Word> words = new ArrayList<>(page.words());
		page.witness().stream().filter((word) -> MARK.matcher(word.text()).matches()).forEach((mark) -> {
			Watch.check();
			List<Word> there = words.stream().filter((word) -> overlaps(word.box(), mark.box())).toList();
			if (there.isEmpty()) {
				behind(mark, words, page)
					.ifPresent((word) -> words.add(words.indexOf(word), placed(mark, mark.box(), word)));
			}
			else if (there.size() == 1 && BARE.matcher(there.get(0).text()).matches()) {
				Word bare = there.get(0);
				words.set(words.indexOf(bare), placed(mark, bare.box(), bare));
			}
		});
		return page.withWords(words);
	}

	private static Word placed(Word mark, Box box, Word beside) {
		return new Word(mark.text(), box, mark.confidence(), beside.line());
	}

	/** The value that a number belongs to. */
	private static Optional<Word> behind(Word mark, List<Word> words, Page page) {
		double far = FAR * mark.box().height() * page.height() / page.width();
		return words.stream()
			.filter((word) -> word.box().x() >= mark.box().right() && word.box().x() - mark.box().right() < far)
			.filter((word) -> mark.box().middle() > word.box().y() && mark.box().middle() < word.box().bottom())
			.min(Comparator.comparingDouble((word) -> word.box().x()));
	}

	private static boolean overlaps(Box one, Box other) {
		double across = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
		double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
		return across > 0 && down > 0.3 * Math.min(one.height(), other.height());
	}

}
