package io.dromedary.split;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Pixels of a picture, from its first bytes; nothing is decoded.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {

	/** Of PNG, GIF, JPEG and BMP; empty for others, and where it cannot be told. */
	static Optional<PictureSize> of(byte[] start) {
		ByteBuffer bytes = ByteBuffer.wrap(start);
		if (start.length < 26) {
			return Optional.empty();
		}
		if (bytes.getInt(0) == 0x89504E47) {
			return Optional.of(new PictureSize(bytes.getInt(16), bytes.getInt(20)));
		}
		if (bytes.getInt(0) >>> 8 == 0x474946) {
			bytes.order(ByteOrder.LITTLE_ENDIAN);
			return Optional.of(new PictureSize(bytes.getShort(6) & 0xFFFF, bytes.getShort(8) & 0xFFFF));
		}
		if (bytes.getShort(0) == 0x424D) {
			bytes.order(ByteOrder.LITTLE_ENDIAN);
			return Optional.of(new PictureSize(bytes.getInt(18), Math.abs(bytes.getInt(22))));
		}
		return (bytes.getInt(0) >>> 8 == 0xFFD8FF) ? jpeg(bytes) : Optional.empty();
	}

	/** ITU-T T.81, annex B: segments up to the start of a frame. */
	private static Optional<PictureSize> jpeg(ByteBuffer bytes) {
		int at = 2;
		while (at + 9 < bytes.capacity() && (bytes.get(at) & 0xFF) == 0xFF) {
			int marker = bytes.get(at + 1) & 0xFF;
			boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
			if (frame) {
				return Optional.of(new PictureSize(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF));
			}
			at += (marker == 0xFF) ? 1 : 2 + Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
		}
		return Optional.empty();
	}

	int shorter() {
		return Math.min(width, height);
	}

	long pixels() {
		return (long) width * height;
	}

}
