package io.dromedary.read;

import java.awt.geom.Rectangle2D;

/** A character on the page, as far as it may be hidden by something. */
final class Mark {

	final Rectangle2D core;

	boolean suspicious;

	boolean struck;

	/** Share of the core, of all that hides a little. */
	double hidden;

	Mark(Rectangle2D core, boolean suspicious) {
		this.core = core;
		this.suspicious = suspicious;
	}

	boolean suspicious() {
		return suspicious;
	}

	/** Whether there is a line through it. */
	boolean struck() {
		return struck;
	}

}
