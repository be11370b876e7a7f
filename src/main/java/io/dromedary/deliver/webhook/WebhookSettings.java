package io.dromedary.deliver.webhook;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

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
 */
record WebhookSettings(@DefaultValue("") String url, @DefaultValue("") String secret,
		@DefaultValue("") String oldSecret, @DefaultValue("false") boolean hubSignature,
		@DefaultValue("") String header, @DefaultValue("") String headerValue, @DefaultValue("20s") Duration timeout) {

	@Override
	public String toString() {
		return "WebhookSettings[...]";
	}

}
