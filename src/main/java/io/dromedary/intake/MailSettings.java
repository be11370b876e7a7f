package io.dromedary.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mailbox that is watched, as the settings under one prefix say, for example
 * {@code dromedary.mail}.
 *
 * @param senders addresses and domains ({@code @example.org}) whose mails are taken;
 * empty: everybody's
 * @param reachBack how far the first look goes back
 * @param retry when a mail that could not be taken in is tried again
 * @param moveTo folder that taken mails are moved to; empty: they stay
 * @param delete whether taken mails are deleted
 * @param oauth how to log in without a password
 * @param properties settings of Angus Mail, which outrank ours
 */
record MailSettings(@DefaultValue("") String username, @DefaultValue("") String password,
		@DefaultValue List<String> senders, @DefaultValue("30d") Duration reachBack, @DefaultValue("1m") Duration retry,
		@DefaultValue("") String moveTo, @DefaultValue("false") boolean delete, @DefaultValue OAuth oauth,
		@DefaultValue Map<String, String> properties) {

	/**
	 * OAuth2 (RFC 6749).
	 *
	 * @param tokenUrl where access tokens are got; empty: the password is used
	 * @param clientSecret empty for an application without one
	 * @param refreshToken empty: the application logs in for itself (RFC 6749, 4.4)
	 * @param scope empty: what was granted
	 */
	record OAuth(@DefaultValue("") String tokenUrl, @DefaultValue("") String clientId,
			@DefaultValue("") String clientSecret, @DefaultValue("") String refreshToken,
			@DefaultValue("") String scope) {

		boolean used() {
			return !tokenUrl.isBlank();
		}

		@Override
		public String toString() {
			return "OAuth[" + tokenUrl + "]";
		}

	}

	@Override
	public String toString() {
		return "MailSettings[...]";
	}

}
