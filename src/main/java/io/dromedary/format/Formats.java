package io.dromedary.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.document.Content;

/**
 * Tells what a file is by its content. Names and media types given by a sender are wrong
 * too often, sometimes on purpose; they are asked only where a content can be told in no
 * other way: a mail without a header, a message of Outlook whose directory is damaged.
 */
public final class Formats {

	/** Bytes at the beginning that are looked at. */
	static final int HEAD = 64 * 1024;

	/** ISO 32000-1 annex H: the header of a PDF may be anywhere in these. */
	private static final int PDF_HEADER = 1024;

	/** First bytes, as ISO 8859-1 text, of what is told by them even where it is text. */
	private static final List<Map.Entry<String, Format>> PLAIN = List.of(Map.entry("%PDF-", Format.PDF),
			Map.entry("{\\rtf", Format.RTF), Map.entry("%!PS", Format.POSTSCRIPT), Map.entry("#!/", Format.PROGRAM));

	/** The same of what is never text; a text may begin with the letters of some. */
	private static final List<Map.Entry<String, Format>> BINARY = List.of(Map.entry("\u00ff\u00d8\u00ff", Format.JPEG),
			Map.entry("\u0089PNG\r\n", Format.PNG), Map.entry("II*\0", Format.TIFF), Map.entry("MM\0*", Format.TIFF),
			Map.entry("II+\0", Format.TIFF), Map.entry("MM\0+", Format.TIFF), Map.entry("GIF8", Format.GIF),
			Map.entry("\0\0\0\fjP  ", Format.JPEG2000), Map.entry("x\u009f>\"", Format.TNEF),
			Map.entry("\u001f\u008b", Format.GZIP), Map.entry("7z\u00bc\u00af", Format.SEVEN_ZIP),
			Map.entry("Rar!\u001a", Format.RAR), Map.entry("MZ", Format.PROGRAM),
			Map.entry("\u007fELF", Format.PROGRAM), Map.entry("\u00ca\u00fe\u00ba\u00be", Format.PROGRAM),
			Map.entry("\u00cf\u00fa\u00ed\u00fe", Format.PROGRAM), Map.entry("ID3", Format.MEDIA),
			Map.entry("OggS", Format.MEDIA), Map.entry("\u001aE\u00df\u00a3", Format.MEDIA));

	private final Window window;

	private final String name;

	private final byte[] bytes;

	private final String head;

	private final boolean text;

	private Formats(Content content, String fileName) throws IOException {
		this.window = new Window(content);
		this.name = fileName.toLowerCase(Locale.ROOT);
		this.bytes = window.at(0, HEAD);
		this.head = new String(bytes, StandardCharsets.ISO_8859_1);
		this.text = Letters.only(bytes);
	}

	/**
	 * The same answer for the same content and name, whoever asks.
	 * @param fileName as the sender named it; empty where it has no name
	 * @throws IOException where the content cannot be read now
	 */
	public static Format of(Content content, String fileName) throws IOException {
		Format format = atFirstSight(content, fileName);
		return (format == Format.PDF) ? PdfKind.of(content) : format;
	}

	/**
	 * The same, but any PDF is one: nobody else's code is asked, so it is told at once.
	 * @throws IOException where the content cannot be read now
	 */
	public static Format atFirstSight(Content content, String fileName) throws IOException {
		return (content.size() == 0) ? Format.UNKNOWN : new Formats(content, fileName).format();
	}

	private Format format() throws IOException {
		for (var signature : PLAIN) {
			if (head.startsWith(signature.getKey())) {
				return signature.getValue();
			}
		}
		if (ZipNames.begins(head)) {
			return ZipKind.of(ZipNames.of(window, bytes), head);
		}
		if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
			return CompoundNames.of(window).format(name.endsWith(".msg"));
		}
		if (CmsHead.of(bytes) != CmsHead.OTHER) {
			return Format.CMS;
		}
		Format binary = text ? Format.UNKNOWN : binary();
		return (binary != Format.UNKNOWN) ? binary : withoutSignature();
	}

	private Format binary() {
		for (var signature : BINARY) {
			if (head.startsWith(signature.getKey())) {
				return signature.getValue();
			}
		}
		if (head.startsWith("RIFF")) {
			return head.startsWith("WEBP", 8) ? Format.WEBP : Format.MEDIA;
		}
		if (head.startsWith("ftyp", 4)) {
			return head.substring(8, Math.min(12, head.length())).matches("hei[cxms]|hev[cxms]|mif1|msf1|avif")
					? Format.HEIC : Format.MEDIA;
		}
		if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) {
			return Format.BMP;
		}
		return head.startsWith("ustar", 257) ? Format.TAR : Format.UNKNOWN;
	}

	/** A mail may hold binary parts, and the PDF of a part near its beginning. */
	private Format withoutSignature() {
		boolean calledMail = name.endsWith(".eml");
		if (calledMail ? MailHead.hasAny(head) : MailHead.begins(head)) {
			return Format.MAIL;
		}
		if (head.substring(0, Math.min(PDF_HEADER, head.length())).contains("%PDF-")) {
			return Format.PDF;
		}
		Format kind = text ? Markup.kind(Letters.decode(bytes)) : Format.UNKNOWN;
		if (calledMail && (kind == Format.TEXT || kind == Format.HTML)) {
			return Format.MAIL;
		}
		return (kind == Format.TEXT && Delimited.is(Letters.decode(bytes), bytes.length == HEAD)) ? Format.CSV : kind;
	}

}
