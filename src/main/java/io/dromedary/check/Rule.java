package io.dromedary.check;

/** Looks at the chosen values; adds findings and what supports a value. */
interface Rule {

	void apply(Worksheet sheet);

}
