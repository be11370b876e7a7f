package io.dromedary.api;

/**
 * What a person decided about a document in review: {@code {"version": 7, "action":
 * "approve", "fields": {"date": "2026-05-14"}}}, {@code {"version": 7, "action":
 * "reject", "reason": "not ours"}} or {@code {"version": 7, "action": "type", "type":
 * "receipt"}}.
 *
 * @param version the version the person saw
 * @param reason why it is rejected; empty for other actions
 * @param type name of the type as which it is extracted again; empty for other actions
 */
public record Decision(long version, Action action, Correction correction, String reason, String type) {

	/** {@code correct} is {@code approve} that must change something. */
	public enum Action {

		APPROVE, CORRECT, REJECT, TYPE

	}

	static final int LONGEST_REASON = 1000;

	public Decision {
		Texts.keepable(reason);
		if (reason.codePoints().count() > LONGEST_REASON) {
			throw ApiException.badRequest("api.bad-reason", LONGEST_REASON);
		}
		boolean settles = action == Action.APPROVE || action == Action.CORRECT;
		if (action == Action.REJECT && reason.isEmpty()) {
			throw ApiException.badRequest("api.reason-missing");
		}
		if (action != Action.REJECT && !reason.isEmpty()) {
			throw ApiException.badRequest("api.reason-of-others");
		}
		if (action == Action.TYPE && type.isEmpty()) {
			throw ApiException.badRequest("api.type-missing");
		}
		if (action != Action.TYPE && !type.isEmpty()) {
			throw ApiException.badRequest("api.type-of-others");
		}
		if (!settles && !correction.changesNothing()) {
			throw ApiException.badRequest("api.fields-of-others");
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
