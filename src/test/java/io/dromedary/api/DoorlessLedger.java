package io.dromedary.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Kin;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Part;
import org.jspecify.annotations.Nullable;

/** A ledger into which nothing arrives and for which nobody works. */
abstract class DoorlessLedger implements Ledger {

	@Override
	public Arrival arrive(Incoming incoming) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void split(String id, List<Part> parts) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Kin kin(String id) {
		return Kin.NONE;
	}

	@Override
	public Optional<Entry> arrived(String key) {
		return Optional.empty();
	}

	@Override
	public void acknowledged(String key, @Nullable String id) {
	}

	@Override
	public void review(Assessment assessment) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> delivering(Assessment assessment, Collection<String> targets, Set<String> optional) {
		return new ArrayList<>(targets);
	}

	@Override
	public void delivered(Document document, String target, String place) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void moved(Document document, String target, String place) {
		throw new UnsupportedOperationException();
	}

}
