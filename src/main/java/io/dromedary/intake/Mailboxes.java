package io.dromedary.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.home.Home;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.DoorNotes;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The bean {@code mailboxes}: what the doors of all mailboxes need, each under the prefix
 * of its settings.
 */
public class Mailboxes implements MailUidGenerator {

	private final Environment environment;

	private final ObjectProvider<Home> home;

	private final DoorNotes notes;

	private final Doorkeeper doorkeeper;

	Mailboxes(Environment environment, ObjectProvider<Home> home, DoorNotes notes, Doorkeeper doorkeeper) {
		this.environment = environment;
		this.home = home;
		this.notes = notes;
		this.doorkeeper = doorkeeper;
	}

	/**
	 * Lets go of a mail: marked as read, moved or deleted, as its settings say. The
	 * arrival is durable by now; where this fails the mail is looked at again.
	 */
	public void acknowledge(@Body Arrival arrival, Exchange exchange) {
		ReceivedMail mail = exchange.getProperty(Transport.RECEIVED_MAIL, ReceivedMail.class);
		if (mail == null || mail.search() == null) {
			return;
		}
		try {
			letGo(mail, mail.search());
		}
		catch (MessagingException ex) {
			Sentence why = Trouble.known(ex).orElseGet(() -> Sentence.of("intake.mail.not-moved"));
			ServiceUnavailable failure = new ServiceUnavailable(Service.Kind.SOURCE, why);
			mail.failed(failure);
			doorkeeper.stuck(exchange.getFromRouteId(), failure);
		}
	}

	private static void letGo(ReceivedMail mail, MailSearch search) throws MessagingException {
		MailFolder folder = (MailFolder) mail.message().getFolder();
		MailSettings settings = search.settings();
		if (settings.delete()) {
			folder.delete(mail.uid());
		}
		else {
			mail.message().setFlag(Flags.Flag.SEEN, true);
			if (!settings.moveTo().isBlank()) {
				folder.move(mail.uid(), settings.moveTo());
			}
		}
		search.done(folder, mail.uid());
	}

	/** What camel-mail calls a mail by; it would else load headers for a name. */
	@Override
	public String generateUuid(MailEndpoint endpoint, Message mail) {
		return String.valueOf((mail instanceof ListedMail listed) ? listed.uid() : mail.getMessageNumber());
	}

	MailSettings settings(String prefix) {
		return Binder.get(environment).bindOrCreate(prefix, MailSettings.class);
	}

	DoorNotes notes() {
		return notes;
	}

	AccessTokens tokens(String prefix) {
		MailSettings.OAuth oauth = settings(prefix).oauth();
		Path file = home.getObject().secrets().resolve(prefix + ".oauth.rotated");
		return new AccessTokens(oauth, new RefreshToken(oauth.refreshToken(), file), Clock.systemUTC());
	}

	/** How Angus Mail is to connect. */
	Properties properties(String prefix) {
		MailSettings settings = settings(prefix);
		Properties properties = new Properties();
		for (String protocol : new String[] { "imap", "imaps" }) {
			String mail = "mail." + protocol + ".";
			properties.setProperty(mail + "folder.class", MailFolder.class.getName());
			properties.setProperty(mail + "connectiontimeout", "20000");
			properties.setProperty(mail + "timeout", "60000");
			properties.setProperty(mail + "writetimeout", "60000");
			properties.setProperty(mail + "ssl.checkserveridentity", "true");
			properties.setProperty(mail + "starttls.enable", "true");
			properties.setProperty(mail + "starttls.required", "true");
			if (settings.oauth().used()) {
				properties.setProperty(mail + "auth.mechanisms", "XOAUTH2");
			}
		}
		properties.putAll(settings.properties());
		// it would print all that is spoken, past the log
		properties.keySet().removeIf((name) -> String.valueOf(name).startsWith("mail.debug"));
		return properties;
	}

}
