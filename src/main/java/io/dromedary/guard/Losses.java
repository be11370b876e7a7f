package io.dromedary.guard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contents to which a worker was lost, so that none is lost to the same a second
 * time. Told apart by settings, for another version or another limit may do better. Where
 * they are kept for good the same settings mean the same after a restart.
 */
public interface Losses {

	/**
	 * SHA-256 of all contents that cost a worker under these settings, now: they are few.
	 */
	Set<String> all(String settings);

	/**
	 * A worker was lost; known for good once this returns.
	 * @param sha256 of the content
	 */
	void add(String sha256, String settings);

	/** Known as long as the program runs: for a route of somebody else. */
	static Losses untilTheEnd() {
		Set<String> known = ConcurrentHashMap.newKeySet();
		return new Losses() {

			@Override
			public Set<String> all(String settings) {
				return Set.copyOf(known);
			}

			@Override
			public void add(String sha256, String settings) {
				known.add(sha256);
			}

		};
	}

}
