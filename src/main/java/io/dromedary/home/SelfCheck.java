package io.dromedary.home;

import java.util.List;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tries what is set up: connects, logs in, writes. Beans of this type are asked in their
 * order ({@code @Order}) once everything runs, each on a thread of its own.
 */
@FunctionalInterface
public interface SelfCheck {

	/**
	 * One line for each thing tried. May take some seconds; what takes longer is told as
	 * broken, and interrupted.
	 */
	List<Line> look() throws InterruptedException;

	/** Whether health tells it too; not where something else says it better. */
	default boolean inHealth() {
		return true;
	}

	/**
	 * What became of one thing.
	 *
	 * @param what its name
	 * @param state whether it is as it should be
	 * @param reason where it is broken what is wrong and what to do, else what more there
	 * is to say; null for nothing
	 */
	record Line(Sentence what, State state, @Nullable Sentence reason) {

		public static Line ok(Sentence what) {
			return new Line(what, State.OK, null);
		}

		public static Line off(Sentence what) {
			return new Line(what, State.OFF, null);
		}

		/** It will go on by itself. */
		public static Line waiting(Sentence what, Sentence reason) {
			return new Line(what, State.OK, reason);
		}

		public static Line broken(Sentence what, Sentence reason) {
			return new Line(what, State.BROKEN, reason);
		}

	}

	/** How something is. */
	enum State {

		OK,
		/** Not configured: nobody misses it. */
		OFF, BROKEN

	}

}
