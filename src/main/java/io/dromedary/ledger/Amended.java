package io.dromedary.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.Changes;

/**
 * A correction after a delivery.
 *
 * @param revision that began with it
 * @param changes since the revision before
 */
public record Amended(int revision, Instant at, Changes changes) {

	/** All of a document, oldest first. */
	public static List<Amended> of(String id, Ledger ledger) {
		List<Replaced> replaced = ledger.replaced(id);
		Assessment after = replaced.isEmpty() ? null : ledger.assessment(id).orElse(null);
		List<Amended> amended = new ArrayList<>();
		for (int at = replaced.size() - 1; at >= 0 && after != null; at--) {
			Replaced before = replaced.get(at);
			amended.add(0,
					new Amended(before.revision() + 1, before.at(), Changes.between(before.assessment(), after)));
			after = before.assessment();
		}
		return amended;
	}

	@Override
	public String toString() {
		return "Amended[" + revision + "]";
	}

}
