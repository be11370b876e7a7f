package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;

/**
 * Puts cents that are printed smaller behind a whole amount, raised or not, together with
 * it: a large 960 with a small 10 is neither 960 nor 96010. They become the raised digits
 * of Unicode, which the grammar of amounts knows.
 */
final class RaisedCents {

	private static final Pattern CENTS = Pattern.compile("\\d{2}");

	private static final Pattern WHOLE = Pattern.compile("(?:.*\\D)?\\d{1,7}");

	private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

	/** As a share of the height of the amount. */
	private static final double SMALLER = 0.85;

	private RaisedCents() {
	}

	/** The page with cents joined to their amounts. */
	static Page joined(Page page) {
		List<Word> words = page.words();
		List<Word> cents = words.stream()
			.filter((word) -> word.text().length() == 2 && endsInDigit(word.text())
					&& CENTS.matcher(word.text()).matches())
			.toList();
		if (cents.isEmpty() || page.source() == Page.Source.PLAIN_TEXT) {
			return page;
		}
		var taken = new ArrayList<Word>();
		var joined = new ArrayList<Word>();
		for (Word word : words) {
			Watch.check();
			Optional<Word> found = endsInDigit(word.text())
					? cents.stream().filter((small) -> small != word && behind(page, word, small)).findFirst()
					: Optional.empty();
			found = found.filter((small) -> WHOLE.matcher(word.text()).matches());
			found.ifPresent(taken::add);
			joined.add(found.map((small) -> join(word, small)).orElse(word));
		}
		joined.removeIf((word) -> {
			Watch.check();
			return taken.stream().anyMatch((small) -> small == word);
		});
		return page.withWords(joined);
	}

	private static boolean endsInDigit(String text) {
		return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
	}

	private static boolean behind(Page page, Word amount, Word small) {
		Box here = amount.box();
		Box there = small.box();
		double digit = here.width() / amount.text().length();
		double gap = there.x() - here.right();
		boolean beside = gap > -0.3 * digit && gap < 0.9 * digit;
		boolean within = there.middle() > here.y() - 0.5 * here.height()
				&& there.bottom() < here.bottom() + 0.3 * here.height();
		boolean raised = there.bottom() < here.bottom() - 0.15 * here.height();
		double most = (page.source() == Page.Source.OCR && !raised) ? 0 : SMALLER;
		return beside && within && there.height() < most * here.height();
	}

	private static Word join(Word amount, Word small) {
		String cents = "" + RAISED.charAt(small.text().charAt(0) - '0') + RAISED.charAt(small.text().charAt(1) - '0');
		return new Word(amount.text() + cents, Box.around(List.of(amount.box(), small.box())),
				Math.min(amount.confidence(), small.confidence()), amount.line(), amount.damaged() || small.damaged());
	}

}
