package io.dromedary.read.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where the pixels of a TIFF are (TIFF 6.0, section 2). Leptonica leaves white what lies
 * beyond the end of a file, and says nothing.
 */
public final class Strips {

	private static final int MAGIC = 42;

	private static final int ENTRY = 12;

	/** More frames than any document has pages. */
	private static final int MOST = 10_000;

	private static final int SHORT = 3;

	private static final int STRIPS = 273;

	private static final int STRIP_LENGTHS = 279;

	private static final int TILES = 324;

	private static final int TILE_LENGTHS = 325;

	private final ByteBuffer tiff;

	private Strips(byte[] tiff) {
		this.tiff = ByteBuffer.wrap(tiff).order((tiff[0] == 'M') ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
	}

	/** Whether a file ends before its pixels do; a BigTIFF is not looked at. */
	public static boolean cut(byte[] tiff) {
		try {
			return new Strips(tiff).cut();
		}
		catch (IndexOutOfBoundsException ex) {
			return true;
		}
	}

	private boolean cut() {
		if (tiff.getShort(2) != MAGIC) {
			return false;
		}
		int next = tiff.getInt(4);
		for (int frame = 0; next != 0 && frame < MOST; frame++) {
			int entries = Short.toUnsignedInt(tiff.getShort(next));
			if (cut(next + 2, entries, STRIPS, STRIP_LENGTHS) || cut(next + 2, entries, TILES, TILE_LENGTHS)) {
				return true;
			}
			next = tiff.getInt(next + 2 + ENTRY * entries);
		}
		return false;
	}

	private boolean cut(int directory, int entries, int places, int lengths) {
		int place = entry(directory, entries, places);
		int length = entry(directory, entries, lengths);
		if (place < 0 || length < 0) {
			return false;
		}
		long count = Math.min(count(place), count(length));
		for (int i = 0; i < count; i++) {
			if (value(place, i) + value(length, i) > tiff.capacity()) {
				return true;
			}
		}
		return false;
	}

	/** Negative where there is none. */
	private int entry(int directory, int entries, int tag) {
		for (int i = 0; i < entries; i++) {
			if (Short.toUnsignedInt(tiff.getShort(directory + i * ENTRY)) == tag) {
				return directory + i * ENTRY;
			}
		}
		return -1;
	}

	private long count(int entry) {
		return Integer.toUnsignedLong(tiff.getInt(entry + 4));
	}

	private long value(int entry, int index) {
		boolean shorts = tiff.getShort(entry + 2) == SHORT;
		int size = shorts ? 2 : 4;
		int begin = (count(entry) * size <= 4) ? entry + 8 : tiff.getInt(entry + 8);
		return shorts ? Short.toUnsignedInt(tiff.getShort(begin + index * size))
				: Integer.toUnsignedLong(tiff.getInt(begin + index * size));
	}

}
