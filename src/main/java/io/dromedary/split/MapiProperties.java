package io.dromedary.split;

import java.io.EOFException;
import java.io.IOException;

/** A list of properties as TNEF holds them (MS-OXTNEF, section 2.1.3.4). */
final class MapiProperties {

	static final int STRING = 0x1E;

	static final int UNICODE = 0x1F;

	static final int OBJECT = 0x0D;

	private static final int BINARY = 0x102;

	private static final int SEVERAL = 0x1000;

	private static final int NAMED = 0x8000;

	private MapiProperties() {
	}

	/** What is done with a value. */
	interface Visitor {

		/**
		 * A text, some bytes or an object.
		 * @param at where it begins in the file
		 */
		void value(int id, int type, long at, long length) throws IOException;

	}

	/**
	 * @throws IOException where the list is cut or broken; what came before was shown
	 */
	static void each(LittleEndian list, Visitor visitor) throws IOException {
		long count = list.u32();
		for (long i = 0; i < count; i++) {
			int type = list.u16();
			int id = list.u16();
			if (id >= NAMED) {
				skipName(list);
			}
			int plain = type & ~SEVERAL;
			if (plain == STRING || plain == UNICODE || plain == BINARY || plain == OBJECT) {
				texts(list, id, plain, visitor);
			}
			else {
				long several = ((type & SEVERAL) != 0) ? list.u32() : 1;
				list.skip(padded(several * size(plain)));
			}
		}
	}

	private static void texts(LittleEndian list, int id, int type, Visitor visitor) throws IOException {
		long several = list.u32();
		for (long i = 0; i < several; i++) {
			long length = list.u32();
			visitor.value(id, type, list.at(), length);
			list.skip(padded(length));
		}
	}

	private static void skipName(LittleEndian list) throws IOException {
		list.skip(16);
		boolean text = list.u32() == 1;
		list.skip(text ? padded(list.u32()) : 4);
	}

	/** In bytes, by MS-OXCDATA, section 2.11.1. */
	private static int size(int type) throws EOFException {
		return switch (type) {
			case 0x02, 0x0B -> 2;
			case 0x03, 0x04, 0x0A -> 4;
			case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
			case 0x48 -> 16;
			default -> throw new EOFException();
		};
	}

	private static long padded(long length) {
		return (length + 3) / 4 * 4;
	}

}
