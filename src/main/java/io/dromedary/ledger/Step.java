package io.dromedary.ledger;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A step of a document, by the name that routes give it: {@code read} for
 * {@code work:read}. Routes of a user may do further steps than the ones known here. A
 * row of work keeps the bare name.
 */
public record Step(String name) {

	/** Takes a container apart. */
	public static final Step SPLIT = new Step("split");

	public static final Step READ = new Step("read");

	public static final Step EXTRACT = new Step("extract");

	/** Hands an assessment to the targets. */
	public static final Step DELIVER = new Step("deliver");

	/** Puts away what cannot be read. */
	public static final Step REFUSED = new Step("refused");

	/** Tells the sender of a mail what became of it. */
	public static final Step REPLY = new Step("reply");

	private static final String TO = "to-";

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Step {
	}

	/** The step that delivers to a target. */
	public static Step to(String target) {
		return new Step(TO + target);
	}

	/** The target that it delivers to; empty where it delivers to none. */
	public Optional<String> target() {
		return name.startsWith(TO) ? Optional.of(name.substring(TO.length())) : Optional.empty();
	}

	/** Whether it is done for a document that is at its end. */
	public boolean aside() {
		return equals(REFUSED) || reply();
	}

	/** Whether it only tells the sender: how it gets on is no matter of the document. */
	public boolean reply() {
		return equals(REPLY);
	}

	@Override
	@JsonValue
	public String toString() {
		return name;
	}

}
