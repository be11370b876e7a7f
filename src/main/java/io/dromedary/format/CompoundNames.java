package io.dromedary.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lies at the top of a compound file (MS-CFB): what lies deeper belongs to what is
 * attached or embedded.
 *
 * @param names of its storages and streams; where the directory is damaged, all of which
 * something can be found
 */
record CompoundNames(Set<String> names) {

	private static final int HEADER = 512;

	/** Where the places of the first 109 sectors of the allocation table stand. */
	private static final int TABLE = 76;

	private static final int TABLE_SECTORS = 109;

	private static final int ENTRY = 128;

	/** Sectors of the directory that are read: a message of thousands of attachments. */
	private static final int MOST = 256;

	private static final int NONE = -1;

	/** MS-OXMSG, section 2: what the storages and streams of a message are called. */
	private static final List<String> MESSAGE = List.of("__nameid_version1.0", "__properties_version1.0",
			"__substg1.0_", "__recip_version1.0_", "__attach_version1.0_");

	static CompoundNames of(Window window) throws IOException {
		ByteBuffer header = little(window.at(0, HEADER));
		if (header.limit() < HEADER) {
			return new CompoundNames(Set.of());
		}
		List<Entry> entries = new ArrayList<>();
		int size = 1 << Math.min(16, Math.max(7, header.getShort(30)));
		int sector = header.getInt(48);
		Set<Integer> seen = new HashSet<>();
		while (sector >= 0 && seen.size() < MOST && seen.add(sector)) {
			ByteBuffer bytes = little(window.at((sector + 1L) * size, size));
			for (int at = 0; at + ENTRY <= bytes.limit(); at += ENTRY) {
				entries.add(Entry.of(bytes, at));
			}
			sector = next(window, header, size, sector);
		}
		return new CompoundNames(top(entries));
	}

	/** By the allocation table. */
	private static int next(Window window, ByteBuffer header, int size, int sector) throws IOException {
		int perSector = size / Integer.BYTES;
		if (sector / perSector >= TABLE_SECTORS) {
			return NONE;
		}
		int table = header.getInt(TABLE + Integer.BYTES * (sector / perSector));
		if (table < 0) {
			return NONE;
		}
		byte[] next = window.at((table + 1L) * size + Integer.BYTES * (long) (sector % perSector), Integer.BYTES);
		return (next.length == Integer.BYTES) ? little(next).getInt(0) : NONE;
	}

	/** The children of the first entry are a tree. */
	private static Set<String> top(List<Entry> entries) {
		Set<String> names = new HashSet<>();
		Set<Integer> seen = new HashSet<>();
		Deque<Integer> left = new ArrayDeque<>();
		left.add(entries.isEmpty() ? NONE : entries.get(0).child());
		while (!left.isEmpty()) {
			int number = left.pop();
			if (number > 0 && number < entries.size() && seen.add(number)) {
				Entry entry = entries.get(number);
				names.add(entry.name());
				left.push(entry.before());
				left.push(entry.behind());
			}
		}
		if (names.isEmpty()) {
			entries.forEach((entry) -> names.add(entry.name()));
		}
		return names;
	}

	/**
	 * @param calledMessage whether its name says that it is a message, which counts where
	 * nothing else tells
	 */
	Format format(boolean calledMessage) {
		if (names.stream().anyMatch((name) -> MESSAGE.stream().anyMatch(name::startsWith))) {
			return Format.OUTLOOK;
		}
		if (names.contains("EncryptedPackage")) {
			return Format.LOCKED;
		}
		// MS-DOC, section 2.1.9, and MS-XLS, section 2.1.7.20: what a file with a project
		// has
		if (names.contains("Macros") || names.contains("_VBA_PROJECT_CUR")) {
			return Format.MACROS;
		}
		if (names.contains("WordDocument")) {
			return Format.OLD_WORD;
		}
		if (names.contains("Workbook") || names.contains("Book")) {
			return Format.OLD_EXCEL;
		}
		if (names.contains("PowerPoint Document")) {
			return Format.OLD_POWERPOINT;
		}
		return calledMessage ? Format.OUTLOOK : Format.UNKNOWN;
	}

	private static ByteBuffer little(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * An entry of the directory; others by their numbers.
	 */
	private record Entry(String name, int before, int behind, int child) {

		static Entry of(ByteBuffer bytes, int at) {
			int length = Math.max(0, Math.min(64, bytes.getShort(at + 64)) - 2);
			return new Entry(new String(bytes.array(), at, length, StandardCharsets.UTF_16LE), bytes.getInt(at + 68),
					bytes.getInt(at + 72), bytes.getInt(at + 76));
		}

	}

}
