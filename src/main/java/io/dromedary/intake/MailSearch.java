package io.dromedary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.SearchTerm;

/**
 * Which mails of a folder are looked at: those that came since the last look, read or
 * not, and those that are still open. How far it looked is noted in the ledger by UID, so
 * that a big mailbox is neither searched nor loaded again, whatever flags the server
 * allows. Where the UIDs lose their meaning (UIDVALIDITY) everything since the first look
 * is offered again, and known by its content.
 */
public final class MailSearch extends SearchTerm {

	private static final long serialVersionUID = 1;

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
		NavigableSet<Long> asked = due(known);
		long last = addNew(folder, known, asked);
		MailMark now = new MailMark(known.validity(), Math.max(last, known.mark()), known.since(), known.open());
		List<ListedMail> wanted = new ArrayList<>();
		Map<Long, ListedMail> listed = folder.list(asked, !senders.everybody());
		for (long uid : asked) {
			ListedMail mail = listed.get(uid);
			// Somebody may have moved it.
			if (mail != null && wanted(mail)) {
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
		wanted.forEach((mail) -> retries.offered(mail.uid()));
		return wanted.toArray(new Message[0]);
	}

	private boolean wanted(ListedMail mail) {
		return !mail.isSet(Flags.Flag.DELETED) && senders.takes(mail);
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

	private NavigableSet<Long> due(MailMark known) {
		return known.open().stream().filter(retries::due).limit(BATCH).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The highest UID added; 0 where none is. */
	private static long addNew(MailFolder folder, MailMark known, NavigableSet<Long> asked) throws MessagingException {
		int room = (known.open().size() < OPEN) ? BATCH - asked.size() : 0;
		long last = 0;
		if (room > 0) {
			for (long uid : folder.from(known.mark() + 1)) {
				if (room-- > 0) {
					asked.add(uid);
					last = uid;
				}
			}
		}
		return last;
	}

}
