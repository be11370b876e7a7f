package io.dromedary.ledger.accuracy;

/**
 * How often what a finder read in print was what the document carries as data.
 *
 * @param type name of the document type
 * @param field name of the field
 * @param finder its word
 * @param agreed how often it read the same
 * @param differed how often something else
 * @param missing how often nothing
 */
public record Figure(String type, String field, String finder, long agreed, long differed, long missing) {

	/** Of what it read the share that was right; 0 where it read nothing. */
	public double share() {
		return (agreed + differed == 0) ? 0 : Math.round(1000.0 * agreed / (agreed + differed)) / 1000.0;
	}

}
