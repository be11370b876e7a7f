package io.dromedary.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names in a ZIP (APPNOTE 4.3), lower case, with slashes and none in front: by its
 * directory, and by what stands before each file where that is missing or damaged.
 *
 * @param complete whether they come from the directory
 */
record ZipNames(Set<String> names, boolean complete) {

	static final int LOCAL = 0x04034B50;

	private static final int ENTRY = 0x02014B50;

	private static final int END = 0x06054B50;

	private static final int IN_SEVERAL_PIECES = 0x08074B50;

	private static final int LOCAL_LENGTH = 30;

	private static final int ENTRY_LENGTH = 46;

	private static final int END_LENGTH = 22;

	/** Bytes of the end, with the longest comment there can be. */
	private static final int LONGEST_END = END_LENGTH + 0xFFFF;

	/** Bytes of a directory that are looked at. */
	private static final int DIRECTORY = 8 << 20;

	/** Whether the first bytes are those of a ZIP, be it empty. */
	static boolean begins(String head) {
		return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")
				|| head.startsWith("PK\u0007\u0008");
	}

	static ZipNames of(Window window, byte[] head) throws IOException {
		ZipNames directory = directory(window);
		return directory.complete() ? directory : new ZipNames(locals(little(head)), false);
	}

	boolean has(String name) {
		return names.contains(name);
	}

	boolean any(Predicate<String> test) {
		return names.stream().anyMatch(test);
	}

	boolean anyIn(String folder) {
		return any((name) -> name.startsWith(folder));
	}

	private static ZipNames directory(Window window) throws IOException {
		ByteBuffer end = little(window.end(LONGEST_END));
		int at = end.limit() - END_LENGTH;
		while (at >= 0 && end.getInt(at) != END) {
			at--;
		}
		if (at < 0) {
			return new ZipNames(Set.of(), false);
		}
		long length = end.getInt(at + 12) & 0xFFFF_FFFFL;
		long from = window.content().size() - end.limit() + at - length;
		if (from != (end.getInt(at + 16) & 0xFFFF_FFFFL)) {
			// that of an archive in this one, which is cut off
			return new ZipNames(Set.of(), false);
		}
		ByteBuffer entries = little(window.at(from, (int) Math.min(length, DIRECTORY)));
		Set<String> names = new HashSet<>();
		int entry = 0;
		while (entry + ENTRY_LENGTH <= entries.limit() && entries.getInt(entry) == ENTRY) {
			int name = unsigned(entries, entry + 28);
			names.add(name(entries, entry + ENTRY_LENGTH, name));
			entry += ENTRY_LENGTH + name + unsigned(entries, entry + 30) + unsigned(entries, entry + 32);
		}
		return new ZipNames(names, length == 0 || !names.isEmpty());
	}

	/** As far as they stand at the beginning. */
	private static Set<String> locals(ByteBuffer head) {
		Set<String> names = new HashSet<>();
		long at = (head.limit() > Integer.BYTES && head.getInt(0) == IN_SEVERAL_PIECES) ? Integer.BYTES : 0;
		while (at >= 0 && at + LOCAL_LENGTH <= head.limit() && head.getInt((int) at) == LOCAL) {
			int header = (int) at;
			int length = unsigned(head, header + 26);
			names.add(name(head, header + LOCAL_LENGTH, length));
			boolean sizeFollows = (unsigned(head, header + 6) & 8) != 0;
			long size = head.getInt(header + 18) & 0xFFFF_FFFFL;
			at += LOCAL_LENGTH + length + unsigned(head, header + 28) + size;
			at = (sizeFollows && size == 0) ? next(head, at) : at;
		}
		return names;
	}

	/** The next header behind bytes of which nothing says how many they are. */
	private static long next(ByteBuffer head, long from) {
		for (long at = from; at + LOCAL_LENGTH <= head.limit(); at++) {
			if (head.getInt((int) at) == LOCAL) {
				return at;
			}
		}
		return -1;
	}

	private static String name(ByteBuffer bytes, int from, int length) {
		int end = Math.max(from, Math.min(from + length, bytes.limit()));
		return below(new String(bytes.array(), from, end - from, StandardCharsets.UTF_8).replace('\\', '/'))
			.toLowerCase(Locale.ROOT);
	}

	/** Without the folder it is unpacked in. */
	private static String below(String name) {
		int at = 0;
		while (name.startsWith("/", at) || name.startsWith("./", at)) {
			at = name.indexOf('/', at) + 1;
		}
		return name.substring(at);
	}

	private static int unsigned(ByteBuffer bytes, int at) {
		return bytes.getShort(at) & 0xFFFF;
	}

	private static ByteBuffer little(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Override
	public String toString() {
		return "ZipNames[" + names.size() + "]";
	}

}
