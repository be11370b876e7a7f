package io.dromedary.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** Takes uploads in, and has troubles that some names and contents ask for. */
class MemoryReceiver implements Receiver {

	/** A name. */
	static final String REFUSED = "refused.pdf";

	/** A content. */
	static final String DISK_FULL = "disk full";

	/** A name. */
	static final String BROKEN = "broken.pdf";

	final Map<String, String> requests = new ConcurrentHashMap<>();

	final Map<String, Entry> keys = new ConcurrentHashMap<>();

	/** Contents that are kept and of no document. */
	final List<Content> left = new CopyOnWriteArrayList<>();

	volatile boolean full;

	/** Runs before a content is read. */
	volatile Runnable beforeKeep = () -> {
	};

	private final MemoryLedger ledger;

	MemoryReceiver(MemoryLedger ledger) {
		this.ledger = ledger;
	}

	void clear() {
		ledger.clear();
		requests.clear();
		keys.clear();
		left.clear();
	}

	@Override
	public void ready() {
		if (full) {
			throw new ServiceUnavailable(Service.Kind.DISK, Sentence.of("api.not-stored"));
		}
	}

	@Override
	public Content keep(InputStream content) throws IOException {
		beforeKeep.run();
		byte[] bytes = content.readAllBytes();
		if (new String(bytes).equals(DISK_FULL)) {
			throw new IOException("No space left on /secret/place");
		}
		Content kept = new Bytes(bytes);
		left.add(kept);
		return kept;
	}

	@Override
	public boolean same(String key, String fingerprint) {
		String before = requests.putIfAbsent(key, fingerprint);
		return before == null || before.equals(fingerprint);
	}

	@Override
	public Arrival arrive(Content content, String name, Instructions asked, @Nullable String key) {
		if (name.equals(REFUSED)) {
			throw new UnreadableDocument(Sentence.of("api.no-file"));
		}
		if (name.equals(BROKEN)) {
			throw new IllegalStateException("the secret value 4711");
		}
		left.remove(content);
		return (key == null) ? new Arrival(add(content, name, asked), Arrival.Kind.NEW)
				: new Arrival(keys.computeIfAbsent(key, (unknown) -> add(content, name, asked)), Arrival.Kind.REPEAT);
	}

	private Entry add(Content content, String name, Instructions asked) {
		return ledger.take(Status.RECEIVED, name, ((Bytes) content).bytes(), asked);
	}

	@Override
	public void forget(Content content) {
		left.remove(content);
	}

	private record Bytes(byte[] bytes) implements Content {

		@Override
		public String sha256() {
			return HexFormat.of().formatHex(bytes);
		}

		@Override
		public long size() {
			return bytes.length;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(bytes);
		}

	}

}
