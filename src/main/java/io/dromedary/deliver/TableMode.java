package io.dromedary.deliver;

/** Whose business the tables of document types are in a database that results go to. */
public enum TableMode {

	/** Ours: what is missing is made, and nothing is ever dropped or retyped. */
	CREATE,

	/** Theirs: where something is missing, documents wait until it is there. */
	VALIDATE,

	/** Theirs, and nothing is looked at, as with views. */
	NONE

}
