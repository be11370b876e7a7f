package io.dromedary.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The beginnings of files of every format, drawn here. */
public final class FormatSamples {

	/** A file, its name as sent and what it is. */
	public record Sample(Format format, String name, byte[] bytes) {

		@Override
		public String toString() {
			return format + " " + name;
		}

	}

	private static final String MAIL = """
			Received: from a.example by b.example with ESMTP; Sat, 14 Mar 2026 10:00:00 +0100
			From: anna@example.org
			Subject: %PDF-1.7
			Content-Type: text/plain

			Hello
			""";

	private static final String PORTFOLIO = """
			%PDF-1.7
			1 0 obj
			<</Type/Catalog/Pages 2 0 R/Collection<<>>/Names<</EmbeddedFiles<</Names[(a) 3 0 R]>>>>>>
			endobj
			2 0 obj
			<</Type/Pages/Kids[]/Count 0>>
			endobj
			3 0 obj
			<</Type/Filespec/F(a)>>
			endobj
			trailer
			<</Root 1 0 R>>
			%%EOF
			""";

	private FormatSamples() {
	}

	public static List<Sample> all() {
		return Stream.of(pages(), office(), containers(), later(), nobody()).flatMap(List::stream).toList();
	}

	private static List<Sample> pages() {
		return List.of(plain(Format.PDF, "a.pdf", "%PDF-1.7\n"),
				plain(Format.PDF, "a.prn", "\u001b%-12345X@PJL JOB\n@PJL ENTER LANGUAGE = PDF\n%PDF-1.4\n"),
				plain(Format.PDF, "a.txt", "HTTP/1.1 200 OK\nContent-Type: application/pdf\n\n%PDF-1.4\n"),
				plain(Format.JPEG, "a", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0%PDF-"),
				plain(Format.PNG, "a.zip", "\u0089PNG\r\n\u001a\n\0\0"), plain(Format.TIFF, "a", "II*\0\u0008\0\0\0"),
				plain(Format.TIFF, "a", "MM\0*\0\0\0\u0008"), plain(Format.WEBP, "a", "RIFF\0\0\0\0WEBPVP8 "),
				plain(Format.BMP, "a", "BM\u0010\0\0\0\0\0\0\0"), plain(Format.GIF, "a", "GIF89a\1\0\1\0"),
				plain(Format.JPEG2000, "a", "\0\0\0\fjP  \r\n\u0087\n"), plain(Format.TEXT, "a.key", "Invoice 12\n"),
				plain(Format.TEXT, "a.txt",
						"From: Acme Ltd\nTo: You\nDate: 14 March 2026\nReceived: by post\n\nInvoice"),
				plain(Format.TEXT, "a.txt", "Date: 14 March 2026\nSubject: Invoice\nFrom: us\nTo: you\n\nInvoice 12"),
				plain(Format.TEXT, "a.txt", "MZ-Verlag GmbH\nRechnung 12\n"),
				plain(Format.TEXT, "a.txt", "ID3 Ltd\nInvoice 12\n"), plain(Format.TEXT, "a", "GIF8 Srl\nFattura 12"),
				plain(Format.TEXT, "a.xml", "<Acme Ltd>\nInvoice 12 of <today>\n"),
				new Sample(Format.TEXT, "a.txt", "\ufeffFattura 12".getBytes(StandardCharsets.UTF_16LE)));
	}

	private static List<Sample> containers() {
		return List.of(plain(Format.MAIL, "a", MAIL), plain(Format.MAIL, "a.txt", MAIL + "\0\u0001"),
				plain(Format.MAIL, "a.eml", "Content-Type: application/pdf\n\n%PDF-1.7"),
				plain(Format.MAIL, "a.eml", "This is hardly a mail."),
				new Sample(Format.OUTLOOK, "a", compound("__properties_version1.0", "WordDocument")),
				new Sample(Format.OUTLOOK, "damaged.msg", compound("x")),
				plain(Format.TNEF, "winmail.dat", "x\u009f>\"\0\0\u0001"), plain(Format.PORTFOLIO, "a.pdf", PORTFOLIO),
				zip(Format.ZIP, "a.zip", "a.pdf"), zip(Format.ZIP, "deck.key", "a.pdf"),
				zip(Format.ZIP, "a.docx", "a.pdf"), zip(Format.ZIP, "a.jar", "META-INF/MANIFEST.MF", "a.pdf"),
				zip(Format.ZIP, "a.asice", "mimetype", "META-INF/manifest.xml", "META-INF/signatures.xml", "a.pdf"),
				zip(Format.ZIP, "a.zip", "[Content_Types].xml", "a.pdf"),
				zip(Format.ZIP, "a.zip", "src/A.class", "a.pdf"),
				zip(Format.ZIP, "a.zip", "letters/[Content_Types].xml", "letters/word/document.xml"),
				new Sample(Format.ZIP, "stored.zip",
						stored("brief.docx", zipped("[Content_Types].xml", "word/document.xml"))),
				new Sample(Format.ZIP, "cut.zip",
						cut(stored("brief.docx", zipped("[Content_Types].xml", "word/document.xml")))),
				new Sample(Format.ZIP, "a.pdf", stored("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))),
				new Sample(Format.ZIP, "cut.zip", Arrays.copyOf(zipped("a.pdf", "b.pdf"), 60)),
				new Sample(Format.ZIP, "junk behind.zip", Arrays.copyOf(zipped("a.pdf"), 5000)),
				plain(Format.ZIP, "empty.zip", "PK\u0005\u0006" + "\0".repeat(18)),
				plain(Format.ZIP, "spanned.zip", "PK\u0007\u0008PK\u0003\u0004"), signed("2"), signed("3"));
	}

	private static List<Sample> office() {
		return List.of(zip(Format.WORD, "a.zip", "[Content_Types].xml", "word/document.xml"),
				zip(Format.WORD, "a", "word\\numbering.xml", "/[Content_Types].xml"),
				zip(Format.EXCEL, "a.xlsx", "[Content_Types].xml", "xl/workbook.xml"),
				new Sample(Format.OPEN_DOCUMENT, "a",
						stored("mimetype",
								"application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII))),
				zip(Format.OPEN_DOCUMENT, "a.odt", "mimetype", "content.xml", "META-INF/manifest.xml"),
				new Sample(Format.MACROS, "a.doc", compound("WordDocument", "Macros")),
				new Sample(Format.MACROS, "a.xls", compound("Workbook", "_VBA_PROJECT_CUR")),
				new Sample(Format.OLD_WORD, "a.msg", compound("WordDocument", "1Table")),
				new Sample(Format.OLD_WORD, "embedding.doc", compound(List.of("WordDocument"), List.of("Workbook"))),
				new Sample(Format.OLD_EXCEL, "a.eml", compound("Workbook")),
				new Sample(Format.OLD_EXCEL, "a.xls", compound("Book")),
				plain(Format.CSV, "a.txt", "Data;Importo\n14/03/2026;12,00\n15/03/2026;13,00\n"),
				plain(Format.CSV, "a", "sep=,\na,b\n1,2\n"),
				plain(Format.TEXT, "a.csv", "Rome, Milan, Turin\nand, as said, more\n"),
				plain(Format.RTF, "a.doc", "{\\rtf1\\ansi}"),
				plain(Format.HTML, "a.txt", "\u00ef\u00bb\u00bf<!DOCTYPE html><html></html>"),
				plain(Format.HTML, "a.htm", "<!-- saved -->\n<HTML><body>"), plain(Format.HTML, "a.xml", "<p>Anna</p>"),
				plain(Format.HTML, "a.htm", "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='y'/>"),
				plain(Format.XML_INVOICE, "a", "<?xml version='1.0'?><!-- a --><p:FatturaElettronica xmlns:p='x'/>"),
				plain(Format.XML_INVOICE, "a", "<Invoice xmlns='urn:oasis'></Invoice>"),
				plain(Format.HEIC, "a.jpg", "\0\0\0\u0018ftypheic\0\0"));
	}

	private static List<Sample> later() {
		return List.of(zip(Format.POWERPOINT, "a.pptx", "ppt/presentation.xml", "[Content_Types].xml"),
				zip(Format.OFFICE, "a.vsdx", "[Content_Types].xml", "visio/document.xml"),
				new Sample(Format.OLD_POWERPOINT, "a.ppt", compound("PowerPoint Document")));
	}

	private static List<Sample> nobody() {
		return List.of(new Sample(Format.CUT_OFFICE, "a.docx", Arrays.copyOf(zipped("[Content_Types].xml", "a"), 60)),
				new Sample(Format.LOCKED, "a.docx", compound("EncryptionInfo", "EncryptedPackage")),
				plain(Format.XML_WITH_DOCTYPE, "a.xml", "<?xml version='1.0'?>\n<!DOCTYPE a><Invoice/>"),
				plain(Format.OTHER_XML, "a.xml", "<?xml version='1.0'?><daten/>"),
				plain(Format.OTHER_XML, "a.svg", "<svg xmlns='x'></svg>"),
				plain(Format.PROGRAM, "a.pdf", "MZ\u0090\0\u0003"), plain(Format.PROGRAM, "a", "#!/bin/sh\n"),
				zip(Format.PROGRAM, "a.zip", "META-INF/MANIFEST.MF", "a/B.class"),
				zip(Format.PROGRAM, "a.apk", "AndroidManifest.xml", "classes.dex"),
				zip(Format.PROGRAM, "a.ipa", "Payload/A.app/Info.plist"),
				plain(Format.POSTSCRIPT, "a.pdf", "%!PS-Adobe-3.0\n"), plain(Format.MEDIA, "a", "ID3\u0003\0\0"),
				plain(Format.MEDIA, "a", "\0\0\0\u0018ftypmp42\0"),
				zip(Format.IWORK, "a.zip", "Index/Document.iwa", "preview.jpg"),
				zip(Format.IWORK, "b.pages", "index.xml", "buildVersionHistory.plist"),
				zip(Format.XPS, "a.oxps", "[Content_Types].xml", "FixedDocSeq.fdseq"),
				zip(Format.EPUB, "a.zip", "META-INF/container.xml", "OEBPS/content.opf"),
				plain(Format.GZIP, "a", "\u001f\u008b\u0008\0"),
				plain(Format.SEVEN_ZIP, "a", "7z\u00bc\u00af'\u001c\0\4"), plain(Format.RAR, "a", "Rar!\u001a\u0007\0"),
				plain(Format.TAR, "a.tar", "a".repeat(100) + "\0".repeat(157) + "ustar\0"),
				plain(Format.UNKNOWN, "a.pdf", "\1\2\3\0\5"), plain(Format.UNKNOWN, "a.eml", "\1\2\3\0\5"),
				new Sample(Format.UNKNOWN, "a.msi", compound("x")),
				plain(Format.UNKNOWN, "a", "\u00d0\u00cf\u0011\u00e0"));
	}

	private static Sample plain(Format format, String name, String bytes) {
		return new Sample(format, name, bytes.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** CMS (RFC 5652) as far as its content type. */
	private static Sample signed(String type) {
		return new Sample(Format.CMS, "a.xml.p7m",
				HexFormat.of().parseHex("308006092a864886f70d01070" + type + "a08030800201" + "00".repeat(40)));
	}

	private static Sample zip(Format format, String name, String... entries) {
		return new Sample(format, name, zipped(entries));
	}

	private static byte[] zipped(String... entries) {
		return zipped((zip) -> {
			for (String entry : entries) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write(entry.getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		});
	}

	private static byte[] stored(String name, byte[] content) {
		return zipped((zip) -> {
			ZipEntry entry = new ZipEntry(name);
			var crc = new java.util.zip.CRC32();
			crc.update(content);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(content.length);
			entry.setCrc(crc.getValue());
			zip.putNextEntry(entry);
			zip.write(content);
			zip.closeEntry();
		});
	}

	/** Without the directory and the end of it. */
	private static byte[] cut(byte[] zip) {
		return Arrays.copyOf(zip, zip.length - 80);
	}

	private static byte[] zipped(Writing writing) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			writing.to(zip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] compound(String... streams) {
		return compound(List.of(streams), List.of());
	}

	/** A stream behind so many others. */
	static byte[] compound(int others, String stream) {
		List<String> names = IntStream.range(0, others).mapToObj((number) -> "other " + number).toList();
		return compound(Stream.concat(names.stream(), Stream.of(stream)).toList(), List.of());
	}

	private static byte[] compound(List<String> streams, List<String> deeper) {
		try (POIFSFileSystem file = new POIFSFileSystem()) {
			for (String stream : streams) {
				file.createDocument(new ByteArrayInputStream(new byte[10_000]), stream);
			}
			for (String stream : deeper) {
				file.createDirectory("ObjectPool").createDocument(stream, new ByteArrayInputStream(new byte[10]));
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			file.writeFilesystem(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Writing {

		void to(ZipOutputStream zip) throws IOException;

	}

}
