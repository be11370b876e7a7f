package io.dromedary.api;

import io.dromedary.document.Sentence;
import io.dromedary.ledger.hook.HookEvent;
import org.jspecify.annotations.Nullable;

/**
 * What whoever tells addresses of events knows; to be provided by whoever wires the
 * program.
 */
public interface Announcer {

	/** Why nothing is posted to this address; null where it may be. */
	@Nullable Sentence objection(String url);

	/** A new secret of a hook. */
	String newSecret();

	/** How many hooks there may be. */
	int most();

	/**
	 * What is posted of the newest documents that an event is about, newest first, or of
	 * one that is made up: a JSON array in UTF-8.
	 */
	byte[] sample(HookEvent event);

	/** The JSON Schema of what is posted, in UTF-8. */
	byte[] schema();

}
