package io.dromedary.api;

import java.util.Map;
import java.util.stream.Collectors;

import io.dromedary.ledger.Outcome;

/**
 * What became of the documents in a mail or an archive, at any depth.
 *
 * @param state see {@link Outcome#word()}
 * @param atRest whether nothing in it goes on by itself any more
 * @param counts how many documents are in each status
 */
record Contents(String state, long documents, boolean atRest, Map<String, Long> counts) {

	static Contents of(Outcome outcome) {
		return new Contents(outcome.word(), outcome.documents(), outcome.atRest(),
				outcome.counts()
					.entrySet()
					.stream()
					.collect(Collectors.toMap((count) -> count.getKey().word(), Map.Entry::getValue)));
	}

}
