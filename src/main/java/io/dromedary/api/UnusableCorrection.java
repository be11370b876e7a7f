package io.dromedary.api;

import java.util.List;

import io.dromedary.document.Finding;

/**
 * A correction that cannot be delivered as it stands: an unknown field, a date that is
 * none.
 */
public class UnusableCorrection extends RuntimeException {

	private final List<Finding> findings;

	private final boolean insistable;

	/**
	 * @param findings why, field by field; not empty
	 * @param insistable whether the same decision passes with {@code insist}
	 */
	public UnusableCorrection(List<Finding> findings, boolean insistable) {
		super(findings.get(0).sentence().toString());
		this.findings = List.copyOf(findings);
		this.insistable = insistable;
	}

	public List<Finding> findings() {
		return findings;
	}

	public boolean insistable() {
		return insistable;
	}

}
