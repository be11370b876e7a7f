package io.dromedary.review;

import java.util.List;

import io.dromedary.document.Finding;

/**
 * A decision that cannot be carried out as it stands; nothing was changed. The message is
 * a sentence for the person and holds no value.
 */
public class RefusedCorrection extends RuntimeException {

	private final List<Finding> findings;

	private final boolean insistable;

	RefusedCorrection(List<Finding> findings, boolean insistable) {
		super(findings.get(0).sentence().toString());
		this.findings = List.copyOf(findings);
		this.insistable = insistable;
	}

	/** Why, field by field; never empty. */
	public List<Finding> findings() {
		return findings;
	}

	/** Whether the same decision passes where the person insists. */
	public boolean insistable() {
		return insistable;
	}

}
