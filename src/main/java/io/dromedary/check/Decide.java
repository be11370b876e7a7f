package io.dromedary.check;

import io.dromedary.document.Assessment;

/** Decides whether a person must look before anything is delivered. */
public class Decide {

	/** {@code deliver} or {@code review}. */
	public String decide(Assessment assessment) {
		return (assessment.extraction().type() == null || assessment.doubtful()) ? "review" : "deliver";
	}

}
