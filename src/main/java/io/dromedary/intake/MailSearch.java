package io.dromedary.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dromedary.ledger.DoorNotes;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

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
	private static final long GONE = 0;

	/** Mails offered at a time. */
	private static final int BATCH = 50;

	/** Mails that may wait for another try before no new ones are offered. */
	private static final int OPEN = 1000;

	private static final FetchProfile UIDS = new FetchProfile();

	static {
		UIDS.add(UIDFolder.FetchProfileItem.UID);
	}

	private final transient MailSettings settings;

	private final transient SenderRule senders;

	private final transient DoorNotes notes;

	private final transient Retries retries;

	private transient @Nullable MailMark mark;

	private transient String noted = "";

	/**
	 * @param prefix of the settings, for example {@code dromedary.mail}
	 */
	public MailSearch(String prefix, Mailboxes mailboxes) {
		this.settings = mailboxes.settings(prefix);
		this.senders = new SenderRule(settings.senders());
		this.notes = mailboxes.notes();
		this.retries = new Retries(settings.retry(), System::nanoTime);
	}

	@Override
	public boolean match(Message mail) {
		throw new UnsupportedOperationException("asked for a whole folder only");
	}

	/** The next mails to be taken in, the oldest first. */
	synchronized Message[] look(MailFolder folder) throws MessagingException {
		String key = key(folder);
		MailMark known = known(folder, key);
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
		note(key, now);
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
		if (mark != null && mark.validity() == folder.getUIDValidity()) {
			mark.open().remove(uid);
		}
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

	private static long uid(MailFolder folder, Message mail) throws MessagingException {
		try {
			return folder.getUID(mail);
		}
		catch (MessageRemovedException ex) {
			return GONE;
		}
	}

	/** What is left of this mailbox in memory and in the ledger, else a first look. */
	private MailMark known(MailFolder folder, String key) throws MessagingException {
		long validity = folder.getUIDValidity();
		Optional<MailMark> kept = notes.find(key).flatMap(MailMark::of);
		MailMark own = mark;
		if (own != null && own.validity() == validity) {
			mark = kept.filter((other) -> other.validity() == validity).map(own::and).orElse(own);
		}
		else if (kept.isPresent() && kept.get().validity() == validity) {
			mark = kept.get();
		}
		else {
			Instant since = kept.map(MailMark::since).orElseGet(() -> Instant.now().minus(settings.reachBack()));
			mark = new MailMark(validity, before(folder, since, kept.isEmpty()), since, new TreeSet<>());
		}
		return Objects.requireNonNull(mark);
	}

	/**
	 * The UID before the first mail that counts. One that came since then has a higher
	 * UID than this, whenever its sender or an import says it was received.
	 */
	private long before(MailFolder folder, Instant since, boolean first) throws MessagingException {
		long next = folder.getUIDNext();
		if (first && settings.reachBack().isZero() && next > 0) {
			return next - 1;
		}
		// The day is all that a server looks at, and its day may be the one before.
		Date day = Date.from(since.minus(Duration.ofDays(1)));
		Message[] recent = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day));
		folder.fetch(recent, UIDS);
		long before = (next > 0) ? next - 1 : Long.MAX_VALUE;
		for (Message mail : recent) {
			long uid = uid(folder, mail);
			before = (uid != GONE) ? Math.min(before, uid - 1) : before;
		}
		return (before == Long.MAX_VALUE) ? 0 : before;
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

	private void note(String key, MailMark now) {
		String note = now.note();
		if (!note.equals(noted)) {
			notes.keep(key, note);
			noted = note;
		}
		mark = now;
	}

	/** Another rule is another look at the same folder. */
	private String key(MailFolder folder) throws MessagingException {
		String text = String.join("\0", folder.getStore().getURLName().getHost(),
				String.valueOf(folder.getStore().getURLName().getUsername()), folder.getFullName(),
				String.valueOf(settings.senders()), settings.reachBack().toString());
		return Checksum.of(text);
	}

}
