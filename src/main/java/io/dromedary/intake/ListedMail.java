package io.dromedary.intake;

import java.util.Date;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;

/**
 * A mail as a list of its folder said that it is, known by its UID. What Angus Mail keeps
 * of a mail it finds by the mail's number, which is another mail's by now where a server
 * counts anew.
 */
final class ListedMail extends IMAPMessage {

	private final MailFolder mails;

	private final Flags flags;

	private final Date received;

	private final InternetHeaders head;

	/**
	 * @param answer with {@code INTERNALDATE}, and the header {@code From} where it was
	 * asked for
	 */
	ListedMail(MailFolder folder, long uid, FetchResponse answer) throws MessagingException {
		super(folder, answer.getNumber());
		this.mails = folder;
		setUID(uid);
		FLAGS set = answer.getItem(FLAGS.class);
		this.flags = (set != null) ? new Flags(set) : new Flags();
		this.received = answer.getItem(INTERNALDATE.class).getDate();
		BODY from = answer.getItem(BODY.class);
		this.head = (from != null) ? new InternetHeaders(from.getByteArrayInputStream()) : new InternetHeaders();
	}

	long uid() {
		return getUID();
	}

	@Override
	public String[] getHeader(String name) {
		return head.getHeader(name);
	}

	@Override
	public Date getReceivedDate() {
		return received;
	}

	@Override
	public synchronized Flags getFlags() {
		return new Flags(flags);
	}

	@Override
	public synchronized boolean isSet(Flags.Flag flag) {
		return flags.contains(flag);
	}

	/**
	 * Sets what is not set yet; camel-mail marks as read at the end of a route, whether
	 * or not the mail is still there.
	 */
	@Override
	public synchronized void setFlags(Flags wanted, boolean set) throws MessagingException {
		if (!set) {
			throw new MessagingException("no flag is taken away from a watched mail");
		}
		if (wanted.contains(Flags.Flag.SEEN) && !flags.contains(Flags.Flag.SEEN)) {
			mails.flag(uid(), "\\Seen");
		}
		if (wanted.contains(Flags.Flag.DELETED) && !flags.contains(Flags.Flag.DELETED)) {
			mails.delete(uid());
		}
		flags.add(wanted);
	}

}
