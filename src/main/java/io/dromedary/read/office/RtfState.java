package io.dromedary.read.office;

/** What holds in a group and ends with it. */
final class RtfState implements Cloneable {

	boolean out;

	boolean hidden;

	boolean fonts;

	int raised;

	int font = -1;

	int perUnicode = 1;

	boolean inTable;

	boolean aside;

	RtfState copy() {
		try {
			RtfState copy = (RtfState) clone();
			copy.aside = false;
			return copy;
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
