package io.dromedary.deliver.mail;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Properties;
import java.util.function.Supplier;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail that says itself whom it goes to: headers of a route do not change it. Its
 * Message-ID stays the one it was given, whoever sends it, so that a repeat is known as
 * such.
 */
class ResultMail extends SMTPMessage {

	private final String id;

	ResultMail(String id) throws MessagingException {
		super(Session.getInstance(new Properties()));
		this.id = id;
		setHeader("Auto-Submitted", "auto-generated");
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", id);
	}

	/** Attaches a file whose name any system can store. */
	static void attach(MimeMultipart parts, String name, String mediaType, Supplier<InputStream> content)
			throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new Attached(name, mediaType, content)));
		part.setFileName(name);
		part.setDisposition(MimeBodyPart.ATTACHMENT);
		// text would be sent as lines, and their ends changed
		part.setHeader("Content-Transfer-Encoding", "base64");
		parts.addBodyPart(part);
	}

	private record Attached(String name, String mediaType, Supplier<InputStream> content) implements DataSource {

		@Override
		public InputStream getInputStream() {
			return content.get();
		}

		@Override
		public OutputStream getOutputStream() {
			throw new UnsupportedOperationException();
		}

		@Override
		public String getContentType() {
			return mediaType;
		}

		@Override
		public String getName() {
			return name;
		}

	}

}
