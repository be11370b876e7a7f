package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.dromedary.document.Sentence;
import org.apache.poi.hmef.CompressedRTF;

/**
 * Something attached to a message of Outlook; judged as the parts of a mail are.
 *
 * @param size in bytes
 */
record Enclosure(String number, String name, String mediaType, String contentId, long size) {

	private static final int START = 256 * 1024;

	/**
	 * A document, or left out with the reason where it is a signature, a logo and so on.
	 */
	void into(Parts parts, InlinePictures pictures, InputStream source) throws IOException {
		try (BufferedInputStream bytes = new BufferedInputStream(source)) {
			bytes.mark(START);
			byte[] start = bytes.readNBytes(START - 1);
			bytes.reset();
			Optional<Sentence> reason = LeafRules.reason(mediaType, name, start)
				.or(() -> pictures.layout(contentId, mediaType, start, size));
			if (reason.isPresent()) {
				parts.leaveOut(number, name, mediaType, size, reason.get());
			}
			else {
				parts.keep(number, name, mediaType, bytes);
			}
		}
	}

	/**
	 * The text of a message as far as it shows which pictures it holds: Outlook hides
	 * HTML in compressed RTF (MS-OXRTFCP, MS-OXRTFEX); empty where it cannot be read.
	 */
	static String unpacked(byte[] compressedRtf) {
		try {
			byte[] rtf = new CompressedRTF().decompress(new ByteArrayInputStream(compressedRtf));
			return new String(rtf, StandardCharsets.ISO_8859_1);
		}
		catch (IOException | RuntimeException ex) {
			return "";
		}
	}

}
