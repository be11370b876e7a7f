package io.dromedary.read.office;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.read.sheet.Tint;

/** The table of the colours of an RTF, and whether letters of one are seen. */
final class RtfColours {

	private static final int MOST = 10_000;

	/** Half points; fewer are too small. */
	private static final int SMALLEST = 4;

	private final List<Integer> colours = new ArrayList<>();

	private int colour = Tint.UNKNOWN;

	/** A word of the table, or one that chooses from it. */
	boolean word(String word, int number, RtfState state, Runnable before) {
		switch (word) {
			case "colortbl" -> state.colours = true;
			case "red" -> channel(number, 16);
			case "green" -> channel(number, 8);
			case "blue" -> channel(number, 0);
			case "plain" -> {
				before.run();
				state.plain();
			}
			case "cf" -> {
				before.run();
				state.ink = number;
			}
			case "cb", "chcbpat", "highlight", "cbpat", "clcbpat" -> {
				before.run();
				state.ground = number;
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	private void channel(int number, int shift) {
		colour = Math.max(0, colour) | (number & 0xFF) << shift;
	}

	/** A semicolon ends a colour; the first is often left to the program. */
	void character(int c) {
		if (c == ';' && colours.size() < MOST) {
			colours.add(colour);
			colour = Tint.UNKNOWN;
		}
	}

	boolean seen(RtfState state) {
		int ground = (state.ground == 0) ? Tint.WHITE : of(state.ground);
		return (state.size == 0 || state.size >= SMALLEST) && Tint.seen(of(state.ink), ground);
	}

	private int of(int index) {
		return (index >= 0 && index < colours.size()) ? colours.get(index) : Tint.UNKNOWN;
	}

}
