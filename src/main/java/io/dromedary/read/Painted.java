package io.dromedary.read;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A character of a page, while the page is gone through.
 */
final class Painted {

	private final TextPosition position;

	private final List<Ink> ink = new ArrayList<>();

	private final Mark mark;

	private final boolean lost;

	/** Painted once more at the same place: that is how some make letters bold. */
	private boolean repeated;

	Painted(TextPosition position, @Nullable Ink ink, Mark mark, boolean lost) {
		this.position = position;
		this.mark = mark;
		this.lost = lost;
		if (ink != null) {
			this.ink.add(ink);
		}
	}

	TextPosition position() {
		return position;
	}

	boolean repeated() {
		return repeated;
	}

	/** It is the upper one that is seen. */
	void over(Painted lower) {
		ink.addAll(lower.ink);
		lower.repeated = true;
	}

	Glyph glyph() {
		Glyph glyph = Glyph.of(position, lost, ink, mark.suspicious());
		return (mark.struck() && !glyph.blank()) ? glyph.struck() : glyph;
	}

}
