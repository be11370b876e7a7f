package io.dromedary.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

import io.dromedary.format.Format;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import net.sourceforge.lept4j.Leptonica1;

/** How many pixels a picture will have, found without decoding it. */
final class Dimensions {

	private static final int GIF_HEADER = 13;

	private static final int IMAGE_DESCRIPTOR = 0x2C;

	private static final int EXTENSION = 0x21;

	private Dimensions() {
	}

	/** 0 where the header cannot be read. */
	static long of(Format format, byte[] bytes, ByteBuffer buffer) {
		return switch (format) {
			case GIF -> gif(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
			case BMP -> bmp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
			default -> header(buffer);
		};
	}

	private static long header(ByteBuffer buffer) {
		IntBuffer width = IntBuffer.allocate(1);
		IntBuffer height = IntBuffer.allocate(1);
		int failed = Leptonica1.pixReadHeaderMem(buffer, new NativeSize(buffer.capacity()), IntBuffer.allocate(1),
				width, height, IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1));
		return (failed != 0) ? 0 : (long) width.get(0) * height.get(0);
	}

	private static long bmp(ByteBuffer bytes) {
		return (bytes.capacity() < 26) ? 0 : Math.abs((long) bytes.getInt(18) * bytes.getInt(22));
	}

	/**
	 * All frames together: Leptonica's header reader decodes the whole file, and giflib
	 * decodes all frames at once (GIF89a, sections 18 to 20).
	 */
	private static long gif(ByteBuffer bytes) {
		if (bytes.capacity() < GIF_HEADER) {
			return 0;
		}
		long pixels = area(bytes, 6);
		int at = GIF_HEADER + colours(bytes.get(10));
		while (at + 10 < bytes.capacity()) {
			int kind = bytes.get(at) & 0xFF;
			if (kind == IMAGE_DESCRIPTOR) {
				pixels += area(bytes, at + 5);
				at = skipBlocks(bytes, at + 11 + colours(bytes.get(at + 9)));
			}
			else if (kind == EXTENSION) {
				at = skipBlocks(bytes, at + 2);
			}
			else {
				return pixels;
			}
		}
		return pixels;
	}

	private static long area(ByteBuffer bytes, int at) {
		return (long) (bytes.getShort(at) & 0xFFFF) * (bytes.getShort(at + 2) & 0xFFFF);
	}

	private static int colours(byte flags) {
		return ((flags & 0x80) == 0) ? 0 : 3 << ((flags & 7) + 1);
	}

	private static int skipBlocks(ByteBuffer bytes, int from) {
		int at = from;
		while (at < bytes.capacity() && bytes.get(at) != 0) {
			at += (bytes.get(at) & 0xFF) + 1;
		}
		return at + 1;
	}

}
