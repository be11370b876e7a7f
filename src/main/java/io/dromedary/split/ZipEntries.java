package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files in a ZIP archive, by its directory; by what stands before each file where the
 * directory is missing or damaged.
 */
final class ZipEntries {

	/** More would fill the memory: a directory is held in it. */
	private static final int MOST = 65_535;

	/** APPNOTE, appendix D.1: names that do not say to be UTF-8. */
	private static final Charset OLD_NAMES = Charset.isSupported("IBM437") ? Charset.forName("IBM437")
			: StandardCharsets.ISO_8859_1;

	private ZipEntries() {
	}

	/** What is done with the files of an archive. */
	@FunctionalInterface
	interface Visitor {

		/** A file; folders are not shown. */
		void entry(ZipArchiveEntry entry, Data data) throws IOException;

		/** From here on nothing can be read any more. */
		default void broken() {
		}

	}

	/** The bytes of one file. */
	@FunctionalInterface
	interface Data {

		/** Reading fails with {@link Damaged} where the archive is. */
		InputStream open() throws Damaged;

	}

	static void each(Path archive, Visitor visitor) throws IOException {
		if (directoryEntries(archive) > MOST) {
			throw new UnreadableDocument(Sentence.of("split.too-many", MOST));
		}
		ZipFile zip;
		try {
			zip = ZipFile.builder().setPath(archive).setIgnoreLocalFileHeader(true).get();
		}
		catch (IOException | RuntimeException ex) {
			eachInTurn(archive, visitor);
			return;
		}
		try (zip) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
				if (!folder(entry)) {
					visitor.entry(entry, () -> data(zip, entry));
				}
			}
		}
	}

	private static void eachInTurn(Path archive, Visitor visitor) throws IOException {
		try (ZipArchiveInputStream zip = new ZipArchiveInputStream(
				new BufferedInputStream(Files.newInputStream(archive)))) {
			ZipArchiveEntry entry = next(zip, visitor);
			while (entry != null) {
				ZipArchiveEntry current = entry;
				if (!folder(current)) {
					visitor.entry(current, () -> data(zip, current));
				}
				entry = next(zip, visitor);
			}
		}
	}

	private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip, Visitor visitor) {
		try {
			return zip.getNextEntry();
		}
		catch (IOException | RuntimeException | NoClassDefFoundError ex) {
			visitor.broken();
			return null;
		}
	}

	private static InputStream data(ZipFile zip, ZipArchiveEntry entry) throws Damaged {
		try {
			return Damaged.check(zip.getInputStream(entry), entry.getCrc());
		}
		catch (IOException | RuntimeException | NoClassDefFoundError ex) {
			// the last where the archive names a compression whose library is not here
			throw new Damaged();
		}
	}

	private static InputStream data(ZipArchiveInputStream zip, ZipArchiveEntry entry) {
		return Damaged.check(CloseShieldInputStream.wrap(zip), entry.getCrc());
	}

	/** With folders. Windows, Mac and Unix each have their own idea of encodings. */
	static String name(ZipArchiveEntry entry) {
		byte[] raw = entry.getRawName();
		if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
				|| entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
			return entry.getName();
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(raw, OLD_NAMES);
		}
	}

	private static boolean folder(ZipArchiveEntry entry) {
		return entry.isDirectory() || (entry.getSize() <= 0 && name(entry).endsWith("\\"));
	}

	/** APPNOTE 4.3.12: each entry of the directory begins with PK\1\2. */
	private static int directoryEntries(Path archive) throws IOException {
		int found = 0;
		int window = 0;
		byte[] buffer = new byte[1 << 16];
		try (InputStream bytes = Files.newInputStream(archive)) {
			for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
				for (int i = 0; i < read; i++) {
					window = window << 8 | buffer[i] & 0xFF;
					found += (window == 0x504B0102) ? 1 : 0;
				}
			}
		}
		return found;
	}

}
