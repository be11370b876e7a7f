package io.dromedary.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.Query;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a mail or an archive.
 *
 * @param contents what became of it; null before it is split
 * @param documents what became documents, in the order found
 * @param leftOut what did not
 * @param pages whether the documents are made of its pages, which can be undone
 */
record Inside(@Nullable Contents contents, List<Item> documents, List<Item> leftOut, boolean pages) {

	static final Inside NOTHING = new Inside(null, List.of(), List.of(), false);

	/**
	 * A part.
	 *
	 * @param id of its document; null where it was left out
	 * @param chip where that document is
	 * @param size with its unit; null where it is not known
	 * @param reason why it was left out, why a document begins there, or what is known of
	 * the signature around it; null where there is nothing to say
	 */
	record Item(@Nullable String id, String name, @Nullable String chip, String mediaType, @Nullable String size,
			@Nullable String reason) {

		@Override
		public String toString() {
			return "Item[" + id + "]";
		}

	}

	static Inside of(Entry container, Ledger ledger, Locale locale) {
		List<Found> found = container.container() ? ledger.parts(container.id()) : List.of();
		if (found.isEmpty()) {
			return NOTHING;
		}
		List<Entry> members = ledger.list(Query.partsOf(container.id(), found.size()));
		Map<String, Outcome> outcomes = ledger.outcomes(members);
		Map<String, Entry> byId = members.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
		Outcome outcome = ledger.outcomes(List.of(container)).get(container.id());
		Map<Boolean, List<Item>> items = found.stream()
			.collect(Collectors.partitioningBy((part) -> part.documentId() != null,
					Collectors.mapping((part) -> item(part, byId, outcomes, locale), Collectors.toList())));
		return new Inside(Contents.of(container, outcome), items.getOrDefault(true, List.of()),
				items.getOrDefault(false, List.of()), found.stream().anyMatch(Found::ofPages));
	}

	private static Item item(Found part, Map<String, Entry> members, Map<String, Outcome> outcomes, Locale locale) {
		String id = part.documentId();
		Entry document = (id != null) ? members.get(id) : null;
		Finding remark = part.remark();
		Sentence reason = (remark != null) ? remark.sentence() : part.reason();
		return new Item(id, name(part, locale),
				(document != null) ? Contents.chip(document, outcomes.get(document.id())) : null, part.mediaType(),
				(part.size() >= 0) ? Sizes.of(part.size(), locale) : null, (reason != null) ? reason.in(locale) : null);
	}

	private static String name(Found part, Locale locale) {
		return part.fileName().isBlank() ? Sentence.of("paper.part", part.number()).in(locale) : part.fileName();
	}

	@Override
	public String toString() {
		return "Inside[" + documents.size() + " documents]";
	}

}
