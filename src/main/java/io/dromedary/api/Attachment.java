package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.dromedary.home.Platform;
import org.springframework.http.MediaType;

/** The name and kind under which a document is handed out. */
final class Attachment {

	/** The longest name that every common file system takes, in bytes. */
	private static final int LONGEST = 255;

	/** Longer than any of the beginnings below. */
	private static final int LOOK = 12;

	private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

	private static final Map<String, MediaType> BEGINNINGS = beginnings();

	private Attachment() {
	}

	/** RFC 6266, with the name also in the form of RFC 8187 (once RFC 5987). */
	static String disposition(String fileName) {
		String name = Platform.fileName(fileName, LONGEST);
		String plain = name.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%]", "_");
		return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
	}

	/**
	 * By content, and only kinds that no browser runs; anything else is just bytes.
	 * @param bytes must support mark; is left where it was
	 */
	static MediaType mediaType(InputStream bytes) throws IOException {
		bytes.mark(LOOK);
		String start = new String(bytes.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
		bytes.reset();
		if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
			return MediaType.valueOf("image/webp");
		}
		return BEGINNINGS.entrySet()
			.stream()
			.filter((known) -> start.startsWith(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(MediaType.APPLICATION_OCTET_STREAM);
	}

	private static Map<String, MediaType> beginnings() {
		Map<String, MediaType> known = new LinkedHashMap<>();
		known.put("%PDF-", MediaType.APPLICATION_PDF);
		known.put("\u0089PNG\r\n", MediaType.IMAGE_PNG);
		known.put("\u00ff\u00d8\u00ff", MediaType.IMAGE_JPEG);
		known.put("GIF8", MediaType.IMAGE_GIF);
		known.put("II*\0", MediaType.valueOf("image/tiff"));
		known.put("MM\0*", MediaType.valueOf("image/tiff"));
		return known;
	}

	private static String encoded(String name) {
		StringBuilder text = new StringBuilder();
		for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
			if (UNRESERVED.indexOf(one) >= 0) {
				text.append((char) one);
			}
			else {
				text.append(String.format("%%%02X", one));
			}
		}
		return text.toString();
	}

}
