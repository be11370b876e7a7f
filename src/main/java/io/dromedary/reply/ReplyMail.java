package io.dromedary.reply;

/**
 * An answer, as the route sends it.
 *
 * @param messageId always the same for the same mail, so that a repeat is known as such
 * @param inReplyTo empty where the mail had no id
 */
public record ReplyMail(String to, String subject, String messageId, String inReplyTo, String text) {

	@Override
	public String toString() {
		return "ReplyMail";
	}

}
