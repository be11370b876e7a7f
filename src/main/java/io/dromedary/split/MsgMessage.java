package io.dromedary.split;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/**
 * The tree of an Outlook message (MS-OXMSG, section 2). What of it cannot be read counts
 * as missing.
 */
class MsgMessage {

	private static final String ATTACHMENT = "__attach_version1.0_";

	private static final String DATA = "3701";

	private static final String LONG_NAME = "3707";

	private static final String SHORT_NAME = "3704";

	private static final String DISPLAY_NAME = "3001";

	private static final String MIME_TAG = "370E";

	private static final String CONTENT_ID = "3712";

	private static final String SUBJECT = "0037";

	private static final String HTML = "10130102";

	private static final String RTF = "10090102";

	private static final List<String> BODIES = List.of("1000001F", "1000001E", HTML, RTF);

	private static final int LONGEST_TEXT = 4096;

	private static final int LONGEST_BODY = 4 << 20;

	/** Section 2.4: the properties of a message begin after so many bytes, of 16 each. */
	private static final int PROPERTIES_AT = 32;

	private static final int PROPERTY = 16;

	private static final long CODE_PAGE = 0x3FFD0003L;

	private final DirectoryEntry root;

	private final Charset charset;

	MsgMessage(DirectoryEntry root) {
		this.root = root;
		this.charset = charset(root);
	}

	/**
	 * A file or a message.
	 *
	 * @param data a document entry or a directory entry; null where it is missing
	 */
	record Attachment(String name, String mediaType, String contentId, @Nullable Entry data) {
	}

	List<Attachment> attachments() {
		List<Attachment> attachments = new ArrayList<>();
		root.getEntryNames()
			.stream()
			.filter((name) -> name.startsWith(ATTACHMENT))
			.sorted(Comparator.naturalOrder())
			.forEach((name) -> {
				if (entry(root, name) instanceof DirectoryEntry folder) {
					attachments.add(attachment(folder));
				}
			});
		return attachments;
	}

	/** Size of the text in bytes; -1 where there is none. */
	long body() {
		return BODIES.stream()
			.map((name) -> entry(root, "__substg1.0_" + name))
			.flatMap((entry) -> (entry instanceof DocumentEntry text) ? Stream.of((long) text.getSize())
					: Stream.empty())
			.findFirst()
			.orElse(-1L);
	}

	String subject() {
		return text(root, SUBJECT);
	}

	/** In plain words; empty where it holds none. */
	String text() {
		String plain = text(root, "1000", LONGEST_BODY);
		return plain.isEmpty() ? MailBody.text(html(HTML)) : plain;
	}

	/** As far as it shows pictures. */
	String html() {
		String html = html(HTML);
		return (html.isEmpty() && entry(root, "__substg1.0_" + RTF) instanceof DocumentEntry rtf)
				? Enclosure.unpacked(bytes(rtf, LONGEST_BODY)) : html;
	}

	private String html(String property) {
		return (entry(root, "__substg1.0_" + property) instanceof DocumentEntry html)
				? new String(bytes(html, LONGEST_BODY), charset) : "";
	}

	private Attachment attachment(DirectoryEntry folder) {
		String name = Stream.of(LONG_NAME, SHORT_NAME, DISPLAY_NAME)
			.map((id) -> text(folder, id))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
		String mediaType = text(folder, MIME_TAG).toLowerCase(Locale.ROOT);
		Entry bytes = entry(folder, "__substg1.0_" + DATA + "0102");
		return new Attachment(Names.safe(name), mediaType.isEmpty() ? "application/octet-stream" : mediaType,
				text(folder, CONTENT_ID), (bytes != null) ? bytes : entry(folder, "__substg1.0_" + DATA + "000D"));
	}

	private String text(DirectoryEntry folder, String id) {
		return text(folder, id, LONGEST_TEXT);
	}

	private String text(DirectoryEntry folder, String id, int most) {
		if (entry(folder, "__substg1.0_" + id + "001F") instanceof DocumentEntry wide) {
			return text(wide, StandardCharsets.UTF_16LE, most);
		}
		return (entry(folder, "__substg1.0_" + id + "001E") instanceof DocumentEntry narrow)
				? text(narrow, charset, most) : "";
	}

	private static String text(DocumentEntry entry, Charset charset, int most) {
		String text = new String(bytes(entry, most), charset);
		return text.replace("\0", "");
	}

	private static byte[] bytes(DocumentEntry entry, int most) {
		try (DocumentInputStream bytes = new DocumentInputStream(entry)) {
			return bytes.readNBytes(most);
		}
		catch (IOException | RuntimeException ex) {
			return new byte[0];
		}
	}

	/** PidTagMessageCodepage. */
	private static Charset charset(DirectoryEntry root) {
		if (entry(root, "__properties_version1.0") instanceof DocumentEntry entry) {
			byte[] properties = bytes(entry, 1 << 16);
			for (int at = PROPERTIES_AT; at + PROPERTY <= properties.length; at += PROPERTY) {
				if (LittleEndian.getUInt(properties, at) == CODE_PAGE) {
					return CodePages.of(LittleEndian.getUInt(properties, at + 8));
				}
			}
		}
		return CodePages.WESTERN;
	}

	private static @Nullable Entry entry(DirectoryEntry folder, String name) {
		try {
			return folder.hasEntryCaseInsensitive(name) ? folder.getEntryCaseInsensitive(name) : null;
		}
		catch (IOException | RuntimeException ex) {
			return null;
		}
	}

}
