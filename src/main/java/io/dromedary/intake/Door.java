package io.dromedary.intake;

import java.time.Instant;
import java.util.Objects;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A door that looks for documents by itself, as it stands right now.
 *
 * @param route id of its route
 * @param reason what is wrong and what to do, or what is waited for; null where it runs
 * @param since when it came into this state
 * @param lastLook when it last looked with success; null where it never has
 */
public record Door(String route, State state, @Nullable Sentence reason, Instant since, @Nullable Instant lastLook) {

	/** What becomes of a look. */
	public enum State {

		RUNNING,
		/** It holds back for the hub's sake and goes on by itself. */
		WAITING,
		/** It cannot look, or cannot hand over what it finds; it is tried again. */
		BROKEN

	}

	static Door opened(String route) {
		return new Door(route, State.RUNNING, null, Instant.now(), null);
	}

	Door looked() {
		Instant now = Instant.now();
		return new Door(route, State.RUNNING, null, (state == State.RUNNING) ? since : now, now);
	}

	Door became(State next, Sentence why) {
		return new Door(route, next, why, (state == next) ? since : Instant.now(), lastLook);
	}

	/** Whether somebody who knows the one need not be told of the other. */
	boolean same(Door other) {
		return state == other.state && Objects.equals(key(), other.key());
	}

	/** Numbers in a reason change from look to look. */
	private @Nullable String key() {
		return (reason != null) ? reason.key() : null;
	}

}
