package io.dromedary.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether a file has the end that its beginning promises. */
public final class Ending {

	/**
	 * Formats that cannot be complete without their last marker (ISO 32000-1 7.5.5 and
	 * annex H; ITU-T T.81 B.1; PNG 11.2.5; APPNOTE 4.3.16, whose comment may be long).
	 */
	private static final List<Ending> ENDINGS = List.of(new Ending("%PDF", "%%EOF", 1024),
			new Ending("\u00ff\u00d8\u00ff", "\u00ff\u00d9", 1024), new Ending("\u0089PNG\r\n", "IEND", 1024),
			new Ending("PK\u0003\u0004", "PK\u0005\u0006", 22 + 0xFFFF));

	private static final int LONGEST_BEGINNING = 8;

	private final String beginning;

	private final String end;

	private final int within;

	/**
	 * @param within so many last bytes
	 */
	private Ending(String beginning, String end, int within) {
		this.beginning = beginning;
		this.end = end;
		this.within = within;
	}

	/** Whether it begins as a known format does and does not end as that one ends. */
	public static boolean missing(SeekableByteChannel bytes) throws IOException {
		String start = text(bytes, 0, LONGEST_BEGINNING);
		for (Ending ending : ENDINGS) {
			if (start.startsWith(ending.beginning)) {
				long from = Math.max(0, bytes.size() - ending.within);
				return !text(bytes, from, ending.within).contains(ending.end);
			}
		}
		return false;
	}

	private static String text(SeekableByteChannel bytes, long from, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length);
		bytes.position(from);
		while (buffer.hasRemaining() && bytes.read(buffer) >= 0) {
			// goes on
		}
		return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
	}

}
