package io.dromedary.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.format.Notice;
import io.dromedary.ledger.notice.Notices;
import io.dromedary.ledger.same.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the messages about invoices where one is refused or found in a container. */
class Tidings {

	private static final int BATCH = 100;

	private final Store store;

	private final Entries entries;

	private final Notices notices;

	private final Transactions transactions;

	Tidings(JdbcClient jdbc, Store store, Entries entries, Transactions transactions) {
		this.store = store;
		this.entries = entries;
		this.notices = new Notices(jdbc, new Digests(store));
		this.transactions = transactions;
	}

	Notices notices() {
		return notices;
	}

	/** A container was taken apart, and perhaps says only now which mail it is. */
	void split(Entry container, List<Part> parts) {
		Map<String, Notice> found = new LinkedHashMap<>();
		for (Part part : parts) {
			Notice notice = part.notice();
			if (notice != null) {
				found.put(part.number(), notice);
			}
		}
		notices.keep(container.id(), found);
		if (Notices.nameable(container.origin())) {
			notices.named(container.id(), container.origin());
		}
	}

	/** A document that is refused may be a message itself. */
	void refused(Entry entry, Sentence reason) {
		if (!entry.container() && reason.key().equals("format.notice")) {
			store.find(entry.sha256())
				.flatMap(Tidings::notice)
				.ifPresent((notice) -> notices.keep(entry.id(), Map.of("", notice)));
		}
	}

	/** That it is refused does not hang on it. */
	private static Optional<Notice> notice(Content content) {
		try (InputStream in = content.open()) {
			return Notice.of(in.readNBytes(Notice.HEAD));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** What came to an earlier version of the program is known by its names, too. */
	void nameOlder() {
		List<String> unnamed = notices.unnamed(BATCH);
		while (!unnamed.isEmpty() && !Thread.currentThread().isInterrupted()) {
			for (String id : unnamed) {
				transactions.run(() -> {
					Entry entry = entries.hold(id);
					if (entry.status() != Status.ERASED) {
						notices.named(id, entry.origin());
					}
				});
			}
			unnamed = notices.unnamed(BATCH);
		}
	}

}
