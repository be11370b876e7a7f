package io.dromedary.format;

import java.util.regex.Pattern;

/**
 * Tells archives from documents and programs that are stored as ZIP, by the names in it.
 * What is none of the known ones is an archive, whatever it is called: signed containers
 * (ASiC), and what somebody packed with a program for Java, hold documents.
 */
final class ZipKind {

	private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

	/** OpenOffice 1. */
	private static final String OLD_OPEN_DOCUMENT = "application/vnd.sun.xml";

	/** iOS (IPA): the bundle of an application. */
	private static final Pattern BUNDLE = Pattern.compile("payload/[^/]+\\.app/.*");

	private ZipKind() {
	}

	/**
	 * @param head first bytes as ISO 8859-1, for what is said by the first entry
	 */
	static Format of(ZipNames names, String head) {
		String type = mediaType(head);
		if (type.startsWith(OPEN_DOCUMENT) || type.startsWith(OLD_OPEN_DOCUMENT) || names.has("content.xml")
				&& (names.has("mimetype") || names.has("meta-inf/manifest.xml") || names.has("styles.xml"))) {
			return Format.OPEN_DOCUMENT;
		}
		if (type.startsWith("application/epub") || names.has("meta-inf/container.xml") && names.any(ZipKind::book)) {
			return Format.EPUB;
		}
		if (names.has("[content_types].xml")) {
			return office(names);
		}
		if (names.has("index/document.iwa") || names.has("index.zip") || names.has("index.apxl")
				|| names.has("buildversionhistory.plist")) {
			return Format.IWORK;
		}
		return program(names) ? Format.PROGRAM : Format.ZIP;
	}

	/** ECMA-376 part 2: an office file, or another package made in the same way. */
	private static Format office(ZipNames names) {
		if (names.any((name) -> name.endsWith("vbaproject.bin"))) {
			return Format.MACROS;
		}
		if (names.anyIn("word/")) {
			return Format.WORD;
		}
		if (names.anyIn("xl/")) {
			return Format.EXCEL;
		}
		if (names.anyIn("ppt/")) {
			return Format.POWERPOINT;
		}
		if (names.anyIn("visio/")) {
			return Format.OFFICE;
		}
		if (names.any((name) -> name.endsWith(".fdseq"))) {
			return Format.XPS;
		}
		// cut off, so that nobody knows what followed
		return names.complete() ? Format.ZIP : Format.CUT_OFFICE;
	}

	private static boolean program(ZipNames names) {
		boolean java = names.has("meta-inf/manifest.mf") && names.any((name) -> name.endsWith(".class"));
		boolean android = names.has("androidmanifest.xml") && names.any((name) -> name.endsWith(".dex"));
		return java || android || names.has("web-inf/web.xml") || names.any((name) -> BUNDLE.matcher(name).matches());
	}

	private static boolean book(String name) {
		return name.endsWith(".opf");
	}

	/**
	 * ODF 1.2 part 3, section 3.3: the first file, stored as it is, without extra field.
	 */
	private static String mediaType(String head) {
		return head.startsWith("mimetype", 30) ? head.substring(38, Math.min(120, head.length())) : "";
	}

}
