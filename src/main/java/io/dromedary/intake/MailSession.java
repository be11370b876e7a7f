package io.dromedary.intake;

import jakarta.mail.Session;

/** How a mailbox is connected to, for the option {@code session} of camel-mail. */
public final class MailSession {

	private MailSession() {
	}

	/**
	 * @param prefix of the settings, for example {@code dromedary.mail}
	 */
	public static Session of(String prefix, Mailboxes mailboxes) {
		return Session.getInstance(mailboxes.properties(prefix));
	}

}
