package io.dromedary.split;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells archives from documents that are stored as ZIP: office files, programs, books.
 */
final class ZipHead {

	private static final int LOCAL = 0x04034B50;

	private static final int EMPTY = 0x06054B50;

	private static final int IN_SEVERAL_PIECES = 0x08074B50;

	private static final int FIXED = 30;

	/** What no archive of documents has in it. */
	private static final Set<String> TELLING = Set.of("[Content_Types].xml", "mimetype", "_rels/.rels",
			"META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex");

	private static final List<String> LIKELY = List.of("word/", "xl/", "ppt/", "docProps/", "_rels/", "customXml/",
			"META-INF/");

	private static final Set<String> ENDINGS = Set.of("docx", "docm", "dotx", "xlsx", "xlsm", "xlsb", "xltx", "pptx",
			"pptm", "ppsx", "odt", "ods", "odp", "odg", "ott", "ots", "epub", "jar", "war", "apk", "vsdx", "pages",
			"numbers", "key", "kmz", "xpi", "ipa");

	private ZipHead() {
	}

	static boolean archive(byte[] head, String fileName) {
		ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		if (bytes.remaining() < Integer.BYTES) {
			return false;
		}
		int first = bytes.getInt(0);
		if (first == EMPTY || first == IN_SEVERAL_PIECES) {
			return true;
		}
		return first == LOCAL && !document(names(bytes), fileName);
	}

	private static boolean document(List<String> names, String fileName) {
		String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return ENDINGS.contains(ending) || names.stream().anyMatch(TELLING::contains) || (!ending.equals("zip")
				&& names.stream().anyMatch((name) -> LIKELY.stream().anyMatch(name::startsWith)));
	}

	/**
	 * APPNOTE 4.3.7: one local header after the other, as far as they say how long they
	 * are.
	 */
	private static List<String> names(ByteBuffer bytes) {
		List<String> names = new ArrayList<>();
		long at = 0;
		while (at + FIXED <= bytes.limit() && bytes.getInt((int) at) == LOCAL) {
			int header = (int) at;
			int length = bytes.getShort(header + 26) & 0xFFFF;
			names.add(new String(bytes.array(), header + FIXED, Math.min(length, bytes.limit() - header - FIXED),
					StandardCharsets.UTF_8));
			boolean sizeFollows = (bytes.getShort(header + 6) & 8) != 0;
			long size = bytes.getInt(header + 18) & 0xFFFF_FFFFL;
			if (sizeFollows && size == 0) {
				break;
			}
			at += FIXED + length + (bytes.getShort(header + 28) & 0xFFFF) + size;
		}
		return names;
	}

}
