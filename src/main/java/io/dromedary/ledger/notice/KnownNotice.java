package io.dromedary.ledger.notice;

import java.time.Instant;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.format.Notice;

/**
 * A message about an invoice that is in the ledger.
 *
 * @param document the document that it is, or the mail or archive in which it lies
 * @param part its place in there; empty where it is the document itself
 * @param kind see {@link Notice#kind()}
 * @param says see {@link Notice#says()}
 * @param received when it arrived
 * @param about ids of the invoices that it is about, sorted; none where they are not
 * here, or where it cannot be told which they are
 * @param files how many different files it may mean: 0 where none is here, more than 1
 * where it cannot be told
 */
public record KnownNotice(String document, String part, String kind, String says, Instant received, List<String> about,
		int files) {

	public KnownNotice {
		about = List.copyOf(about);
	}

	/** Whether it is known which invoices it is about. */
	public boolean certain() {
		return files == 1;
	}

	/** Whether somebody has to do something about its invoice. */
	public boolean alarming() {
		return Notice.alarming(kind, says);
	}

	/** What it is, and what it says. */
	public Sentence what() {
		return says.isEmpty() ? Notice.what(kind)
				: Sentence.of("format.notice-says", Notice.what(kind), Sentence.of("format.notice-says-" + says));
	}

	@Override
	public String toString() {
		return "KnownNotice[" + document + ", " + kind + "]";
	}

}
