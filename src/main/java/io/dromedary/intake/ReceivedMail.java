package io.dromedary.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Date;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailEndpoint;
import org.eclipse.angus.mail.util.ReadableMime;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a mailbox, which is taken in as it came, byte by byte and without marking it
 * as read. Whatever folder it lies in and whatever its UID, it is known for ever by its
 * content.
 */
final class ReceivedMail {

	/** What is looked at for subject and sender. */
	private static final int HEAD = 64 * 1024;

	private final Message message;

	private final @Nullable MailSearch search;

	private final long uid;

	private boolean gone;

	private ReceivedMail(Message message, @Nullable MailSearch search, long uid) {
		this.message = message;
		this.search = search;
		this.uid = uid;
	}

	static ReceivedMail of(Exchange exchange, Message message) {
		MailSearch search = (exchange.getFromEndpoint() instanceof MailEndpoint door
				&& door.getSearchTerm() instanceof MailSearch ours) ? ours : null;
		try {
			long uid = (message.getFolder() instanceof MailFolder folder) ? folder.getUID(message) : 0;
			return new ReceivedMail(message, search, uid);
		}
		catch (MessagingException ex) {
			ReceivedMail mail = new ReceivedMail(message, search, 0);
			mail.gone = ex instanceof MessageRemovedException;
			return mail;
		}
	}

	Message message() {
		return message;
	}

	long uid() {
		return uid;
	}

	/** Null in a route of the user's own that looks for mails in its own way. */
	@Nullable MailSearch search() {
		return search;
	}

	/** It was not taken in, or not let go of. */
	void failed(Throwable failure) {
		if (search != null && message.getFolder() instanceof MailFolder folder) {
			search.failed(folder, uid, failure);
		}
	}

	/** Whether it has left the mailbox by now: another process or a person was faster. */
	boolean gone() {
		return gone;
	}

	/**
	 * @throws NoSuchFileException where it has left the mailbox
	 * @throws IOException where it cannot be read now
	 */
	Parcel parcel(String route, Instructions instructions) throws IOException {
		InputStream mime = begin();
		byte[] head = read(mime);
		MailHead said = MailHead.of(head);
		Origin origin = new Origin("mail", route, said.fileName(), null, receivedAt(), said.messageId(), said.sender(),
				said.subject());
		return new Parcel(null, origin, instructions, new Begun(head, mime));
	}

	private byte[] read(InputStream mime) throws IOException {
		try {
			return mime.readNBytes(HEAD);
		}
		catch (NoSuchFileException ex) {
			gone = true;
			throw ex;
		}
	}

	private InputStream begin() throws IOException {
		try {
			return (message.getFolder() instanceof MailFolder folder) ? new MailStream(folder, uid)
					: ((ReadableMime) message).getMimeStream();
		}
		catch (MessagingException ex) {
			throw new IOException(ex);
		}
	}

	private Instant receivedAt() {
		try {
			Date date = message.getReceivedDate();
			return (date != null) ? date.toInstant() : Instant.now();
		}
		catch (MessagingException ex) {
			return Instant.now();
		}
	}

	@Override
	public String toString() {
		return "ReceivedMail[" + uid + "]";
	}

	/** One whose head was read. */
	private record Begun(byte[] head, InputStream rest) implements Parcel.Source {

		@Override
		public InputStream open() {
			return new SequenceInputStream(new ByteArrayInputStream(head), rest);
		}

		@Override
		public String key(Content content) {
			return "mail:" + content.sha256();
		}

	}

}
