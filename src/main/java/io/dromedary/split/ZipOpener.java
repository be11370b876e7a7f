package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Opens ZIP archives. They are unpacked once on trial, without keeping anything, so that
 * what is too much is refused before it takes any room on the disk.
 */
class ZipOpener implements Opener {

	private static final String MEDIA_TYPE = "application/octet-stream";

	/** Real documents shrink to a fiftieth at most; what is this small never matters. */
	private static final long RATIO = 200;

	private static final long HARMLESS = 8 << 20;

	/** What systems put into archives for themselves. */
	private static final Set<String> SYSTEM = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

	/**
	 * What packages have beside the documents in them: manifests and signatures (JAR,
	 * ASiC: ETSI EN 319 162-1).
	 */
	private static final Pattern PACKAGE = Pattern.compile(
			"mimetype|META-INF/((?=[^/]*(manifest|signature))[^/]++(?<=\\.xml)|[^/]+\\.(mf|sf|rsa|dsa|ec|p7s|tst))",
			Pattern.CASE_INSENSITIVE);

	private final Scratch scratch;

	ZipOpener(Scratch scratch) {
		this.scratch = scratch;
	}

	@Override
	public Format format() {
		return Format.ZIP;
	}

	@Override
	public void open(Document container, Parts parts) throws IOException {
		try (LocalFile file = LocalFile.of(container.content(), scratch)) {
			measure(file.path(), container.content().size(), parts.bounds().trial());
			boolean[] empty = { true };
			ZipEntries.each(file.path(), new ZipEntries.Visitor() {

				private int number;

				@Override
				public void entry(ZipArchiveEntry entry, ZipEntries.Data data) throws IOException {
					empty[0] = false;
					part(String.valueOf(++number), entry, data, parts);
				}

				@Override
				public void broken() {
					parts.leaveOut(String.valueOf(++number), "", MEDIA_TYPE, -1, Sentence.of("split.zip-rest"));
				}

			});
			if (empty[0]) {
				throw new UnreadableDocument(Sentence.of("split.zip-empty"));
			}
		}
	}

	private static void part(String number, ZipArchiveEntry entry, ZipEntries.Data data, Parts parts)
			throws IOException {
		String name = Names.safe(ZipEntries.name(entry));
		if (system(entry, name)) {
			parts.leaveOut(number, name, MEDIA_TYPE, entry.getSize(), Sentence.of("split.system-file"));
		}
		else if (entry.isUnixSymlink()) {
			parts.leaveOut(number, name, MEDIA_TYPE, -1, Sentence.of("split.link"));
		}
		else if (entry.getGeneralPurposeBit().usesEncryption()) {
			parts.leaveOut(number, name, MEDIA_TYPE, entry.getSize(), Sentence.of("split.encrypted"));
		}
		else {
			keep(number, name, data, parts);
		}
	}

	private static void keep(String number, String name, ZipEntries.Data data, Parts parts) throws IOException {
		try (InputStream bytes = data.open()) {
			parts.keep(number, name, MEDIA_TYPE, bytes);
		}
		catch (Damaged ex) {
			parts.leaveOut(number, name, MEDIA_TYPE, -1, Sentence.of("split.damaged"));
		}
	}

	private static boolean system(ZipArchiveEntry entry, String name) {
		String path = ZipEntries.name(entry);
		return SYSTEM.contains(name) || path.startsWith("__MACOSX/") || PACKAGE.matcher(path).matches();
	}

	private static void measure(Path archive, long size, Bounds bounds) throws IOException {
		long[] unpacked = { 0 };
		byte[] buffer = new byte[1 << 16];
		ZipEntries.each(archive, (entry, data) -> {
			bounds.part();
			if (entry.getGeneralPurposeBit().usesEncryption()) {
				return;
			}
			try (InputStream bytes = bounds.counting(data.open())) {
				for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
					unpacked[0] += read;
					if (unpacked[0] > HARMLESS && unpacked[0] / RATIO > size) {
						throw new UnreadableDocument(Sentence.of("split.bomb"));
					}
				}
			}
			catch (Damaged ex) {
				// said when the parts are kept
			}
		});
	}

}
