package io.dromedary.work;

import java.util.regex.Pattern;

import io.dromedary.ledger.Step;

/**
 * A pool of workers, with a table and a scheduler of its own.
 *
 * @param name lower case letters, digits and hyphens
 */
public record Pool(String name) {

	/** Before the pools below, which are looked at by it. */
	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

	/** Bounded by the cores. */
	public static final Pool READ = new Pool("read");

	/** Bounded by the slots of the model server. */
	public static final Pool EXTRACT = new Pool("extract");

	/** Everything else that is no target. */
	public static final Pool DELIVER = new Pool("deliver");

	public Pool {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException(
					"The name of a pool has lower case letters, digits and hyphens, at most 40, and begins with a letter");
		}
	}

	/**
	 * The pool of a step for which its route names none. Each target has its own, so that
	 * one that hangs holds up no other; one whose name cannot be that of a pool shares
	 * the pool of everything else.
	 */
	static Pool of(Step step) {
		if (step.target().isPresent()) {
			return NAME.matcher(step.name()).matches() ? new Pool(step.name()) : DELIVER;
		}
		return DELIVER;
	}

	String table() {
		return "work_" + name.replace('-', '_');
	}

	@Override
	public String toString() {
		return name;
	}

}
