package io.dromedary.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.document.Finding;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a mail or an archive, or of which pages a file was made of several: a
 * document, or left out with the reason.
 *
 * @param number its place in there, counted as IMAP does (RFC 3501, section 6.4.5), or
 * its pages, {@code 3-4}
 * @param mediaType as declared
 * @param size in bytes; null where it is not known
 * @param id of the document it became; null where it was left out
 * @param status of that document
 * @param reason for people: why it was left out, or why a document begins with the first
 * of the pages, or what is known of the signature around it; null where there is nothing
 * to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartView(String number, String fileName, String mediaType, @Nullable Long size, @Nullable String id,
		@Nullable String status, @Nullable String reason) {

	/** In the order found; none before it is split. */
	static List<PartView> of(Entry container, Ledger ledger, Locale locale) {
		List<Found> found = container.container() ? ledger.parts(container.id()) : List.of();
		Map<String, Entry> documents = found.isEmpty() ? Map.of()
				: ledger.list(Query.partsOf(container.id(), found.size()))
					.stream()
					.collect(Collectors.toMap(Entry::id, Function.identity()));
		return found.stream().map((part) -> of(part, documents, locale)).toList();
	}

	private static PartView of(Found part, Map<String, Entry> documents, Locale locale) {
		String id = part.documentId();
		Finding remark = part.remark();
		Entry document = (id != null) ? documents.get(id) : null;
		Status status = (document != null) ? document.status() : null;
		return new PartView(part.number(), part.fileName(), part.mediaType(), (part.size() >= 0) ? part.size() : null,
				id, (status != null) ? status.word() : null,
				Summary.said((remark != null) ? remark.sentence() : part.reason(), locale));
	}

	@Override
	public String toString() {
		return "PartView[" + number + "]";
	}

}
