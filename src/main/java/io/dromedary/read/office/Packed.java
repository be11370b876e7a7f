package io.dromedary.read.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.xml.XmlPart;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a file that is stored as ZIP, found as its programs find them. */
final class Packed implements AutoCloseable {

	/** Bytes that are unpacked of all parts together. */
	private static final long MOST = 300L << 20;

	private static final int MOST_PARTS = 20_000;

	private final ZipFile zip;

	private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

	private long unpacked;

	/**
	 * @throws IOException where it is damaged: a part that is there twice is another for
	 * each program
	 */
	Packed(byte[] bytes) throws IOException {
		this.zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
		var entries = zip.getEntries();
		while (entries.hasMoreElements()) {
			ZipArchiveEntry entry = entries.nextElement();
			if (parts.size() >= MOST_PARTS) {
				throw Flow.full();
			}
			if (!entry.isDirectory() && parts.put(key(entry.getName()), entry) != null) {
				throw new IOException("a part is there twice");
			}
		}
	}

	/** ECMA-376 part 2, 6.2.2: the case of a name does not matter. */
	private static String key(String name) {
		String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
		return plain.startsWith("/") ? plain.substring(1) : plain;
	}

	boolean has(String name) {
		return parts.containsKey(key(name));
	}

	/** In lower case. */
	Set<String> names() {
		return parts.keySet();
	}

	/** An XML part, to be closed; empty where there is none of this name. */
	Optional<XmlPart> xml(String name) throws IOException {
		ZipArchiveEntry entry = parts.get(key(name));
		return (entry != null) ? Optional.of(XmlPart.of(new Bounded(zip.getInputStream(entry)))) : Optional.empty();
	}

	/**
	 * An XML part that must be there.
	 * @throws IOException where it is not
	 */
	XmlPart needed(String name) throws IOException {
		return xml(name).orElseThrow(() -> new IOException("a part is missing"));
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Counts what is unpacked. */
	private final class Bounded extends FilterInputStream {

		Bounded(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			count((one >= 0) ? 1 : 0);
			return one;
		}

		@Override
		public int read(byte[] buffer, int from, int length) throws IOException {
			int read = super.read(buffer, from, length);
			count(read);
			return read;
		}

		private void count(int read) {
			Watch.check();
			unpacked += Math.max(0, read);
			if (unpacked > MOST) {
				throw Flow.full();
			}
		}

	}

}
