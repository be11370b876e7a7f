package io.dromedary.api;

import java.util.function.BooleanSupplier;

/**
 * Bounds wrong tokens and lets the right one in, however many wrong ones come: behind a
 * proxy they have the same address. A token that is long enough cannot be found by
 * trying. One that is not is no longer looked at while its address has tried too often.
 */
public class TokenGate {

	private static final Verdict RIGHT = new Verdict(true, 0);

	private final ApiToken token;

	private final Attempts attempts;

	public TokenGate(ApiToken token, Attempts attempts) {
		this.token = token;
		this.attempts = attempts;
	}

	/**
	 * What is to be answered.
	 *
	 * @param seconds how long to wait with another wrong one; 0 where none must wait
	 */
	public record Verdict(boolean right, long seconds) {
	}

	/** Judges a token. */
	public Verdict judge(String presented, String address) {
		return token.guessable() ? lookedAtOrNot(presented, address) : judge(() -> token.matches(presented), address);
	}

	/**
	 * Judges what nobody can guess.
	 * @param right whether it opens
	 */
	public Verdict judge(BooleanSupplier right, String address) {
		return right.getAsBoolean() ? RIGHT : new Verdict(false, attempts.begin(address).longest());
	}

	private Verdict lookedAtOrNot(String presented, String address) {
		Attempts.Pause pause = attempts.begin(address);
		if (pause.one() == 0 && token.matches(presented)) {
			attempts.takenBack(address, pause);
			return RIGHT;
		}
		return new Verdict(false, pause.longest());
	}

}
