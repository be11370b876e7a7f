package io.dromedary.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.BusinessDocument;
import io.dromedary.format.Format;
import io.dromedary.format.Formats;
import io.dromedary.format.Notice;

/** A content that can be read: within the limits and of a known format. */
record Source(Format format, byte[] bytes) {

	private static final long MEGABYTE = 1024 * 1024;

	/** What is said of what nobody reads. */
	private static final Map<Format, Sentence> REFUSED = Map.ofEntries(
			Map.entry(Format.LOCKED, Sentence.of("read.password")),
			Map.entry(Format.MACROS, Sentence.of("read.macros")),
			Map.entry(Format.CUT_OFFICE, Sentence.of("read.damaged-office")),
			Map.entry(Format.XML_WITH_DOCTYPE, Sentence.of("read.xml-doctype")),
			Map.entry(Format.OTHER_XML, Sentence.of("read.xml-unknown")),
			Map.entry(Format.PROGRAM, Sentence.of("read.program")),
			Map.entry(Format.POSTSCRIPT, Sentence.of("read.postscript")),
			Map.entry(Format.MEDIA, Sentence.of("read.media")),
			Map.entry(Format.IWORK, Sentence.of("read.foreign", "Apple iWork")),
			Map.entry(Format.XPS, Sentence.of("read.foreign", "XPS")),
			Map.entry(Format.EPUB, Sentence.of("read.foreign", "EPUB")),
			Map.entry(Format.GZIP, Sentence.of("read.archive", "gzip")),
			Map.entry(Format.SEVEN_ZIP, Sentence.of("read.archive", "7z")),
			Map.entry(Format.RAR, Sentence.of("read.archive", "RAR")),
			Map.entry(Format.TAR, Sentence.of("read.archive", "tar")));

	/** First and last line of a PDF, with one line end: %PDF-1.4 and %%EOF. */
	private static final int SHORTEST_PDF = 14;

	/** No element of an invoice has room in less. */
	private static final int SHORTEST_XML = 20;

	/**
	 * Looks at a content.
	 * @param fileName as the sender named it; empty where it has no name
	 * @throws UnreadableDocument where only the sender can help
	 * @throws ServiceUnavailable where there is no reader for its format yet
	 */
	static Source of(Content content, String fileName, ReadOptions options) {
		if (content.size() == 0) {
			throw new UnreadableDocument(Sentence.of("read.empty"));
		}
		if (content.size() > options.maxBytes()) {
			throw tooLarge(options);
		}
		try {
			Format format = Formats.of(content, fileName);
			if (format == Format.OTHER_XML) {
				refuseKnown(content);
			}
			readable(format);
			String name = fileName.toLowerCase(Locale.ROOT);
			if (name.endsWith(".pdf")) {
				refuseForPdf(format, content.size());
			}
			boolean text = format == Format.TEXT || format == Format.CSV;
			if (text && (name.endsWith(".p7m") || name.endsWith(".xml") && content.size() < SHORTEST_XML)) {
				throw new UnreadableDocument(Sentence.of("read.no-xml"));
			}
			byte[] bytes;
			try (var in = content.open()) {
				bytes = in.readAllBytes();
			}
			return (format == Format.HEIC) ? new Source(Format.PNG, new Heif(System.getenv("PATH"), options).png(bytes))
					: new Source(format, bytes);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("read.content-away"));
		}
	}

	/** A message about an invoice, or an order and the like, and no invoice. */
	private static void refuseKnown(Content content) throws IOException {
		byte[] head;
		try (var in = content.open()) {
			head = in.readNBytes(Math.max(Notice.HEAD, BusinessDocument.HEAD));
		}
		Optional<Sentence> known = Notice.of(head)
			.map(Notice::what)
			.or(() -> BusinessDocument.of(head).map(BusinessDocument::what));
		if (known.isPresent()) {
			throw new UnreadableDocument(known.get());
		}
	}

	/** What else may be in a file that is called a PDF is read as what it is. */
	private static void refuseForPdf(Format format, long size) {
		if (format == Format.HTML) {
			throw new UnreadableDocument(Sentence.of("read.page-for-pdf"));
		}
		if (format == Format.TEXT && size < SHORTEST_PDF) {
			throw new UnreadableDocument(Sentence.of("read.scrap-of-pdf"));
		}
	}

	static UnreadableDocument tooLarge(ReadOptions options) {
		return new UnreadableDocument(Sentence.of("read.too-large", options.maxBytes() / MEGABYTE));
	}

	private static Format readable(Format format) {
		return switch (format.taker()) {
			case READ -> format;
			case LATER -> throw new ServiceUnavailable(new Service(Service.Kind.READER, format.mediaType()),
					Sentence.of("read.not-yet", format.mediaType()));
			case SPLIT -> throw new UnreadableDocument(Sentence.of("read.container"));
			case NOBODY -> throw new UnreadableDocument(REFUSED.getOrDefault(format, Sentence.of("read.unknown")));
		};
	}

	@Override
	public String toString() {
		return "Source[" + format + "]";
	}

}
