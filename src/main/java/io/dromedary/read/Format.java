package io.dromedary.read;

/** What a file is, told by its content and never by its name. */
enum Format {

	PDF, JPEG, PNG, TIFF, WEBP, BMP, GIF, JPEG2000, TEXT,

	XML_INVOICE("application/xml"), SIGNED("application/pkcs7-mime"),
	WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	OFFICE("application/vnd.openxmlformats-officedocument"), OPEN_DOCUMENT("application/vnd.oasis.opendocument"),
	OLD_WORD("application/msword"), OLD_EXCEL("application/vnd.ms-excel"),
	OLD_POWERPOINT("application/vnd.ms-powerpoint"), OUTLOOK("application/vnd.ms-outlook"),
	OLE("application/x-ole-storage"), RTF("application/rtf"), HTML("text/html"), HEIC("image/heic"),
	MAIL("message/rfc822"), TNEF("application/vnd.ms-tnef"), ZIP("application/zip"), GZIP("application/gzip"),
	SEVEN_ZIP("application/x-7z-compressed"), RAR("application/vnd.rar"), TAR("application/x-tar"),

	LOCKED("read.password"), XML_WITH_DOCTYPE("read.xml-doctype"), OTHER_XML("read.xml-unknown"),
	PROGRAM("read.program"), POSTSCRIPT("read.postscript"), MEDIA("read.media"), UNKNOWN("read.unknown");

	private final String detail;

	Format() {
		this.detail = "";
	}

	Format(String detail) {
		this.detail = detail;
	}

	/** A document whose reader has yet to be built. */
	boolean waits() {
		return detail.contains("/");
	}

	/** Nothing that will ever be read. */
	boolean refused() {
		return detail.startsWith("read.");
	}

	/** The media type of what waits, the key of the sentence for what is refused. */
	String detail() {
		return detail;
	}

}
