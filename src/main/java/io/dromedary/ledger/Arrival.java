package io.dromedary.ledger;

/**
 * What became of an arrival.
 *
 * @param entry the document; for a repeat the one that arrived before
 */
public record Arrival(Entry entry, Kind kind) {

	/** Judged by the arrival key first and then by the content. */
	public enum Kind {

		/**
		 * A document never seen, or the new attempt of one that was refused, failed,
		 * rejected or erased.
		 */
		NEW,
		/**
		 * The same arrival once more, because its source was not acknowledged: nothing to
		 * do but acknowledge.
		 */
		REPEAT,
		/** The same content as a live or delivered document. */
		DUPLICATE

	}

}
