package io.dromedary.ledger.hook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event for one address, and what became of it.
 *
 * @param number counts up
 * @param id the {@code webhook-id}: the same for every try and every address
 * @param documentId null where it is about no document
 * @param happenedAt when it happened, not when it was sent
 * @param tries how many were begun
 * @param begunAt when the first of these tries was due
 * @param answer HTTP status of the last answer; null where there was none
 * @param problem why there was none: {@code no-answer}, {@code address} where nothing may
 * be sent there, {@code settings} or {@code lost} where there is nothing left to send
 * @param nextTry null where nothing more is tried
 * @param version changes with every claim
 */
public record Message(long number, String hookId, String id, HookEvent event, @Nullable String documentId,
		Instant happenedAt, State state, int tries, Instant begunAt, @Nullable Instant triedAt,
		@Nullable Integer answer, @Nullable String problem, @Nullable Instant nextTry, long version) {

	/** Where it stands. */
	public enum State {

		WAITING, SENDING, SENT, FAILED;

		/** In the API and the database, for example {@code sent}. */
		public String word() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/** The {@code webhook-id} of a delivery: one for each revision of a document. */
	public static String id(String documentId, int revision) {
		return "evt_" + documentId + "_" + revision;
	}

	@Override
	public String toString() {
		return "Message[" + number + ", " + event + ", " + state + "]";
	}

}
