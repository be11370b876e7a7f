package io.dromedary.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What is told at once, in plain text.
 *
 * @param subject one line
 */
public record Message(String subject, String text) {

	/**
	 * Both as {@code {"text": ...}}: what Slack, Mattermost, Google Chat and others take
	 * at their incoming webhooks.
	 */
	public String json() {
		return JsonNodeFactory.instance.objectNode().put("text", subject + "\n\n" + text).toString();
	}

	@Override
	public String toString() {
		return "Message[...]";
	}

}
