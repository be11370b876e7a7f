package io.dromedary.split.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One frame of a TIFF: what is said of it and where its pixels are, as they are stored
 * (TIFF 6.0, section 2). It is copied without being decoded, so that nothing of it
 * changes.
 *
 * @param entries that hold no offset into the file
 * @param places the tag under which the offsets of the pixels are
 * @param offsets of the strips or tiles
 * @param lengths of them, in bytes
 */
record TiffFrame(List<Entry> entries, int places, long[] offsets, long[] lengths) {

	private static final int ENTRY = 12;

	private static final int INLINE = 4;

	private static final int SHORT = 3;

	private static final int LONG = 4;

	/** Bytes of a value, by its type. */
	private static final Map<Integer, Integer> SIZES = Map.ofEntries(Map.entry(1, 1), Map.entry(2, 1),
			Map.entry(SHORT, 2), Map.entry(LONG, 4), Map.entry(5, 8), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 2),
			Map.entry(9, 4), Map.entry(10, 8), Map.entry(11, 4), Map.entry(12, 8));

	private static final int COMPRESSION = 259;

	/** JPEG of TIFF 6.0, whose tables are anywhere in the file. */
	private static final int OLD_JPEG = 6;

	private static final int STRIPS = 273;

	private static final int STRIP_LENGTHS = 279;

	private static final int TILES = 324;

	private static final int TILE_LENGTHS = 325;

	/**
	 * Free space, page of how many, and directories of their own (SubIFDs, Exif, GPS).
	 */
	private static final Set<Integer> LEFT_OUT = Set.of(288, 289, 297, 330, 34665, 34853, 40965);

	/** What is said of a frame; its value is in the byte order of the file. */
	private record Entry(int tag, int type, long count, byte[] value) {
	}

	/**
	 * @param at where its directory begins
	 * @param count of the entries of the directory
	 * @throws IOException where it is damaged, or its pixels cannot be copied as they are
	 */
	static TiffFrame of(TiffBytes file, long at, int count) throws IOException {
		List<Entry> entries = new ArrayList<>();
		ByteBuffer directory = file.at(at, (long) count * ENTRY);
		for (int i = 0; i < count; i++) {
			int tag = Short.toUnsignedInt(directory.getShort(i * ENTRY));
			int type = Short.toUnsignedInt(directory.getShort(i * ENTRY + 2));
			long values = Integer.toUnsignedLong(directory.getInt(i * ENTRY + 4));
			if (SIZES.containsKey(type) && !LEFT_OUT.contains(tag)) {
				long length = values * SIZES.get(type);
				long place = (length <= INLINE) ? at + i * ENTRY + 8
						: Integer.toUnsignedLong(directory.getInt(i * ENTRY + 8));
				entries.add(new Entry(tag, type, values, file.at(place, length).array()));
			}
		}
		boolean tiled = entries.stream().anyMatch((entry) -> entry.tag == TILES);
		long[] offsets = numbers(file, entries, tiled ? TILES : STRIPS);
		long[] lengths = numbers(file, entries, tiled ? TILE_LENGTHS : STRIP_LENGTHS);
		if (offsets.length == 0 || offsets.length != lengths.length
				|| Arrays.stream(numbers(file, entries, COMPRESSION)).anyMatch((number) -> number == OLD_JPEG)) {
			throw new IOException("pixels that cannot be copied");
		}
		entries.removeIf((entry) -> entry.tag == TILES || entry.tag == STRIPS);
		return new TiffFrame(entries, tiled ? TILES : STRIPS, offsets, lengths);
	}

	/** None where it says nothing. */
	private static long[] numbers(TiffBytes file, List<Entry> entries, int tag) throws IOException {
		for (Entry entry : entries) {
			if (entry.tag == tag) {
				if (entry.type != SHORT && entry.type != LONG) {
					throw new IOException("no numbers");
				}
				ByteBuffer value = ByteBuffer.wrap(entry.value).order(file.order());
				long[] numbers = new long[(int) entry.count];
				for (int i = 0; i < numbers.length; i++) {
					numbers[i] = (entry.type == SHORT) ? Short.toUnsignedInt(value.getShort())
							: Integer.toUnsignedLong(value.getInt());
				}
				return numbers;
			}
		}
		return new long[0];
	}

	/** Bytes of the pixels. */
	long pixels() {
		long sum = 0;
		for (long length : lengths) {
			sum += even(length);
		}
		return sum;
	}

	/** Bytes of all of it: directory, values and pixels. */
	long size() {
		return head() + values() + pixels();
	}

	private long head() {
		return 2 + ENTRY * (entries.size() + 1L) + INLINE;
	}

	private long values() {
		return even((offsets.length > 1) ? 4L * offsets.length : 0)
				+ entries.stream().mapToLong((entry) -> outside(entry.value.length)).sum();
	}

	private static long outside(int length) {
		return (length > INLINE) ? even(length) : 0;
	}

	private static long even(long length) {
		return length + length % 2;
	}

	/**
	 * Writes it with its directory first.
	 * @param at where that will be in the new file
	 * @param next where the directory of the next frame will be; 0 for none
	 */
	void write(TiffBytes file, long at, long next, OutputStream out) throws IOException {
		if (next > Integer.MAX_VALUE) {
			throw new IOException("too large");
		}
		ByteBuffer head = ByteBuffer.allocate((int) (head() + values())).order(file.order());
		head.putShort((short) (entries.size() + 1));
		int free = (int) head();
		List<Entry> all = new ArrayList<>(entries);
		all.add(placed(file, at + head() + values()));
		all.sort(Comparator.comparingInt(Entry::tag));
		for (Entry entry : all) {
			head.putShort((short) entry.tag).putShort((short) entry.type).putInt((int) entry.count);
			if (entry.value.length > INLINE) {
				head.putInt((int) (at + free));
				head.put(free, entry.value);
				free += (int) even(entry.value.length);
			}
			else {
				head.put(Arrays.copyOf(entry.value, INLINE));
			}
		}
		head.putInt((int) next);
		out.write(head.array());
		for (int i = 0; i < offsets.length; i++) {
			file.copy(offsets[i], lengths[i], out);
			out.write(new byte[(int) (lengths[i] % 2)]);
		}
	}

	/** Where the pixels will be, one strip or tile behind the other. */
	private Entry placed(TiffBytes file, long from) {
		ByteBuffer places = ByteBuffer.allocate(4 * offsets.length).order(file.order());
		long place = from;
		for (long length : lengths) {
			places.putInt((int) place);
			place += even(length);
		}
		return new Entry(this.places, LONG, offsets.length, places.array());
	}

	@Override
	public String toString() {
		return "TiffFrame[" + entries.size() + " entries]";
	}

}
