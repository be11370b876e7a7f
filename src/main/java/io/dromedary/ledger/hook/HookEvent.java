package io.dromedary.ledger.hook;

import java.util.Arrays;
import java.util.Optional;

import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/** What an address may be told of. */
public enum HookEvent {

	/** All its targets have a document. */
	DELIVERED("document.delivered", Status.DELIVERED),
	/** All its targets have a later revision of a document. */
	AMENDED("document.amended", Status.DELIVERED),
	/** A person must look at it. */
	NEEDS_REVIEW("document.needs_review", Status.REVIEW),
	/** It could not be processed or delivered. */
	FAILED("document.failed", Status.FAILED),
	/** It cannot be read. */
	REFUSED("document.refused", Status.REFUSED),
	/** A person, or a rule of its type, rejected it. */
	REJECTED("document.rejected", Status.REJECTED),
	/** Its content is here already. */
	DUPLICATE("document.duplicate", Status.DUPLICATE),
	/** Somebody tries whether an address takes what it is sent. */
	TEST("endpoint.test", null);

	private final String word;

	private final @Nullable Status status;

	HookEvent(String word, @Nullable Status status) {
		this.word = word;
		this.status = status;
	}

	/** Its name in the API and in payloads. */
	public String word() {
		return word;
	}

	/** The status that a document came into; null where it is about none. */
	public @Nullable Status status() {
		return status;
	}

	public static Optional<HookEvent> named(String word) {
		return Arrays.stream(values()).filter((event) -> event.word.equals(word)).findFirst();
	}

	/** What it is that a document of this revision came into a status. */
	static Optional<HookEvent> of(Status status, int revision) {
		return (status == Status.DELIVERED) ? Optional.of((revision > 1) ? AMENDED : DELIVERED)
				: Arrays.stream(values()).filter((event) -> event.status == status).findFirst();
	}

}
