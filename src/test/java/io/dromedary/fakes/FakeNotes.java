package io.dromedary.fakes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.ledger.DoorNotes;

/** Notes in memory. */
public class FakeNotes implements DoorNotes {

	private final Map<String, String> notes = new ConcurrentHashMap<>();

	@Override
	public Optional<String> find(String key) {
		return Optional.ofNullable(notes.get(key));
	}

	@Override
	public void keep(String key, String note) {
		notes.put(key, note);
	}

}
