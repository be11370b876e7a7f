package io.dromedary.extract;

import io.dromedary.document.Candidate;

/**
 * A value read at a label.
 *
 * @param weight 0 to 1: how telling the label is and how near the value stands
 */
record Reading(LabelHit hit, Candidate candidate, Segment segment, double weight) {

	@Override
	public String toString() {
		return "Reading[" + candidate.field() + "]";
	}

}
