package io.dromedary.split;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Something attached, as it becomes known while the envelope is read. */
class TnefAttachment {

	/** {@code PidTag...} of MS-OXPROPS. */
	private static final int DATA_OBJECT = 0x3701;

	private static final int LONG_NAME = 0x3707;

	private static final int DISPLAY_NAME = 0x3001;

	private static final int MIME_TAG = 0x370E;

	private static final int CONTENT_ID = 0x3712;

	/** IID_IMessage, or of another object; before the object itself. */
	private static final int INTERFACE = 16;

	private static final int LONGEST_TEXT = 4096;

	private String title = "";

	private String longName = "";

	private String mediaType = "";

	private String contentId = "";

	private boolean message;

	private @Nullable Place place;

	/** Where its bytes lie in the file. */
	record Place(long at, long length) {
	}

	void data(long at, long length) {
		if (!message) {
			place = new Place(at, length);
		}
	}

	void title(byte[] text, Charset charset) {
		title = text(text, charset);
	}

	/** Takes what it knows; the others are of no interest. */
	void property(Path file, Charset charset, int id, int type, long at, long length) throws IOException {
		if (id == DATA_OBJECT && type == MapiProperties.OBJECT && length > INTERFACE) {
			message = true;
			place = new Place(at + INTERFACE, length - INTERFACE);
		}
		else if (type == MapiProperties.STRING || type == MapiProperties.UNICODE) {
			try (LittleEndian value = new LittleEndian(file, at, at + length)) {
				text(id, text(value.bytes((int) Math.min(length, LONGEST_TEXT)),
						(type == MapiProperties.UNICODE) ? StandardCharsets.UTF_16LE : charset));
			}
		}
	}

	private void text(int id, String value) {
		switch (id) {
			case LONG_NAME -> longName = value;
			case DISPLAY_NAME -> title = message ? value : title;
			case MIME_TAG -> mediaType = value.toLowerCase(Locale.ROOT);
			case CONTENT_ID -> contentId = value;
			default -> {
			}
		}
	}

	private static String text(byte[] bytes, Charset charset) {
		String text = new String(bytes, charset);
		int end = text.indexOf('\0');
		return (end >= 0) ? text.substring(0, end) : text;
	}

	String name() {
		return Names.safe(longName.isEmpty() ? title : longName);
	}

	String mediaType() {
		if (message) {
			return TnefOpener.MEDIA_TYPE;
		}
		return mediaType.isEmpty() ? "application/octet-stream" : mediaType;
	}

	/** As an HTML text refers to it; empty where it does not. */
	String contentId() {
		return contentId;
	}

	/** Null where the file ends before it. */
	@Nullable Place place() {
		return place;
	}

}
