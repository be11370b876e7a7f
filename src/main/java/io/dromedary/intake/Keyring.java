package io.dromedary.intake;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import io.dromedary.ledger.Ledger;

/**
 * Keys of files that have left. Another process that looks at the same folder may hold
 * the content of such a file, and is told by the key that it was taken in; so a key
 * counts for a while longer.
 */
final class Keyring {

	/** Longer than a file may be on its way. */
	private static final Duration WHILE = Duration.ofMinutes(15);

	private final Ledger ledger;

	private final LongSupplier nanos;

	/** When they left, the first of them first. */
	private final Map<String, Long> keys = new LinkedHashMap<>();

	Keyring(Ledger ledger, LongSupplier nanos) {
		this.ledger = ledger;
		this.nanos = nanos;
	}

	/** Its file has left. */
	void keep(String key) {
		keys.remove(key);
		keys.put(key, nanos.getAsLong());
	}

	/** Whether a file with this key has left from here not long ago. */
	boolean holds(String key) {
		return keys.containsKey(key);
	}

	/** A file with this key is there again. */
	void remove(String key) {
		keys.remove(key);
	}

	/** Lets go of those that were kept long enough. */
	void release() {
		long now = nanos.getAsLong();
		Iterator<Map.Entry<String, Long>> oldest = keys.entrySet().iterator();
		while (oldest.hasNext()) {
			Map.Entry<String, Long> key = oldest.next();
			if (now - key.getValue() <= WHILE.toNanos()) {
				return;
			}
			ledger.acknowledged(key.getKey(), null);
			oldest.remove();
		}
	}

}
