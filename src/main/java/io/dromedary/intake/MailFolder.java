package io.dromedary.intake;

import java.util.Arrays;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.SearchTerm;
import org.apache.camel.RuntimeCamelException;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;

/**
 * A folder of a watched mailbox. Angus Mail makes it in place of its own
 * ({@code mail.imap.folder.class}), so that camel-mail, which it is handed to, asks
 * {@link MailSearch} and leaves mails of others alone.
 */
public final class MailFolder extends IMAPFolder {

	/** Whether mails were flagged that only an expunge of all can take away. */
	private boolean expunge;

	public MailFolder(String fullName, char separator, IMAPStore store, Boolean namespace) {
		super(fullName, separator, store, namespace);
	}

	public MailFolder(ListInfo info, IMAPStore store) {
		super(info, store);
	}

	/**
	 * @throws RuntimeCamelException where it cannot be opened: camel-mail would take a
	 * checked exception for a look that found nothing
	 */
	@Override
	public synchronized void open(int mode) {
		try {
			super.open(mode);
		}
		catch (MessagingException ex) {
			throw new RuntimeCamelException(ex);
		}
	}

	@Override
	public synchronized Message[] search(SearchTerm term, Message[] messages) throws MessagingException {
		return (term instanceof MailSearch search) ? search.look(this) : super.search(term, messages);
	}

	/** Not with an expunge that takes along what somebody else has flagged as deleted. */
	@Override
	public synchronized void close(boolean ignored) throws MessagingException {
		super.close(expunge);
		expunge = false;
	}

	/** Moves a mail, in one step where the server can (RFC 6851). */
	void move(Message mail, String folderName) throws MessagingException {
		Folder target = getStore().getFolder(folderName);
		if (!target.exists() && !target.create(HOLDS_MESSAGES)) {
			throw new MessagingException("no such folder");
		}
		Message[] one = { mail };
		if (can("MOVE")) {
			moveMessages(one, target);
		}
		else {
			copyMessages(one, target);
			delete(mail);
		}
	}

	/** Deletes this mail and no other one, where the server can (RFC 4315). */
	void delete(Message mail) throws MessagingException {
		mail.setFlag(Flags.Flag.DELETED, true);
		if (can("UIDPLUS")) {
			expunge(new Message[] { mail });
		}
		else {
			expunge = true;
		}
	}

	private boolean can(String capability) throws MessagingException {
		return ((IMAPStore) getStore()).hasCapability(capability);
	}

	/** As the server says, which may be wrong (RFC822.SIZE). */
	long size(Message mail) throws MessagingException {
		return ((IMAPMessage) mail).getSizeLong();
	}

	/** Whether a mail has no more bytes than these, asked from the server once more. */
	boolean ends(long uid, long size) throws MessagingException {
		return Boolean.TRUE.equals(doCommand((protocol) -> {
			Response[] answers = protocol.command("UID FETCH " + uid + " BODY.PEEK[]<" + size + ".1>", null);
			protocol.notifyResponseHandlers(answers);
			protocol.handleResult(answers[answers.length - 1]);
			return Arrays.stream(answers).noneMatch(MailFolder::hasBytes);
		}));
	}

	private static boolean hasBytes(Response answer) {
		BODY body = (answer instanceof FetchResponse fetched) ? fetched.getItem(BODY.class) : null;
		ByteArray bytes = (body != null) ? body.getByteArray() : null;
		return bytes != null && bytes.getCount() > 0;
	}

}
