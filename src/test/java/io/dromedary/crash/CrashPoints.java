package io.dromedary.crash;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * The durable boundaries that one hub passes. At the one it is to die at it freezes:
 * whatever would cross a boundary from then on waits for the halt of the JVM, which comes
 * as soon as all hubs of the JVM are frozen.
 */
final class CrashPoints {

	/** Passes every boundary. */
	static final String NOWHERE = "";

	private final String deadly;

	private final Map<String, Integer> counts = new HashMap<>();

	private final Map<String, Integer> documents = new HashMap<>();

	private final Set<String> passed = Collections.synchronizedSet(new LinkedHashSet<>());

	private final CountDownLatch frozen = new CountDownLatch(1);

	/**
	 * Freezes at the boundary of this name.
	 */
	CrashPoints(String deadly) {
		this.deadly = deadly;
	}

	/** A boundary of this kind is crossed now. */
	void pass(String kind) {
		String point = kind + " #" + count(kind);
		passed.add(point);
		if (point.equals(deadly)) {
			frozen.countDown();
		}
		if (frozen.getCount() == 0) {
			waitForTheHalt();
		}
	}

	private synchronized int count(String kind) {
		return counts.merge(kind, 1, Integer::sum);
	}

	/** Documents are told apart by the order in which they arrive. */
	synchronized String document(String id) {
		return "document " + documents.computeIfAbsent(id, (unknown) -> documents.size() + 1);
	}

	Set<String> passed() {
		synchronized (passed) {
			return new LinkedHashSet<>(passed);
		}
	}

	CountDownLatch frozen() {
		return frozen;
	}

	private static void waitForTheHalt() {
		CountDownLatch never = new CountDownLatch(1);
		while (never.getCount() > 0) {
			try {
				never.await();
			}
			catch (InterruptedException ex) {
				// nothing wakes the dead
			}
		}
	}

	@Override
	public String toString() {
		return deadly;
	}

}
