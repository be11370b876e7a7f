package io.dromedary.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents that wait for a person, in the order of the list. */
@Component
class Queue {

	private final Ledger ledger;

	Queue(Ledger ledger) {
		this.ledger = ledger;
	}

	/** The next after one; behind the last comes the first, but never the same again. */
	Optional<String> after(@Nullable String id) {
		return Stream.of(first(id), first(null))
			.flatMap(List::stream)
			.map(Entry::id)
			.filter((next) -> !next.equals(id))
			.findFirst();
	}

	private List<Entry> first(@Nullable String after) {
		return ledger.list(new Query(Status.REVIEW, null, null, after, 1));
	}

}
