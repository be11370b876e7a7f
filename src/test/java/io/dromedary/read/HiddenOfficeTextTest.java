package io.dromedary.read;

import java.nio.charset.StandardCharsets;
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
