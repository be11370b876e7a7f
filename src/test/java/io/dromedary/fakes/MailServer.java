package io.dromedary.fakes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A real IMAP server with mailboxes in memory. */
public final class MailServer implements AutoCloseable {

	public static final String PASSWORD = "pass word";

	private final String protocol;

	private GreenMail server;

	private int port;

	private MailServer(String protocol) {
		this.protocol = protocol;
		restart();
	}

	/** Without TLS, on a free port. */
	public static MailServer start() {
		return new MailServer(ServerSetup.PROTOCOL_IMAP);
	}

	/** With TLS and a certificate that nobody trusts. */
	public static MailServer startWithTls() {
		return new MailServer(ServerSetup.PROTOCOL_IMAPS);
	}

	public int port() {
		return port;
	}

	/** How a hub watches a mailbox here. */
	public WholeHub.Builder watched(WholeHub.Builder hub, String user) {
		folder(user, "INBOX");
		settings(user).forEach(hub::with);
		return hub;
	}

	/** The settings of a hub that watches a mailbox here. */
	public Map<String, Object> settings(String user) {
		return settings(protocol, port, user);
	}

	/** The same for a server of another process, without TLS. */
	public static Map<String, Object> settings(int port, String user) {
		return settings(ServerSetup.PROTOCOL_IMAP, port, user);
	}

	private static Map<String, Object> settings(String protocol, int port, String user) {
		return Map.of("dromedary.mail.host", "127.0.0.1", "dromedary.mail.port", port, "dromedary.mail.protocol",
				protocol, "dromedary.mail.properties[mail.imap.starttls.required]", "false", "dromedary.mail.username",
				user, "dromedary.mail.password", PASSWORD, "dromedary.mail.poll", "200", "dromedary.mail.retry",
				"500ms");
	}

	/** Puts a mail into a folder as it is, byte by byte. */
	public void deliver(String user, String folder, byte[] mail, Flags flags, Date received) {
		try {
			folder(user, folder).appendMessage(new AsItIs(mail), flags, received);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void deliver(String user, String mail) {
		deliver(user, "INBOX", mail.getBytes(StandardCharsets.ISO_8859_1), new Flags(), new Date());
	}

	/** A short mail with CRLF. */
	public static String mail(String from, String subject) {
		return "From: %s\r\nTo: invoices@example.org\r\nSubject: %s\r\nMessage-ID: <%s@example.org>\r\n\r\nHello %2$s\r\n"
			.formatted(from, subject, Integer.toHexString(subject.hashCode()));
	}

	public List<StoredMessage> messages(String user, String folder) {
		// a copy: it changes while mails come and are marked
		return List.copyOf(folder(user, folder).getMessages());
	}

	/** The folder of a user, made where it is missing. */
	public MailFolder folder(String user, String name) {
		GreenMailUser known = server.getUserManager().getUser(user);
		GreenMailUser owner = (known != null) ? known : server.setUser(user + "@example.org", user, PASSWORD);
		ImapHostManager manager = server.getManagers().getImapHostManager();
		try {
			MailFolder found = manager.getFolder(owner, name);
			return (found != null) ? found : manager.createMailbox(owner, name);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the user logs in with from now on, also as an access token. */
	public void password(String user, String password) {
		server.setUser(user + "@example.org", user, password);
	}

	/** It goes away and forgets everything. */
	public void stop() {
		server.stop();
	}

	/** It is back on the same port, empty; folders have another UIDVALIDITY. */
	public void restart() {
		server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
		server.start();
		port = (protocol.equals(ServerSetup.PROTOCOL_IMAP) ? server.getImap() : server.getImaps()).getPort();
	}

	@Override
	public void close() {
		server.stop();
	}

	/** Written as it was read: Jakarta Mail would mend it. */
	private static final class AsItIs extends MimeMessage {

		private final byte[] bytes;

		AsItIs(byte[] bytes) throws MessagingException {
			super(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
			this.bytes = bytes;
		}

		@Override
		public void writeTo(OutputStream out, String[] ignored) throws IOException {
			new ByteArrayInputStream(bytes).transferTo(out);
		}

		@Override
		public int getSize() {
			return bytes.length;
		}

	}

}
