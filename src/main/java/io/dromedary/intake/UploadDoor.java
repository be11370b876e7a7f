package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for uploads. What a request brings is kept first, so that all of it is known
 * before any of it becomes a document.
 */
public class UploadDoor implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(UploadDoor.class);

	private static final int LEFTOVERS = 10_000;

	private final Store store;

	private final Ledger ledger;

	private final Requests requests;

	private final Sorter sorter;

	private final Pressure pressure;

	private final Timely timely;

	/**
	 * Contents of uploads that were not taken in, to be deleted when that can be done.
	 */
	private final Queue<Content> leftovers = new LinkedBlockingQueue<>(LEFTOVERS);

	/**
	 * @param patience how long the disk or the ledger may hang before an upload is told
	 * so
	 */
	UploadDoor(Store store, Ledger ledger, Requests requests, Sorter sorter, Pressure pressure, Duration patience) {
		this.timely = new Timely(patience, this::clear);
		this.store = store;
		this.ledger = ledger;
		this.requests = requests;
		this.sorter = sorter;
		this.pressure = pressure;
	}

	/**
	 * To be asked before anything is read.
	 * @throws ServiceUnavailable {@code disk} or {@code work}, where the hub takes in
	 * nothing more for now: the disk is nearly full or does not answer, or too much work
	 * waits
	 */
	public void ready() {
		timely.require();
		pressure.require();
	}

	/**
	 * Stores a content; on the disk when this returns, and of no document yet.
	 * @param bytes read to the end, not closed
	 * @throws IOException where they cannot be read or stored; nothing is kept then
	 * @throws ServiceUnavailable {@code disk}, where it hangs
	 */
	public Content keep(InputStream bytes) throws IOException {
		WatchedStream watched = new WatchedStream(bytes);
		try {
			return timely.call(() -> store.keep(watched), watched::hung, leftovers::offer);
		}
		finally {
			watched.giveUp();
		}
	}

	/** See {@link Requests#same}. */
	public boolean same(String key, String fingerprint) {
		return inLedger(() -> requests.same(key, fingerprint));
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
		Arrival arrived = inLedger(() -> ledger.arrive(
				new Incoming(arrival, origin, content, instructions, sorter.container(content, origin.fileName()))));
		if (!leftovers.isEmpty()) {
			timely.aside(this::clear);
		}
		return arrived;
	}

	private <T> T inLedger(Timely.Task<T> task) {
		try {
			return timely.call(task);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Has a content that was kept deleted soon, where no document holds it. Nobody waits
	 * for that: what hindered the upload may hinder it too.
	 */
	public void forget(Content content) {
		if (!leftovers.offer(content)) {
			LOG.warn("Too many contents of uploads that were not taken in wait to be deleted: one stays in the store");
		}
		if (!timely.isBehind()) {
			timely.aside(this::clear);
		}
	}

	/** What cannot be deleted now is tried again with the next. */
	private void clear() {
		for (Content content = leftovers.poll(); content != null; content = leftovers.poll()) {
			try {
				requests.forget(content);
			}
			catch (RuntimeException ex) {
				LOG.warn("The content of an upload that was not taken in cannot be deleted yet: {}",
						ex.getClass().getName());
				leftovers.offer(content);
				return;
			}
		}
	}

	@Override
	public void close() {
		timely.close();
	}

}
