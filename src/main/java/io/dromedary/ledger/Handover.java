package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a running work item will make true when it completes: all of it or nothing, in the
 * transaction that removes the item. Bound to the thread that runs the item.
 */
public final class Handover {

	private static final ThreadLocal<@Nullable Handover> CURRENT = new ThreadLocal<>();

	private final List<BooleanSupplier> changes;

	private final List<Next> next;

	private Handover(List<BooleanSupplier> changes, List<Next> next) {
		this.changes = changes;
		this.next = next;
	}

	/**
	 * A step that is to follow, and what it is given.
	 */
	public record Next(String documentId, Step step, Object body) {

		@Override
		public String toString() {
			return "Next[" + documentId + ", " + step + "]";
		}

	}

	/** The item that runs on this thread; null outside one. */
	public static @Nullable Handover current() {
		return CURRENT.get();
	}

	/**
	 * Makes a change true when the item on this thread completes; at once where there is
	 * none.
	 */
	public static void perform(Runnable change) {
		decide(() -> {
			change.run();
			return true;
		});
	}

	/**
	 * The same for a change that may turn out otherwise.
	 * @param change false where the steps that were said to follow must not
	 * @return false where the change was made at once and turned out otherwise
	 */
	public static boolean decide(BooleanSupplier change) {
		Handover handover = CURRENT.get();
		return (handover == null) ? change.getAsBoolean() : handover.changes.add(change);
	}

	/** Runs the steps of an item on this thread and returns what they want to be true. */
	public static Handover during(Runnable steps) {
		Handover handover = new Handover(new ArrayList<>(), new ArrayList<>());
		CURRENT.set(handover);
		try {
			steps.run();
		}
		finally {
			CURRENT.remove();
		}
		return handover;
	}

	/** Says that a step is to follow. */
	public void follow(Next step) {
		next.add(step);
	}

	/** The steps that are to follow, in the order said. */
	public List<Next> next() {
		return List.copyOf(next);
	}

	/**
	 * What both want to be true, where a step that was to follow was done at once.
	 * @param done the step that needs not follow any more
	 * @param later what that step wants to be true
	 */
	public Handover with(Next done, Handover later) {
		Handover rest = without(done);
		return new Handover(Stream.concat(changes.stream(), later.changes.stream()).toList(),
				Stream.concat(rest.next.stream(), later.next.stream()).toList());
	}

	/** The same, less one step that was to follow. */
	public Handover without(Next step) {
		return new Handover(changes, next.stream().filter((other) -> other != step).toList());
	}

	/** Whether the item said nothing that is to become true. */
	public boolean isEmpty() {
		return changes.isEmpty() && next.isEmpty();
	}

	/**
	 * Makes the changes; called in the transaction that removes the item.
	 * @return the steps that follow, to be written by who calls this; none where a change
	 * turned out otherwise
	 */
	public List<Next> complete() {
		boolean goesOn = true;
		for (BooleanSupplier change : changes) {
			goesOn &= change.getAsBoolean();
		}
		return goesOn ? next() : List.of();
	}

}
