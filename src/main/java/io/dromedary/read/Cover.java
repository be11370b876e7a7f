package io.dromedary.read;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Something painted, whose shape is found out when it is asked for. */
final class Cover {

	private final Rectangle2D place;

	private final Supplier<@Nullable Shape> source;

	private boolean known;

	private @Nullable Shape shape;

	/**
	 * @param place the rectangle around it
	 * @param source gives null where it may be all of its place
	 */
	Cover(Rectangle2D place, Supplier<@Nullable Shape> source) {
		this.place = place;
		this.source = source;
	}

	Rectangle2D place() {
		return place;
	}

	boolean intersects(Rectangle2D core) {
		if (!known) {
			shape = source.get();
			known = true;
		}
		return shape == null || shape.intersects(core);
	}

}
