package io.dromedary.deliver.webhook;

import java.time.Duration;

import io.dromedary.deliver.Payload;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * An address that documents are posted to, as the settings under one prefix say, for
 * example {@code dromedary.webhook}.
 *
 * @param url {@code http:} or {@code https:}
 * @param secret signs by Standard Webhooks; empty: nothing is signed
 * @param oldSecret signs beside it while receivers change over; empty: none
 * @param hubSignature whether the secret also signs as GitHub does
 * @param header name of one more header, such as {@code Authorization}; empty: none
 * @param headerValue its value
 * @param timeout longest wait for a connection, and for an answer
 * @param original how the file comes along as it came
 * @param originalMax how large it may be in what is posted; a larger one is only linked
 */
record WebhookSettings(@DefaultValue("") String url, @DefaultValue("") String secret,
		@DefaultValue("") String oldSecret, @DefaultValue("false") boolean hubSignature,
		@DefaultValue("") String header, @DefaultValue("") String headerValue, @DefaultValue("20s") Duration timeout,
		@DefaultValue("link") Original original, @DefaultValue("8MB") DataSize originalMax) {

	/** How a file comes along. */
	enum Original {

		LINK, BASE64, MULTIPART

	}

	/** Whether a file of that many bytes is a part of its own beside the payload. */
	boolean apart(long size) {
		return original == Original.MULTIPART && size <= originalMax.toBytes();
	}

	/** In bytes, the largest that stands in the payload. */
	long originalBytes() {
		return (original == Original.BASE64) ? originalMax.toBytes() : Payload.LINK;
	}

	@Override
	public String toString() {
		return "WebhookSettings[...]";
	}

}
