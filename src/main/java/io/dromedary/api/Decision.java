package io.dromedary.api;

/**
 * What a person decided about a document in review: {@code {"version": 7, "action":
 * "approve", "fields": {"date": "2026-05-14"}}} or {@code {"version": 7, "action":
 * "reject", "reason": "not ours"}}.
 *
 * @param version the version the person saw
 * @param reason why it is rejected
 */
public record Decision(long version, Action action, Correction correction, String reason) {

	/** {@code correct} is {@code approve} that must change something. */
	public enum Action {

		APPROVE, CORRECT, REJECT

	}

	public Decision {
		if (action == Action.REJECT && reason.isEmpty()) {
			throw ApiException.badRequest("api.reason-missing");
		}
		if (action == Action.REJECT && !correction.changesNothing()) {
			throw ApiException.badRequest("api.fields-of-rejected");
		}
		if (action == Action.CORRECT && correction.changesNothing()) {
			throw ApiException.badRequest("api.fields-missing");
		}
	}

	@Override
	public String toString() {
		return "Decision[" + version + ", " + action + "]";
	}

}
