package io.dromedary.ledger;

import io.dromedary.document.Content;

/**
 * What callers ask for under a key of their own
 * (draft-ietf-httpapi-idempotency-key-header), and what came of none.
 */
public interface Requests {

	/**
	 * Whether this key stands for this request: the first that is said of a key holds,
	 * for ever and in all processes. Durable when this returns.
	 * @param fingerprint of what the request brings and asks for
	 */
	boolean same(String key, String fingerprint);

	/** Deletes a content that was kept, where no document holds it. */
	void forget(Content content);

}
