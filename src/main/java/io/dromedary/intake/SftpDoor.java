package io.dromedary.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Ledger;
import org.apache.camel.component.file.remote.SftpEndpoint;

/**
 * One folder on an SFTP server: which of its files are offered, and what becomes of those
 * that were taken in. All of it is called by the one thread that looks at the folder.
 */
class SftpDoor extends SftpServer {

	/** What becomes of a file that was taken in. */
	enum After {

		MOVE, DELETE, LEAVE

	}

	private final SftpSettings settings;

	private final After after;

	private final Ledger ledger;

	private final Doorkeeper doorkeeper;

	private final LongSupplier nanos;

	private final Settling settling;

	private final Keyring keyring;

	/** Taken in, and not moved or deleted yet. */
	private final Map<String, Taken> taken = new LinkedHashMap<>();

	/** Taken in before, and lying there unchanged: only where files are left. */
	private final Map<String, SftpFile> left = new LinkedHashMap<>();

	private final Set<String> seen = new HashSet<>();

	private final int most;

	private int offered;

	private boolean whole;

	private boolean away;

	SftpDoor(SftpEndpoint endpoint, SftpSettings settings, After after, int most, Ledger ledger, Doorkeeper doorkeeper,
			LongSupplier nanos) {
		super(endpoint);
		this.doorkeeper = doorkeeper;
		this.settings = settings;
		this.after = after;
		this.most = most;
		this.ledger = ledger;
		this.nanos = nanos;
		this.settling = new Settling(settings.patience(), nanos);
		this.keyring = new Keyring(ledger, nanos);
	}

	/** Files that are complete and not taken yet, and folders to look into. */
	@Override
	List<SftpEntry> list(String folder) {
		if (folder.isEmpty()) {
			begin();
		}
		try {
			List<SftpEntry> found = super.list(folder);
			return found.stream().filter((entry) -> entry.folder() ? entered(entry) : offered(entry)).toList();
		}
		catch (ServiceUnavailable ex) {
			whole = false;
			throw ex;
		}
	}

	private void begin() {
		if (whole && offered < most) {
			left.values().removeIf(this::gone);
		}
		seen.clear();
		offered = 0;
		away = false;
		whole = true;
		keyring.release();
		List.copyOf(taken.values()).forEach(this::letGo);
	}

	private boolean gone(SftpFile file) {
		boolean gone = !seen.contains(file.seen().path());
		if (gone) {
			ledger.acknowledged(file.key(), null);
		}
		return gone;
	}

	private boolean entered(SftpEntry folder) {
		return !folder.path().equals(RemoteName.raw(settings.done()));
	}

	private boolean offered(SftpEntry file) {
		seen.add(file.path());
		Taken before = taken.get(file.path());
		SftpFile same = left.get(file.path());
		boolean known = before != null && before.file.seen().same(file) || same != null && same.seen().same(file);
		boolean free = !known && Litter.wanted(file.getFilename())
				&& settling.settled(file.path(), file, file.size() == 0);
		offered += free ? 1 : 0;
		return free;
	}

	/**
	 * Whether a file is to be taken now. The look goes on where it is not: it is offered
	 * again.
	 */
	boolean admits(SftpFile file) {
		if (!reached()) {
			settling.untried(file.seen().path());
			return false;
		}
		if (after == After.LEAVE && ledger.arrived(file.key()).isPresent()) {
			left.put(file.seen().path(), file);
			return false;
		}
		return true;
	}

	/** Tries once in a look: the server may be away for long. */
	private boolean reached() {
		try {
			return !away && connect(configuration(), null);
		}
		catch (ServiceUnavailable ex) {
			away = true;
			return false;
		}
	}

	/** The arrival is durable by now. */
	void took(SftpFile file, String id) {
		if (after == After.LEAVE) {
			left.put(file.seen().path(), file);
			return;
		}
		keyring.remove(file.key());
		Taken now = new Taken(file, id);
		taken.put(file.seen().path(), now);
		letGo(now);
	}

	private void letGo(Taken file) {
		if (nanos.getAsLong() < file.next || !reached()) {
			return;
		}
		try {
			aside(file);
			taken.remove(file.path());
			settling.forget(file.path());
			keyring.keep(file.file.key());
		}
		catch (ServiceUnavailable ex) {
			file.next = nanos.getAsLong() + (isConnected() ? settings.retry().toNanos() : 0);
			doorkeeper.stuck(file.file.route(), ex);
		}
	}

	/**
	 * Moves first and looks then: what was put in its place since it was read would
	 * otherwise go unread.
	 */
	private void aside(Taken file) {
		String place = aside(file.file.seen(), file.id);
		boolean moved = rename(file.path(), place);
		if (!moved && stat(file.path()).isPresent()) {
			make(RemoteName.raw(settings.done()));
			moved = rename(file.path(), place);
		}
		boolean same = !moved || stat(place).map(file.file.seen()::same).orElse(true);
		if (!same) {
			back(place, file);
		}
		else if (moved && after == After.DELETE) {
			remove(place);
		}
	}

	/** Under a name of its own where there is one with its name again. */
	private void back(String place, Taken file) {
		String free = stat(file.path()).isEmpty() ? file.path() : sibling(file.path(), file.id + "-");
		rename(place, free);
	}

	/** Where a taken file goes: out of sight, where it is then deleted. */
	private String aside(SftpEntry file, String id) {
		return (after == After.DELETE) ? sibling(file.path(), "." + id + "-")
				: RemoteName.raw(settings.done()) + "/" + RemoteName.numbered(id, file.getFilename());
	}

	private static String sibling(String path, String before) {
		int name = path.lastIndexOf('/') + 1;
		return path.substring(0, name) + Shelf.shortened(before + path.substring(name));
	}

	/**
	 * Whether this document's file was let go of, and what lies in its place is another.
	 */
	boolean letGo(SftpFile file, String id) {
		boolean gone = keyring.holds(file.key()) || after == After.MOVE && stat(aside(file.seen(), id)).isPresent();
		return gone && stat(file.seen().path()).isPresent();
	}

	/** A file whose arrival is durable. */
	private static final class Taken {

		private final SftpFile file;

		private final String id;

		/** When it is tried again. */
		private long next = Long.MIN_VALUE;

		Taken(SftpFile file, String id) {
			this.file = file;
			this.id = id;
		}

		String path() {
			return file.seen().path();
		}

	}

}
