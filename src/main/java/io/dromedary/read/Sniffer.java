package io.dromedary.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Tells the format of a file by its content. File names and media types given by a sender
 * are not asked: they are wrong too often, sometimes on purpose.
 */
final class Sniffer {

	private static final int HEAD = 8192;

	/** First bytes, as ISO 8859-1 text, of what can be told by them alone. */
	private static final List<Map.Entry<String, Format>> SIGNATURES = List.of(
			Map.entry("\u00ff\u00d8\u00ff", Format.JPEG), Map.entry("\u0089PNG\r\n", Format.PNG),
			Map.entry("II*\0", Format.TIFF), Map.entry("MM\0*", Format.TIFF), Map.entry("II+\0", Format.TIFF),
			Map.entry("MM\0+", Format.TIFF), Map.entry("GIF8", Format.GIF), Map.entry("\0\0\0\fjP  ", Format.JPEG2000),
			Map.entry("{\\rtf", Format.RTF), Map.entry("x\u009f>\"", Format.TNEF),
			Map.entry("\u001f\u008b", Format.GZIP), Map.entry("7z\u00bc\u00af", Format.SEVEN_ZIP),
			Map.entry("Rar!", Format.RAR), Map.entry("MZ", Format.PROGRAM), Map.entry("\u007fELF", Format.PROGRAM),
			Map.entry("\u00ca\u00fe\u00ba\u00be", Format.PROGRAM),
			Map.entry("\u00cf\u00fa\u00ed\u00fe", Format.PROGRAM), Map.entry("#!/", Format.PROGRAM),
			Map.entry("%!PS", Format.POSTSCRIPT), Map.entry("ID3", Format.MEDIA), Map.entry("OggS", Format.MEDIA),
			Map.entry("\u001aE\u00df\u00a3", Format.MEDIA));

	private final byte[] bytes;

	private final String head;

	private Sniffer(byte[] bytes) {
		this.bytes = bytes;
		this.head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
	}

	static Format sniff(byte[] bytes) {
		return new Sniffer(bytes).format();
	}

	private Format format() {
		// ISO 32000-1 annex H: the header may be anywhere in the first 1024 bytes
		if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
			return Format.PDF;
		}
		for (var signature : SIGNATURES) {
			if (head.startsWith(signature.getKey())) {
				return signature.getValue();
			}
		}
		if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
			return zip();
		}
		if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
			return compound();
		}
		return byPlace();
	}

	private Format byPlace() {
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
		if (head.startsWith("ustar", 257)) {
			return Format.TAR;
		}
		if (Pkcs7.signed(head)) {
			return Format.SIGNED;
		}
		return TextFile.looksLikeText(bytes) ? new MarkupSniffer(TextFile.decode(bytes)).format() : Format.UNKNOWN;
	}

	/** APPNOTE 4.3.7: flag bit 0 of a local header says encrypted; names follow. */
	private Format zip() {
		if (bytes.length > 6 && (bytes[6] & 1) == 1) {
			return Format.LOCKED;
		}
		if (head.contains("mimetypeapplication/vnd.oasis.opendocument")) {
			return Format.OPEN_DOCUMENT;
		}
		if (contains("word/document.xml")) {
			return Format.WORD;
		}
		if (contains("xl/workbook.")) {
			return Format.EXCEL;
		}
		if (contains("ppt/presentation.xml")) {
			return Format.POWERPOINT;
		}
		return head.contains("[Content_Types].xml") ? Format.OFFICE : Format.ZIP;
	}

	/** MS-CFB: the streams of a compound file are named in UTF-16. */
	private Format compound() {
		if (containsWide("EncryptedPackage")) {
			return Format.LOCKED;
		}
		if (containsWide("__substg1.0_")) {
			return Format.OUTLOOK;
		}
		if (containsWide("WordDocument")) {
			return Format.OLD_WORD;
		}
		if (containsWide("Workbook")) {
			return Format.OLD_EXCEL;
		}
		return containsWide("PowerPoint Document") ? Format.OLD_POWERPOINT : Format.OLE;
	}

	private boolean containsWide(String text) {
		return find(text.getBytes(StandardCharsets.UTF_16LE));
	}

	private boolean contains(String text) {
		return find(text.getBytes(StandardCharsets.US_ASCII));
	}

	private boolean find(byte[] wanted) {
		for (int i = 0; i <= bytes.length - wanted.length; i++) {
			if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
				return true;
			}
		}
		return false;
	}

}
