package io.dromedary.fakes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Content;
import io.dromedary.ledger.Store;

/** Keeps contents in memory. */
public class FakeStore implements Store {

	private final Map<String, Content> kept = new ConcurrentHashMap<>();

	private final AtomicInteger times = new AtomicInteger();

	/** Runs after the source was read and before the content counts as kept. */
	public Runnable meanwhile = () -> {
	};

	@Override
	public Content keep(InputStream source) throws IOException {
		byte[] bytes = source.readAllBytes();
		meanwhile.run();
		Content content = content(bytes);
		kept.put(content.sha256(), content);
		times.incrementAndGet();
		return content;
	}

	/** How many contents were kept, each once. */
	public int kept() {
		return kept.size();
	}

	/** How often something was kept. */
	public int times() {
		return times.get();
	}

	@Override
	public void released(String sha256) {
	}

	@Override
	public Optional<Content> find(String sha256) {
		return Optional.ofNullable(kept.get(sha256));
	}

	/** How many contents are kept. */
	public int size() {
		return kept.size();
	}

	@Override
	public boolean remove(String sha256) {
		return kept.remove(sha256) != null;
	}

	@Override
	public Optional<byte[]> key(String owner) {
		throw new UnsupportedOperationException();
	}

	@Override
	public byte[] newKey(String owner) {
		throw new UnsupportedOperationException();
	}

	public static Content content(byte[] bytes) {
		String sha256 = sha256(bytes);
		return new Content() {

			@Override
			public String sha256() {
				return sha256;
			}

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}

		};
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void sweep() {
	}

}
