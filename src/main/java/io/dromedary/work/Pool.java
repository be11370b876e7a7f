package io.dromedary.work;

import java.util.Locale;

/** The pools of workers; each has a table and a scheduler of its own. */
public enum Pool {

	/** Bounded by the cores. */
	READ,
	/** Bounded by the slots of the model server. */
	EXTRACT,
	/** Everything else. */
	DELIVER;

	String table() {
		return "work_" + name().toLowerCase(Locale.ROOT);
	}

}
