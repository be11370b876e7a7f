package io.dromedary.ledger;

import java.util.Map;

import io.dromedary.document.Status;

/**
 * What became of the documents in a container, at any depth: derived, kept nowhere.
 *
 * @param counts how many documents are in each status; a status that none has is missing.
 * A container in it that was split counts by its parts
 */
public record Outcome(Map<Status, Long> counts) {

	public Outcome {
		counts = Map.copyOf(counts);
	}

	/** How many documents there are. */
	public long documents() {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	public long of(Status status) {
		return counts.getOrDefault(status, 0L);
	}

	/** Whether nothing in it goes on by itself any more. */
	public boolean atRest() {
		return counts.keySet().stream().allMatch(Status::rests);
	}

	/**
	 * All of it in one word: what still moves comes first, then what a person must do
	 * something about.
	 * @return {@code processing}, {@code delivering}, {@code review} or {@code failed}
	 * where one document is; {@code delivered} where all are (duplicates were);
	 * {@code partly} where only some are; {@code refused}, {@code rejected},
	 * {@code duplicate} or {@code erased} where none is
	 */
	public String word() {
		if (of(Status.RECEIVED) + of(Status.PROCESSING) > 0) {
			return Status.PROCESSING.word();
		}
		for (Status status : new Status[] { Status.DELIVERING, Status.REVIEW, Status.FAILED }) {
			if (of(status) > 0) {
				return status.word();
			}
		}
		long given = of(Status.DELIVERED);
		if (given > 0) {
			boolean all = given + of(Status.DUPLICATE) + of(Status.ERASED) == documents();
			return all ? Status.DELIVERED.word() : "partly";
		}
		for (Status status : new Status[] { Status.REFUSED, Status.REJECTED, Status.DUPLICATE }) {
			if (of(status) > 0) {
				return status.word();
			}
		}
		return Status.ERASED.word();
	}

}
