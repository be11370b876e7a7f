package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Requests;
import io.dromedary.ledger.Store;
import org.jspecify.annotations.Nullable;

/**
 * The door for uploads. What a request brings is kept first, so that all of it is known
 * before any of it becomes a document.
 */
public class UploadDoor {

	private final Store store;

	private final Ledger ledger;

	private final Requests requests;

	private final Sorter sorter;

	private final Pressure pressure;

	UploadDoor(Store store, Ledger ledger, Requests requests, Sorter sorter, Pressure pressure) {
		this.store = store;
		this.ledger = ledger;
		this.requests = requests;
		this.sorter = sorter;
		this.pressure = pressure;
	}

	/**
	 * To be asked before anything is read.
	 * @throws ServiceUnavailable {@code disk} or {@code work}, where the hub takes in
	 * nothing more for now: the disk is nearly full, or too much work waits
	 */
	public void ready() {
		pressure.require();
	}

	/**
	 * Stores a content; on the disk when this returns, and of no document yet.
	 * @param bytes read to the end, not closed
	 * @throws IOException where they cannot be read or stored; nothing is kept then
	 */
	public Content keep(InputStream bytes) throws IOException {
		return store.keep(bytes);
	}

	/** See {@link Requests#same}. */
	public boolean same(String key, String fingerprint) {
		return requests.same(key, fingerprint);
	}

	/**
	 * Writes the arrival; durable when this returns. The answer to the caller is all the
	 * acknowledgement there is: without a key every call is an arrival of its own, judged
	 * by its content.
	 * @param fileName as the sender gave it; a path before it is dropped
	 * @param key of this arrival, for ever; null for none
	 */
	public Arrival arrive(Content content, String fileName, Instructions instructions, @Nullable String key) {
		Origin origin = new Origin("upload", "upload", Transport.bareName(fileName), null, Instant.now());
		String arrival = (key != null) ? "upload:" + key : null;
		return ledger
			.arrive(new Incoming(arrival, origin, content, instructions, sorter.container(content, origin.fileName())));
	}

	/** Deletes a content that was kept, where no document holds it. */
	public void forget(Content content) {
		requests.forget(content);
	}

}
