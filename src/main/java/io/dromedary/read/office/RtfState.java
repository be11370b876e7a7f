package io.dromedary.read.office;

/** What holds in a group and ends with it. */
final class RtfState implements Cloneable {

	boolean out;

	boolean hidden;

	boolean fonts;

	boolean colours;

	/** A colour of the table, or of what is behind the letters; 0 for the usual one. */
	int ink;

	int ground;

	/** Half points. */
	int size;

	int raised;

	int font = -1;

	int perUnicode = 1;

	boolean inTable;

	boolean aside;

	/** Letters as usual; what is behind them may be that of a cell, and stays. */
	void plain() {
		hidden = false;
		raised = 0;
		font = -1;
		ink = 0;
		size = 0;
	}

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
