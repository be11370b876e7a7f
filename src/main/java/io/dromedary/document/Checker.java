package io.dromedary.document;

/** Checks what was found: the step {@code check}, for those who need it again. */
@FunctionalInterface
public interface Checker {

	/** Pure: the same extraction on the same day gives the same assessment. */
	Assessment check(Extraction extraction);

}
