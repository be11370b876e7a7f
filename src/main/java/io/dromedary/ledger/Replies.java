package io.dromedary.ledger;

import java.time.Instant;

/** Which mails were answered. Erasing a mail forgets it. */
public interface Replies {

	/**
	 * Takes the one answer that a mail gets; in the transaction of the caller.
	 * @return false where it was taken before
	 */
	boolean claim(String id);

	/**
	 * Says why there is none, or that there is one; true when the work item on this
	 * thread completes.
	 * @param sender whom it went to; empty where it went to nobody
	 */
	void done(String id, String sender, String event);

	/** How many this address got since then. */
	long count(String sender, Instant since);

}
