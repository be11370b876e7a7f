package io.dromedary.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.TextLine;
import io.dromedary.document.Word;

/** Office files, written by hand so that each part of them says what a test wants. */
public final class OfficePapers {

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String WORD = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
			+ " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
			+ " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:wps='wps'";

	private static final String EXCEL = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
			+ " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

	private static final String ODF = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
			+ " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
			+ " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
			+ " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
			+ " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
			+ " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'"
			+ " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'";

	private OfficePapers() {
	}

	/**
	 * A DOCX with a header, a footer and a note.
	 * @param body elements of the namespace {@code w}
	 */
	public static byte[] docx(String body) {
		return docx(body, Map.of());
	}

	/**
	 * @param more parts, or others in the place of its own
	 */
	public static byte[] docx(String body, Map<String, String> more) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types/>");
		parts.put("_rels/.rels", relations("a", "officeDocument", "word/document.xml"));
		parts.put("word/_rels/document.xml.rels", relations("h", "header", "header1.xml", "f", "footer", "footer1.xml",
				"n", "footnotes", "footnotes.xml", "s", "styles", "styles.xml", "o", "header", "header2.xml"));
		parts.put("word/document.xml", "<w:document " + WORD + "><w:body>" + body
				+ "<w:sectPr><w:headerReference w:type='default' r:id='h'/><w:headerReference w:type='even' r:id='o'/>"
				+ "<w:footerReference w:type='default' r:id='f'/></w:sectPr></w:body></w:document>");
		parts.put("word/header1.xml", "<w:hdr " + WORD + ">" + p("Cartoleria Verdi S.r.l.") + "</w:hdr>");
		parts.put("word/header2.xml", "<w:hdr " + WORD + ">" + p("Never printed") + "</w:hdr>");
		parts.put("word/footer1.xml", "<w:ftr " + WORD + ">" + p("Banca: IT60X0542811101000000123456") + "</w:ftr>");
		parts.put("word/footnotes.xml",
				"<w:footnotes " + WORD + "><w:footnote w:id='0'>" + p("separator")
						+ "</w:footnote><w:footnote w:id='7'><w:p><w:r><w:footnoteRef/></w:r>" + r("Esente art. 15")
						+ "</w:p></w:footnote></w:footnotes>");
		parts.put("word/styles.xml", "<w:styles " + WORD + "><w:style w:styleId='Big'><w:rPr><w:sz w:val='32'/></w:rPr>"
				+ "</w:style><w:style w:styleId='Gone'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>");
		parts.putAll(more);
		return zip(parts);
	}

	public static String p(String text) {
		return "<w:p>" + r(text) + "</w:p>";
	}

	static String r(String text) {
		return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
	}

	/**
	 * A workbook of a visible and a hidden sheet.
	 * @param sheet elements within {@code worksheet}
	 */
	public static byte[] xlsx(String sheet, String texts, String styles) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types/>");
		parts.put("_rels/.rels", relations("a", "officeDocument", "xl/workbook.xml"));
		parts.put("xl/_rels/workbook.xml.rels", relations("s1", "worksheet", "worksheets/sheet1.xml", "s2", "worksheet",
				"worksheets/sheet2.xml", "t", "sharedStrings", "sharedStrings.xml", "y", "styles", "/xl/styles.xml"));
		parts.put("xl/workbook.xml", "<workbook " + EXCEL + "><sheets><sheet name='Fattura' sheetId='1' r:id='s1'/>"
				+ "<sheet name='Hidden' sheetId='2' state='hidden' r:id='s2'/></sheets></workbook>");
		parts.put("xl/worksheets/sheet1.xml", "<worksheet " + EXCEL + ">" + sheet + "</worksheet>");
		parts.put("xl/worksheets/sheet2.xml", "<worksheet " + EXCEL
				+ "><sheetData><row r='1'><c r='A1'><v>99999</v></c></row></sheetData></worksheet>");
		parts.put("xl/sharedStrings.xml", "<sst " + EXCEL + ">" + texts + "</sst>");
		parts.put("xl/styles.xml", "<styleSheet " + EXCEL + ">" + styles + "</styleSheet>");
		return zip(parts);
	}

	/**
	 * @param kind such as {@code text} or {@code spreadsheet}
	 * @param styles automatic ones
	 */
	static byte[] odf(String kind, String styles, String body) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
		parts.put("META-INF/manifest.xml", "<manifest/>");
		parts.put("content.xml", odfContent(kind, styles, body));
		parts.put("styles.xml", odfStyles("", "<text:p>Studio Neri <text:page-number>1</text:page-number></text:p>"));
		return zip(parts);
	}

	static String odfContent(String kind, String styles, String body) {
		return "<office:document-content " + ODF + "><office:automatic-styles>" + styles
				+ "</office:automatic-styles><office:body><office:" + kind + ">" + body + "</office:" + kind
				+ "></office:body></office:document-content>";
	}

	static String odfStyles(String automatic, String header) {
		return "<office:document-styles " + ODF + "><office:automatic-styles>" + automatic
				+ "</office:automatic-styles><office:master-styles><style:master-page><style:header>" + header
				+ "</style:header></style:master-page></office:master-styles></office:document-styles>";
	}

	/** The pieces of the lines of a PDF, parted where another column begins. */
	public static List<List<String>> rows(byte[] pdf) {
		List<List<String>> rows = new ArrayList<>();
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			for (Page page : reader.read(Papers.document(pdf)).pages()) {
				page.lines().forEach((line) -> rows.add(pieces(page, line)));
			}
		}
		return rows;
	}

	private static List<String> pieces(Page page, TextLine line) {
		List<String> pieces = new ArrayList<>();
		Word last = null;
		for (Word word : line.words()) {
			double gap = (last != null) ? (word.box().x() - last.box().right()) * page.width() : 0;
			if (last != null && gap < word.box().height() * page.height()) {
				pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + " " + word.text());
			}
			else {
				pieces.add(word.text());
			}
			last = word;
		}
		return pieces;
	}

	private static String relations(String... each) {
		StringBuilder all = new StringBuilder("<Relationships>");
		for (int i = 0; i < each.length; i += 3) {
			all.append("<Relationship Id='%s' Type='%s' Target='%s'/>".formatted(each[i], RELATIONSHIPS + each[i + 1],
					each[i + 2]));
		}
		return all.append("</Relationships>").toString();
	}

	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
