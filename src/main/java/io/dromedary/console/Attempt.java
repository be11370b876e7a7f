package io.dromedary.console;

import java.util.List;

import io.dromedary.document.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was not taken, so that its page can say why and keep what was typed.
 *
 * @param said why, in the language of the person; null where nothing was tried
 * @param findings field by field
 * @param insistable whether the same decision passes where the person insists
 * @param stale whether it was made on a version that is past
 */
record Attempt(Typed typed, @Nullable String said, List<Finding> findings, boolean insistable, boolean stale) {

	static final Attempt NONE = new Attempt(Typed.NOTHING, null, List.of(), false, false);

	static Attempt refused(Typed typed, String said, List<Finding> findings, boolean insistable) {
		return new Attempt(typed, said, findings, insistable, false);
	}

	static Attempt stale(Typed typed, String said) {
		return new Attempt(typed, said, List.of(), false, true);
	}

	/**
	 * What a person sees in an input: what was typed, unless that was on another version.
	 */
	String input(String field, String shown) {
		return stale ? shown : typed.changed().getOrDefault(field, shown);
	}

	/** What is to be told beside an input instead. */
	@Nullable String past(String field, String shown) {
		String text = typed.changed().get(field);
		return (stale && text != null && Typed.differ(text, shown)) ? text : null;
	}

	/** Whether it was refused for what this field holds. */
	public boolean failed(String field) {
		return !on(field, findings).isEmpty();
	}

	/** Doubts about what was found are answered where a person typed something else. */
	List<Finding> about(String field, List<Finding> found) {
		List<Finding> failed = on(field, findings);
		boolean answered = !stale && typed.changed().containsKey(field);
		return (answered || !failed.isEmpty()) ? failed : on(field, found);
	}

	private static List<Finding> on(String field, List<Finding> all) {
		return all.stream().filter((finding) -> finding.field().equals(field)).toList();
	}

	@Override
	public String toString() {
		return "Attempt[" + typed + ", " + findings.size() + " findings]";
	}

}
