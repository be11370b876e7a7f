package io.dromedary.split;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;

/**
 * How much may come out of what arrived as one: containers in containers count together,
 * so that nothing small can fill the disk. Every size is counted, none is believed.
 */
class Bounds {

	/** A container in a container in a container...: more are made on purpose. */
	private static final int DEEPEST = 10;

	/** For one part; for a great one, for each of its pieces. */
	static final Duration STEP = Duration.ofSeconds(60);

	/** For all. */
	static final Duration WHOLE = Duration.ofMinutes(15);

	/** Bytes. */
	private static final long PIECE = 16L << 20;

	private final SplitSettings settings;

	private long parts;

	private long bytes;

	/**
	 * @param parts how many came out of it so far
	 * @param bytes how large they are together
	 */
	Bounds(SplitSettings settings, long parts, long bytes) {
		this.settings = settings;
		this.parts = parts;
		this.bytes = bytes;
	}

	/** The same, to be counted on without any effect on this. */
	Bounds trial() {
		return new Bounds(settings, parts, bytes);
	}

	/**
	 * One more part.
	 * @throws UnreadableDocument where these are too many
	 */
	void part() {
		Watch.step(STEP);
		if (++parts > settings.maxParts()) {
			throw new UnreadableDocument(Sentence.of("split.too-many", settings.maxParts()));
		}
	}

	/**
	 * Counts what is read; a read fails with {@link UnreadableDocument} where it is too
	 * much.
	 */
	InputStream counting(InputStream source) {
		return new FilterInputStream(source) {
			@Override
			public int read() throws IOException {
				int read = super.read();
				count((read >= 0) ? 1 : 0);
				return read;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				int read = super.read(buffer, offset, length);
				count(read);
				return read;
			}
		};
	}

	private void count(long read) {
		long before = bytes;
		bytes += Math.max(read, 0);
		if (bytes / PIECE > before / PIECE) {
			Watch.step(STEP);
		}
		Watch.check();
		if (bytes > settings.maxSize().toBytes()) {
			throw new UnreadableDocument(Sentence.of("split.too-large", settings.maxSize().toMegabytes()));
		}
	}

	/**
	 * @param depth 0 for what arrived by itself
	 * @throws UnreadableDocument where it lies too deep
	 */
	static void depth(int depth) {
		if (depth > DEEPEST) {
			throw new UnreadableDocument(Sentence.of("split.too-deep", DEEPEST));
		}
	}

}
