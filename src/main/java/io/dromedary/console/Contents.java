package io.dromedary.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of the documents in a mail or an archive.
 *
 * @param kind {@code mail}, {@code archive}, or {@code file} for a PDF
 * @param moves whether something in it goes on by itself
 */
record Contents(String kind, long documents, List<Count> counts, boolean moves) {

	/** In the order in which a person wants to hear of them. */
	private static final List<Status> ORDER = List.of(Status.DELIVERED, Status.DELIVERING, Status.RECEIVED,
			Status.PROCESSING, Status.REVIEW, Status.FAILED, Status.REFUSED, Status.REJECTED, Status.DUPLICATE,
			Status.ERASED);

	/** How many documents are in a status. */
	record Count(String word, long documents) {
	}

	/** Null for what is no container, or was not split. */
	static @Nullable Contents of(Entry entry, @Nullable Outcome outcome) {
		if (entry.status() != Status.SPLIT || outcome == null) {
			return null;
		}
		List<Count> counts = outcome.counts()
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((count) -> ORDER.indexOf(count.getKey())))
			.map((count) -> new Count(count.getKey().word(), count.getValue()))
			.toList();
		return new Contents(kind(entry), outcome.documents(), counts, !outcome.atRest());
	}

	static String kind(Entry entry) {
		String name = entry.origin().fileName().toLowerCase(Locale.ROOT);
		boolean came = entry.origin().channel().equals("mail") && entry.parent() == null;
		return (came || name.endsWith(".eml") || name.endsWith(".msg")) ? "mail"
				: name.endsWith(".pdf") ? "file" : "archive";
	}

	/** The chip of a document: where it is, a container where its parts are. */
	static String chip(Entry entry, @Nullable Outcome outcome) {
		if (entry.waitingFor() != null) {
			return "waiting";
		}
		return (entry.status() == Status.SPLIT && outcome != null) ? outcome.word() : entry.status().word();
	}

	/** What people know it by. */
	static String name(Entry entry, Locale locale) {
		String name = entry.origin().fileName();
		return name.isBlank() ? Sentence.of("paper.nameless").in(locale) : name;
	}

}
