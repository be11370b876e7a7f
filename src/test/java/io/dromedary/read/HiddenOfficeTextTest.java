package io.dromedary.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.dromedary.document.Results;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static io.dromedary.read.OfficePapers.p;
import static org.assertj.core.api.Assertions.assertThat;

/** Letters of an office program that nobody can see are not read. */
class HiddenOfficeTextTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	private static final String STYLES = "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
			+ "<w:style w:styleId='Pale'><w:rPr><w:color w:val='FEFEFE'/></w:rPr></w:style>"
			+ "<w:style w:styleId='Gone'><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId='Child'>"
			+ "<w:basedOn w:val='Pale'/></w:style><w:style w:styleId='Out'><w:rPr><w:strike/></w:rPr></w:style>"
			+ "<w:style w:styleId='Head'><w:tblStylePr><w:tcPr><w:shd w:fill='003366'/></w:tcPr></w:tblStylePr></w:style>"
			+ "</w:styles>";

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void whatIsPaleOrTinyInADocxIsNotRead() {
		String white = "<w:color w:val='FFFFFF'/>";
		String dark = "<w:shd w:val='clear' w:fill='003366'/>";
		String text = docx("<w:p>" + run(white, "1") + run("<w:sz w:val='2'/>", "2")
				+ run("<w:rStyle w:val='Pale'/>", "3") + run("<w:rStyle w:val='Child'/>", "4")
				+ run("<w:color w:themeColor='background1'/>", "5") + run(white + dark, "a ")
				+ run(white + "<w:highlight w:val='blue'/>", "b ")
				+ run("<w:color w:val='auto'/><w:sz w:val='16'/>", "c") + "</w:p><w:p><w:pPr>" + dark + "</w:pPr>"
				+ run(white, "d") + "</w:p><w:tbl><w:tr><w:tc><w:tcPr>" + dark + "</w:tcPr><w:p>" + run(white, "e")
				+ "</w:p></w:tc><w:tc><w:p>" + run(white, "6") + run("", "f") + "</w:p></w:tc></w:tr></w:tbl><w:tbl>"
				+ "<w:tblPr><w:tblStyle w:val='Head'/></w:tblPr><w:tr><w:tc><w:p>" + run(white, "g")
				+ "</w:p></w:tc></w:tr></w:tbl><w:p>" + run(white, "7") + "</w:p>");
		assertThat(text.lines()).containsExactly("a b c", "d", "e f", "g");
	}

	@Test
	void aRunOfADocxShowsWhatItsStyleHides() {
		String text = docx("<w:p>" + run("<w:rStyle w:val='Gone'/><w:vanish w:val='0'/>", "NOTA ")
				+ run("<w:rStyle w:val='Out'/><w:strike w:val='false'/>", "DI ")
				+ run("<w:rStyle w:val='Pale'/><w:color w:val='000000'/>", "CREDITO")
				+ run("<w:rStyle w:val='Out'/>", "9") + run("<w:rStyle w:val='Gone'/><w:strike w:val='0'/>", "8")
				+ "</w:p>");
		assertThat(text).isEqualTo("NOTA DI CREDITO");
	}

	@Test
	void whatIsPaleOrTinyInRtfIsNotRead() {
		String rtf = "{\\rtf1{\\colortbl;\\red255\\green255\\blue255;\\red0\\green51\\blue102;}a{\\cf1 1}{\\cf2 b}"
				+ "{\\cf1\\chcbpat2 c}{\\fs2 2}{\\cf1 3\\plain d}{\\cf1 \\u52?}e\\par}";
		assertThat(text(rtf.getBytes(StandardCharsets.US_ASCII))).isEqualTo("abcde");
	}

	@Test
	void whatIsPaleInASheetWithoutAFillIsNotRead() {
		String styles = "<fonts><font/><font><color rgb='FFFFFFFF'/></font><font><color theme='0'/></font></fonts>"
				+ "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='solid'>"
				+ "<fgColor rgb='FF003366'/></patternFill></fill></fills><cellXfs><xf/><xf fontId='1'/>"
				+ "<xf fontId='2'/><xf fontId='1' fillId='1'/></cellXfs>";
		assertThat(text(OfficePapers.xlsx("<sheetData><row><c><v>10</v></c><c s='1'><v>11</v></c>"
				+ "<c s='2'><v>12</v></c><c s='3'><v>13</v></c></row></sheetData>", "", styles)))
			.isEqualTo("10 13");
	}

	@Test
	void whatIsPaleTinyOrNotShownInAnOdtIsNotRead() {
		String styles = style("paragraph", "Usual", "", "fo:color='#000000' fo:font-size='12pt'")
				+ style("text", "W", "", "fo:color='#ffffff'") + style("text", "W2", "W", "fo:font-weight='bold'")
				+ style("text", "S", "", "fo:font-size='5%'") + style("text", "N", "", "text:display='none'")
				+ style("text", "Y", "", "text:display='true' fo:color='#000000'")
				+ style("text", "B", "", "fo:color='#ffffff' fo:background-color='#003366'")
				+ style("paragraph", "P", "Usual", "fo:color='#fefefe'") + style("paragraph", "Q", "P", "")
				+ "<style:style style:name='D' style:family='table-cell'><style:table-cell-properties"
				+ " fo:background-color='#003366'/></style:style>";
		String text = odf("text", styles,
				"<text:p text:style-name='Usual'>a" + span("W", "1") + span("W2", "2") + span("S", "3") + span("N", "4")
						+ span("B", "b") + span("N", span("Y", "c")) + "</text:p><text:p text:style-name='P'>5"
						+ span("Y", "d") + "</text:p><text:p text:style-name='Q'>6</text:p><table:table>"
						+ "<table:table-row><table:table-cell table:style-name='D'><text:p text:style-name='P'>e"
						+ "</text:p></table:table-cell><table:table-cell><text:p text:style-name='P'>7</text:p>"
						+ "</table:table-cell></table:table-row></table:table><text:section text:display='condition'"
						+ " text:is-hidden='true'><text:p>8</text:p></text:section>");
		assertThat(text.lines()).containsExactly("Studio Neri", "abc", "d", "e");
	}

	@Test
	void whatABoxOfAnOdtHasBehindItCounts() {
		String styles = style("paragraph", "P", "", "fo:color='#ffffff'")
				+ box("Dark", "draw:fill='solid'" + " draw:fill-color='#003366'") + box("None", "draw:fill='none'");
		String p = "<text:p text:style-name='P'>";
		assertThat(odf("text", styles,
				shape("Dark", p + "a</text:p>") + shape("None", p + "1</text:p>") + shape("Other", p + "b</text:p>")
						+ "<text:p><draw:frame draw:style-name='None'><draw:text-box>" + p
						+ "2</text:p></draw:text-box></draw:frame></text:p>")
			.lines()).containsExactly("Studio Neri", "a", "b");
		assertThat(odf("presentation", "", "<draw:page>" + p + "slides are dark</text:p></draw:page>"))
			.endsWith("slides are dark");
	}

	@Test
	void theMarginsOfAnOdtHaveStylesOfTheirOwn() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.text");
		parts.put("content.xml", OfficePapers.odfContent("text", style("paragraph", "P1", "", "fo:color='#ffffff'"),
				"<text:p text:style-name='P1'>1</text:p>"));
		parts.put("styles.xml", OfficePapers.odfStyles(style("paragraph", "P1", "", "fo:color='#000000'"),
				"<text:p text:style-name='P1'>Studio Neri</text:p>"));
		assertThat(text(OfficePapers.zip(parts))).isEqualTo("Studio Neri");
	}

	private static String odf(String kind, String styles, String body) {
		return text(OfficePapers.odf(kind, styles, body));
	}

	private static String style(String family, String name, String parent, String letters) {
		return "<style:style style:family='" + family + "' style:name='" + name + "' style:parent-style-name='" + parent
				+ "'><style:text-properties " + letters + "/></style:style>";
	}

	private static String box(String name, String fill) {
		return "<style:style style:family='graphic' style:name='" + name + "'><style:graphic-properties " + fill
				+ "/></style:style>";
	}

	private static String shape(String style, String body) {
		return "<draw:custom-shape draw:style-name='" + style + "'>" + body + "</draw:custom-shape>";
	}

	private static String span(String style, String text) {
		return "<text:span text:style-name='" + style + "'>" + text + "</text:span>";
	}

	private static String run(String properties, String text) {
		return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
	}

	private static String docx(String body) {
		return text(OfficePapers.docx(body + p(""),
				Map.of("word/header1.xml", "<hdr/>", "word/footer1.xml", "<ftr/>", "word/styles.xml", STYLES)));
	}

	private static String text(byte[] bytes) {
		return Papers.text(READER.read(Papers.document(bytes)));
	}

}
