package io.dromedary.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import io.dromedary.format.Sha256;
import io.dromedary.ledger.DoorNotes;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/** How far a mailbox was looked through, in memory and in the ledger. */
final class MailMarks {

	private final DoorNotes notes;

	private final MailSettings settings;

	private @Nullable MailMark mark;

	private String noted = "";

	MailMarks(DoorNotes notes, MailSettings settings) {
		this.notes = notes;
		this.settings = settings;
	}

	/** What is left of this mailbox in memory and in the ledger, else a first look. */
	MailMark known(MailFolder folder) throws MessagingException {
		long validity = folder.getUIDValidity();
		Optional<MailMark> kept = notes.find(key(folder)).flatMap(MailMark::of);
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
		NavigableSet<Long> recent = folder.since(LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1));
		long before = (next > 0) ? next - 1 : Long.MAX_VALUE;
		before = recent.isEmpty() ? before : Math.min(before, recent.first() - 1);
		return (before == Long.MAX_VALUE) ? 0 : before;
	}

	void done(MailFolder folder, long uid) throws MessagingException {
		if (mark != null && mark.validity() == folder.getUIDValidity()) {
			mark.open().remove(uid);
		}
	}

	void note(MailFolder folder, MailMark now) throws MessagingException {
		String note = now.note();
		if (!note.equals(noted)) {
			notes.keep(key(folder), note);
			noted = note;
		}
		mark = now;
	}

	/** Another rule is another look at the same folder. */
	private String key(MailFolder folder) throws MessagingException {
		String text = String.join("\0", folder.getStore().getURLName().getHost(),
				String.valueOf(folder.getStore().getURLName().getUsername()), folder.getFullName(),
				String.valueOf(settings.senders()), settings.reachBack().toString());
		return Sha256.of(text);
	}

}
