package io.dromedary.alert;

/**
 * What is told at once, in plain text.
 *
 * @param subject one line
 */
public record Message(String subject, String text) {

	@Override
	public String toString() {
		return "Message[...]";
	}

}
