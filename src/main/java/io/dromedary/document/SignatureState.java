package io.dromedary.document;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What is known of the electronic signatures around a document, the worst first. */
public enum SignatureState {

	/** One does not fit the content: it was changed after it was signed. */
	BROKEN,
	/** Whether one fits could not be checked. */
	UNVERIFIED,
	/**
	 * Each fits the content and the certificate that came with it. Nobody checked whether
	 * that is to be trusted.
	 */
	INTACT;

	private static final String RULE = "signature-";

	/** {@code broken}, {@code unverified} or {@code intact}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The rule of the finding that says so. */
	public String rule() {
		return RULE + word();
	}

	/** What findings say of all signatures together; null of what was not signed. */
	public static @Nullable SignatureState of(List<Finding> findings) {
		for (SignatureState state : values()) {
			if (findings.stream().anyMatch((finding) -> finding.rule().equals(state.rule()))) {
				return state;
			}
		}
		return null;
	}

}
