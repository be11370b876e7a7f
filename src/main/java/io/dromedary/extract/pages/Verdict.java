package io.dromedary.extract.pages;

import java.util.List;

import io.dromedary.document.Cut;

/**
 * Whether pages are one document or several.
 *
 * @param cuts where the second and further ones begin; none where it is one, or where
 * that cannot be told
 * @param doubtful whether it may be several, but nobody can say where they begin
 */
public record Verdict(List<Cut> cuts, boolean doubtful) {

	public static final Verdict ONE = new Verdict(List.of(), false);

	public static final Verdict DOUBTFUL = new Verdict(List.of(), true);

	public Verdict {
		cuts = List.copyOf(cuts);
	}

	/** Whether it is one document without any doubt. */
	public boolean one() {
		return cuts.isEmpty() && !doubtful;
	}

}
