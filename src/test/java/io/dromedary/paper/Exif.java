package io.dromedary.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The orientation tag of a JPEG (CIPA DC-008, tag 0x0112). */
final class Exif {

	private Exif() {
	}

	/**
	 * Says that the picture was turned clockwise by that much and has to be turned back.
	 */
	static byte[] turned(byte[] jpeg, int degrees) {
		int orientation = switch (degrees) {
			case 0 -> 1;
			case 90 -> 8;
			case 180 -> 3;
			case 270 -> 6;
			default -> throw new IllegalArgumentException("not a quarter turn: " + degrees);
		};
		var segment = ByteBuffer.allocate(36);
		segment.putShort((short) 0xFFE1).putShort((short) 34);
		segment.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
		segment.putShort((short) 42).putInt(8).putShort((short) 1);
		segment.putShort((short) 0x0112)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) orientation)
			.putShort((short) 0);
		segment.putInt(0);
		return ByteBuffer.allocate(jpeg.length + 36)
			.put(jpeg, 0, 2)
			.put(segment.array())
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

}
