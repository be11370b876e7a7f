package io.dromedary.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.SearchTerm;
import org.apache.camel.RuntimeCamelException;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a watched mailbox. Angus Mail makes it in place of its own
 * ({@code mail.imap.folder.class}), so that camel-mail, which it is handed to, asks
 * {@link MailSearch} and leaves mails of others alone. Mails are asked for and changed by
 * UID only: not every server keeps the numbers of mails while another program takes some
 * away, and a flag that is read or set by number is then that of another mail.
 */
public final class MailFolder extends IMAPFolder {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

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

	/** The UIDs of the mails from this one on, ascending. */
	NavigableSet<Long> from(long uid) throws MessagingException {
		// "n:*" has the last mail in it even where n is beyond it (RFC 3501, 6.4.8).
		return uids("UID " + uid + ":*").tailSet(uid, true);
	}

	/** The UIDs of the mails that the server received on this day or later, ascending. */
	NavigableSet<Long> since(LocalDate day) throws MessagingException {
		return uids("SINCE " + DAY.format(day));
	}

	private NavigableSet<Long> uids(String term) throws MessagingException {
		NavigableSet<Long> uids = new TreeSet<>();
		for (Response answer : command("UID SEARCH " + term, null)) {
			if (answer instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
				for (long uid = found.readLong(); uid > 0; uid = found.readLong()) {
					uids.add(uid);
				}
			}
		}
		return uids;
	}

	/**
	 * The mails with these UIDs, by UID; those that have left are missing.
	 * @param senders whether it will be asked who sent them
	 */
	Map<Long, ListedMail> list(Collection<Long> uids, boolean senders) throws MessagingException {
		Map<Long, ListedMail> mails = new HashMap<>();
		if (!uids.isEmpty()) {
			String set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
			String head = senders ? " BODY.PEEK[HEADER.FIELDS (FROM)]" : "";
			for (Response answer : command("UID FETCH " + set + " (UID FLAGS INTERNALDATE" + head + ")", null)) {
				long uid = uid(answer);
				// a server may tell of changed flags in between
				if (uid > 0 && ((FetchResponse) answer).getItem(INTERNALDATE.class) != null) {
					mails.put(uid, new ListedMail(this, uid, (FetchResponse) answer));
				}
			}
		}
		return mails;
	}

	/** Sets flags of a mail; for one that has left nothing happens. */
	void flag(long uid, String flags) throws MessagingException {
		command("UID STORE " + uid + " +FLAGS.SILENT (" + flags + ")", null);
	}

	/**
	 * Moves a mail, in one step where the server can (RFC 6851).
	 */
	void move(long uid, String folderName) throws MessagingException {
		Folder target = getStore().getFolder(folderName);
		if (!target.exists() && !target.create(HOLDS_MESSAGES)) {
			throw new MessagingException("no such folder");
		}
		if (can("MOVE")) {
			command("UID MOVE " + uid, target.getFullName());
		}
		else {
			command("UID COPY " + uid, target.getFullName());
			delete(uid);
		}
	}

	/** Deletes this mail and no other one, where the server can (RFC 4315). */
	void delete(long uid) throws MessagingException {
		flag(uid, "\\Deleted");
		if (can("UIDPLUS")) {
			command("UID EXPUNGE " + uid, null);
		}
		else {
			expunge = true;
		}
	}

	/**
	 * Some bytes of a mail.
	 * @return null where it is no longer there
	 */
	@Nullable Piece piece(long uid, long from, int length) throws MessagingException {
		Response[] answers = command("UID FETCH " + uid + " (UID BODY.PEEK[]<" + from + "." + length + ">)", null);
		for (Response answer : answers) {
			if (uid(answer) == uid) {
				return Piece.of(((FetchResponse) answer).getItem(BODY.class));
			}
		}
		return null;
	}

	/** The UID of the mail that an answer is about; 0 where it does not say. */
	private static long uid(Response answer) {
		UID uid = (answer instanceof FetchResponse fetched) ? fetched.getItem(UID.class) : null;
		return (uid != null) ? uid.uid : 0;
	}

	private Response[] command(String command, @Nullable String folderName) throws MessagingException {
		return (Response[]) doCommand((protocol) -> {
			Argument arguments = new Argument();
			if (folderName != null) {
				boolean plain = protocol.supportsUtf8();
				arguments.writeString(plain ? folderName : BASE64MailboxEncoder.encode(folderName),
						plain ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII);
			}
			Response[] answers = protocol.command(command, (folderName != null) ? arguments : null);
			protocol.notifyResponseHandlers(answers);
			protocol.handleResult(answers[answers.length - 1]);
			return answers;
		});
	}

	private boolean can(String capability) throws MessagingException {
		return ((IMAPStore) getStore()).hasCapability(capability);
	}

	/**
	 * Some bytes of a mail.
	 *
	 * @param origin where they begin; -1 where the server gave the whole mail
	 */
	record Piece(byte[] bytes, int origin) {

		static Piece of(@Nullable BODY body) {
			ByteArray bytes = (body != null) ? body.getByteArray() : null;
			byte[] copy = (bytes != null)
					? Arrays.copyOfRange(bytes.getBytes(), bytes.getStart(), bytes.getStart() + bytes.getCount())
					: new byte[0];
			return new Piece(copy, (body != null) ? body.getOrigin() : 0);
		}

	}

}
