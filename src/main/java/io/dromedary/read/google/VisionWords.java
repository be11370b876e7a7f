package io.dromedary.read.google;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import io.dromedary.document.Box;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Makes words of symbols. What Google calls a word ends at every mark: {@code 12,50} may
 * be three of them. Only a break, or a gap, parts words here.
 */
final class VisionWords {

	/** A gap this wide, in heights of the symbol before it, parts words anyway. */
	private static final double GAP = 1;

	private final Turn turn;

	private final List<Word> words = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private @Nullable Box box;

	private @Nullable Box last;

	private double confidence = 1;

	private int line;

	private VisionWords(Turn turn) {
		this.turn = turn;
	}

	/**
	 * The words on the upright page.
	 * @param width of the picture that was sent
	 * @throws io.dromedary.document.UnusableAnswer where they do not lie on the picture
	 */
	static Seen of(Answer.Text given, int width, int height) {
		List<Answer.Token> tokens = new ArrayList<>();
		BitSet ends = new BitSet();
		for (Answer.Sheet sheet : some(given.pages())) {
			for (Answer.Block block : some(sheet.blocks())) {
				for (Answer.Paragraph paragraph : some(block.paragraphs())) {
					tokens.addAll(some(paragraph.words()));
					ends.set(tokens.size());
				}
			}
		}
		Turn turn = Turn.of(tokens, width, height);
		VisionWords words = new VisionWords(turn);
		for (int i = 0; i < tokens.size(); i++) {
			Watch.check();
			words.add(tokens.get(i));
			if (ends.get(i + 1)) {
				words.end(true);
			}
		}
		if (words.words.isEmpty() && !Objects.requireNonNullElse(given.text(), "").isBlank()) {
			throw VisionTrouble.malformed();
		}
		return new Seen(turn.quarters(), List.copyOf(words.words));
	}

	private static <T> List<T> some(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	private void add(Answer.Token token) {
		Answer.Polygon whole = token.boundingBox();
		if (whole == null || !whole.whole()) {
			throw VisionTrouble.malformed();
		}
		for (Answer.Symbol symbol : some(token.symbols())) {
			Answer.Break mark = symbol.detectedBreak();
			if (mark != null && mark.before()) {
				end(mark);
			}
			Answer.Polygon own = symbol.boundingBox();
			add(Objects.requireNonNullElse(symbol.text(), "").strip(),
					turn.box((own != null && own.whole()) ? own : whole), token.confidence());
			if (mark != null && !mark.before()) {
				end(mark);
			}
		}
	}

	private void add(String symbol, Box place, double sure) {
		if (symbol.isEmpty()) {
			return;
		}
		Box before = last;
		if (before != null && Math.abs(place.x() - before.right()) * turn.shape() > GAP * before.height()) {
			end(false);
		}
		text.append(symbol);
		box = (box != null) ? around(box, place) : place;
		last = place;
		confidence = Math.min(confidence, (sure >= 0 && sure <= 1) ? sure : 0);
	}

	private void end(Answer.Break mark) {
		switch (Objects.requireNonNullElse(mark.type(), "")) {
			case "SPACE", "SURE_SPACE" -> end(false);
			case "EOL_SURE_SPACE", "LINE_BREAK" -> end(true);
			case "HYPHEN" -> {
				// printed at the end of the line, but no symbol of its own
				text.append(text.isEmpty() ? "" : "-");
				end(true);
			}
			default -> {
				// it says that there is a break, and not which
				end(false);
			}
		}
	}

	private void end(boolean ofLine) {
		Box place = box;
		if (place != null) {
			words.add(new Word(text.toString(), place, confidence, line));
		}
		text.setLength(0);
		box = null;
		last = null;
		confidence = 1;
		line += ofLine ? 1 : 0;
	}

	private static Box around(Box one, Box other) {
		double x = Math.min(one.x(), other.x());
		double y = Math.min(one.y(), other.y());
		return new Box(x, y, Math.max(one.right(), other.right()) - x, Math.max(one.bottom(), other.bottom()) - y);
	}

}
