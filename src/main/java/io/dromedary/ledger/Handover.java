package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a running work item will make true when it completes: all of it or nothing, in the
 * transaction that removes the item. Bound to the thread that runs the item.
 */
public final class Handover {

	private static final ThreadLocal<@Nullable Handover> CURRENT = new ThreadLocal<>();

	private final List<Runnable> changes = new ArrayList<>();

	/** The item that runs on this thread; null outside one. */
	public static @Nullable Handover current() {
		return CURRENT.get();
	}

	/**
	 * Makes a change true when the item on this thread completes; at once where there is
	 * none.
	 */
	public static void perform(Runnable change) {
		Handover handover = CURRENT.get();
		if (handover == null) {
			change.run();
		}
		else {
			handover.changes.add(change);
		}
	}

	/** Runs the steps of an item on this thread and returns what they want to be true. */
	public static Handover during(Runnable steps) {
		Handover handover = new Handover();
		CURRENT.set(handover);
		try {
			steps.run();
		}
		finally {
			CURRENT.remove();
		}
		return handover;
	}

	/** Whether the item said nothing that is to become true. */
	public boolean isEmpty() {
		return changes.isEmpty();
	}

	/** Makes the changes; called in the transaction that removes the item. */
	public void complete() {
		changes.forEach(Runnable::run);
	}

}
