package io.dromedary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.SearchTerm;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * Which mails of a folder are looked at: those that came since the last look, read or
 * not, and those that are still open. How far it looked is noted in the ledger by UID, so
 * that a big mailbox is neither searched nor loaded again, whatever flags the server
 * allows. Where the UIDs lose their meaning (UIDVALIDITY) everything since the first look
 * is offered again, and known by its content.
 */
public final class MailSearch extends SearchTerm {

	private static final long serialVersionUID = 1;

	/** In place of the UID of a mail that has left; lower than any. */
	static final long GONE = 0;

	/** Mails offered at a time. */
	private static final int BATCH = 50;

	/** Mails that may wait for another try before no new ones are offered. */
	private static final int OPEN = 1000;

	private final transient MailSettings settings;

	private final transient SenderRule senders;

	private final transient MailMarks marks;

	private final transient Retries retries;

	/**
	 * @param prefix of the settings, for example {@code dromedary.mail}
	 */
	public MailSearch(String prefix, Mailboxes mailboxes) {
		this.settings = mailboxes.settings(prefix);
		this.senders = new SenderRule(settings.senders());
		this.marks = new MailMarks(mailboxes.notes(), settings);
		this.retries = new Retries(settings.retry(), System::nanoTime);
	}

	@Override
	public boolean match(Message mail) {
		throw new UnsupportedOperationException("asked for a whole folder only");
	}

	/** The next mails to be taken in, the oldest first. */
	synchronized Message[] look(MailFolder folder) throws MessagingException {
		MailMark known = marks.known(folder);
		retries.keepOnly(known.open());
		List<Message> found = new ArrayList<>(due(folder, known));
		long last = addNew(folder, known, found);
		fetch(folder, found);
		MailMark now = new MailMark(known.validity(), Math.max(last, known.mark()), known.since(), known.open());
		List<Message> wanted = new ArrayList<>();
		for (Message mail : found) {
			long uid = uid(folder, mail);
			if (uid != GONE && wanted(mail)) {
				now.open().add(uid);
				wanted.add(mail);
			}
			else {
				now.open().remove(uid);
			}
		}
		marks.note(folder, now);
		if (wanted.isEmpty()) {
			retries.complain();
		}
		for (Message mail : wanted) {
			retries.offered(uid(folder, mail));
		}
		return wanted.toArray(new Message[0]);
	}

	private boolean wanted(Message mail) throws MessagingException {
		try {
			return !mail.isExpunged() && !mail.isSet(Flags.Flag.DELETED) && senders.takes(mail);
		}
		catch (MessageRemovedException ex) {
			return false;
		}
	}

	/** A mail is durable and its mailbox told so. */
	synchronized void done(MailFolder folder, long uid) throws MessagingException {
		marks.done(folder, uid);
		retries.done(uid);
	}

	/** A mail stays open; where its connection broke off, it was not its fault. */
	synchronized void failed(MailFolder folder, long uid, Throwable failure) {
		if (folder.isOpen()) {
			retries.failed(failure);
		}
		else {
			retries.done(uid);
		}
	}

	MailSettings settings() {
		return settings;
	}

	static long uid(MailFolder folder, Message mail) throws MessagingException {
		try {
			return folder.getUID(mail);
		}
		catch (MessageRemovedException ex) {
			return GONE;
		}
	}

	private List<Message> due(MailFolder folder, MailMark known) throws MessagingException {
		long[] uids = known.open().stream().filter(retries::due).limit(BATCH).mapToLong(Long::longValue).toArray();
		Message[] mails = (uids.length > 0) ? folder.getMessagesByUID(uids) : new Message[0];
		List<Message> there = new ArrayList<>();
		for (int i = 0; i < uids.length; i++) {
			if (mails[i] != null) {
				there.add(mails[i]);
			}
			else {
				// Somebody has moved it.
				known.open().remove(uids[i]);
			}
		}
		return there;
	}

	/** The highest UID added; 0 where none is. */
	private static long addNew(MailFolder folder, MailMark known, List<Message> found) throws MessagingException {
		int room = (known.open().size() < OPEN) ? BATCH - found.size() : 0;
		long last = 0;
		if (room > 0) {
			// "n:*" has the last mail in it even where n is beyond it (RFC 3501, 6.4.8).
			TreeMap<Long, Message> ascending = new TreeMap<>();
			for (Message mail : folder.getMessagesByUID(known.mark() + 1, UIDFolder.LASTUID)) {
				long uid = (mail != null) ? uid(folder, mail) : GONE;
				ascending.put(uid, mail);
			}
			for (Map.Entry<Long, Message> mail : ascending.tailMap(known.mark(), false).entrySet()) {
				if (room-- > 0) {
					found.add(mail.getValue());
					last = mail.getKey();
				}
			}
		}
		return last;
	}

	private void fetch(MailFolder folder, List<Message> mails) throws MessagingException {
		FetchProfile profile = new FetchProfile();
		profile.add(UIDFolder.FetchProfileItem.UID);
		profile.add(FetchProfile.Item.FLAGS);
		profile.add(FetchProfile.Item.SIZE);
		profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
		if (!senders.everybody()) {
			profile.add("From");
		}
		try {
			folder.fetch(mails.toArray(new Message[0]), profile);
		}
		catch (MessageRemovedException ex) {
			// all of them have left by now
		}
	}

}
