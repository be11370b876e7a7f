package io.dromedary.read.office.look;

import java.util.List;
import java.util.stream.Collectors;

import io.dromedary.read.sheet.Tint;
import org.jspecify.annotations.Nullable;

/** The text of a cell, in pieces that may look different from the cell. */
public record Letters(List<Piece> pieces) {

	/**
	 * Letters that look the same.
	 *
	 * @param ink of their own; null for that of the cell
	 */
	public record Piece(String text, @Nullable Integer ink) {
	}

	public static Letters of(String text) {
		return new Letters(List.of(new Piece(text, null)));
	}

	/** All of it, seen or not. */
	public String all() {
		return pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

	/**
	 * Whether pieces have a colour of their own, so that the one of the cell says little.
	 */
	public boolean coloured() {
		return pieces.stream().anyMatch((piece) -> piece.ink() != null);
	}

	/** What is seen of it in a cell. */
	public String on(Shade shade) {
		return !coloured() ? all() : pieces.stream().filter((piece) -> {
			Integer ink = piece.ink();
			return Tint.seen((ink != null) ? ink : shade.ink(), shade.ground());
		}).map(Piece::text).collect(Collectors.joining());
	}

}
