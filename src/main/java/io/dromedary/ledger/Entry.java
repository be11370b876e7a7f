package io.dromedary.ledger;

import java.time.Instant;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one document.
 *
 * @param run counts how often the document was started over; work of an earlier run is
 * void
 * @param version changes with every change of the entry; a decision names the version it
 * was made on
 * @param waitingFor what the document waits for, for example {@code model}; null where it
 * waits for nothing
 * @param reason why it is where it is; null where there is nothing to say
 * @param type the type asked for or recognised
 * @param container whether it is a mail, an archive or a file of several documents: what
 * is in it are documents of their own
 * @param duplicateOf id of the first document with the same content; it stays where a
 * person has the duplicate run as a document of its own
 * @param parent id of the container it came in
 * @param part where in the container, see {@link Part#number()}
 */
public record Entry(String id, int revision, int run, long version, Status status, @Nullable Service waitingFor,
		@Nullable Instant waitingSince, @Nullable Instant nextTry, @Nullable Sentence reason, @Nullable String type,
		String sha256, long size, Origin origin, Instructions instructions, boolean container,
		@Nullable String duplicateOf, @Nullable String parent, @Nullable String part, Instant updatedAt) {

	/**
	 * Whether a person may have it run again: not what was split off a document that is
	 * one again.
	 */
	public boolean retryable() {
		boolean withdrawn = status == Status.REJECTED && reason != null && reason.key().equals("ledger.withdrawn");
		return status.retryable() && !withdrawn;
	}

	/** The same in a new status: it waits for nothing any more. */
	Entry became(Status now, @Nullable Sentence why, Instant when) {
		return new Entry(id, revision, run, version + 1, now, null, null, null, why, type, sha256, size, origin,
				instructions, container, duplicateOf, parent, part, when);
	}

	/** The same once its type is known. */
	Entry typed(String recognised) {
		return new Entry(id, revision, run, version, status, waitingFor, waitingSince, nextTry, reason, recognised,
				sha256, size, origin, instructions, container, duplicateOf, parent, part, updatedAt);
	}

	/** Whether it ended as one that stops the program: nobody opens it again here. */
	public boolean stoppedTheProgram() {
		return reason != null && reason.key().equals("work.stopped-the-program");
	}

	@Override
	public String toString() {
		return "Entry[" + id + ", " + status.word() + "]";
	}

}
