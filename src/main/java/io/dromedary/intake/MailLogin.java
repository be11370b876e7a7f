package io.dromedary.intake;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;

/**
 * How a mailbox is logged in to, for the option {@code authenticator} of camel-mail: the
 * password, or with OAuth2 an access token in its place.
 */
public final class MailLogin extends MailAuthenticator {

	private final MailSettings settings;

	private final AccessTokens tokens;

	private final AtomicBoolean named = new AtomicBoolean();

	/**
	 * @param prefix of the settings, for example {@code dromedary.mail}
	 */
	public MailLogin(String prefix, Mailboxes mailboxes) {
		this.settings = mailboxes.settings(prefix);
		this.tokens = mailboxes.tokens(prefix);
	}

	/**
	 * Asked for whenever a connection is made, and once before, for the user name: no
	 * token is got for that, because a route must start where its token server is away.
	 */
	@Override
	public PasswordAuthentication getPasswordAuthentication() {
		boolean first = named.compareAndSet(false, true);
		if (!settings.oauth().used()) {
			return new PasswordAuthentication(settings.username(), settings.password());
		}
		return new PasswordAuthentication(settings.username(), first ? "" : tokens.token());
	}

}
