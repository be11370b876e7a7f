package io.dromedary.format;

import static io.dromedary.format.Format.Taker.LATER;
import static io.dromedary.format.Format.Taker.NOBODY;
import static io.dromedary.format.Format.Taker.READ;
import static io.dromedary.format.Format.Taker.SPLIT;

/** What a file is, told by {@link Formats}; each format has exactly one taker. */
public enum Format {

	PDF(READ, "application/pdf"), JPEG(READ, "image/jpeg"), PNG(READ, "image/png"), TIFF(READ, "image/tiff"),
	WEBP(READ, "image/webp"), BMP(READ, "image/bmp"), GIF(READ, "image/gif"), JPEG2000(READ, "image/jp2"),
	/** By a program that may be missing. */
	HEIC(READ, "image/heic"), TEXT(READ, "text/plain"), CSV(READ, "text/csv"),

	/** These have no pages of their own. */
	WORD(READ, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	EXCEL(READ, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	OPEN_DOCUMENT(READ, "application/vnd.oasis.opendocument"), OLD_WORD(READ, "application/msword"),
	OLD_EXCEL(READ, "application/vnd.ms-excel"), RTF(READ, "application/rtf"), HTML(READ, "text/html"),
	XML_INVOICE(READ, "application/xml"),

	MAIL(SPLIT, "message/rfc822"), OUTLOOK(SPLIT, "application/vnd.ms-outlook"), TNEF(SPLIT, "application/vnd.ms-tnef"),
	ZIP(SPLIT, "application/zip"), PORTFOLIO(SPLIT, "application/pdf"), CMS(SPLIT, "application/pkcs7-mime"),

	POWERPOINT(LATER, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	OFFICE(LATER, "application/vnd.openxmlformats-officedocument"),
	OLD_POWERPOINT(LATER, "application/vnd.ms-powerpoint"),

	/** Encrypted as a whole. */
	LOCKED(NOBODY, "application/x-ole-storage"),

	/** An office file with programs in it. */
	MACROS(NOBODY, "application/octet-stream"),

	/** The beginning of an office file. */
	CUT_OFFICE(NOBODY, "application/zip"),

	/** No invoice can be told apart from an attack by it. */
	XML_WITH_DOCTYPE(NOBODY, "application/xml"),

	OTHER_XML(NOBODY, "application/xml"), PROGRAM(NOBODY, "application/octet-stream"),
	POSTSCRIPT(NOBODY, "application/postscript"), MEDIA(NOBODY, "application/octet-stream"),
	IWORK(NOBODY, "application/vnd.apple.iwork"), XPS(NOBODY, "application/oxps"), EPUB(NOBODY, "application/epub+zip"),
	GZIP(NOBODY, "application/gzip"), SEVEN_ZIP(NOBODY, "application/x-7z-compressed"),
	RAR(NOBODY, "application/vnd.rar"), TAR(NOBODY, "application/x-tar"), UNKNOWN(NOBODY, "application/octet-stream");

	private final Taker taker;

	private final String mediaType;

	Format(Taker taker, String mediaType) {
		this.taker = taker;
		this.mediaType = mediaType;
	}

	/** Who does something about it. */
	public enum Taker {

		/** It has pages. */
		READ,
		/** It has parts, which are documents of their own. */
		SPLIT,
		/** It is kept until its reader is built. */
		LATER,
		/** It is refused: no reader is meant to come. */
		NOBODY

	}

	public Taker taker() {
		return taker;
	}

	/** {@code type/subtype}, in lower case. */
	public String mediaType() {
		return mediaType;
	}

}
