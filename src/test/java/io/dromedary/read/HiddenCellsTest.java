package io.dromedary.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import io.dromedary.document.Results;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormattingRule;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Cells of spreadsheets that nobody can see, or that are seen on a condition only. */
class HiddenCellsTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	private static final String WHITE = "<font><color rgb='FFFFFFFF'/></font>";

	/** A white font; one that shows nothing; one of red letters; a white one on blue. */
	private static final String CONDITIONAL = "<dxfs><dxf>" + WHITE + "</dxf><dxf><numFmt numFmtId='164'"
			+ " formatCode=';;;'/></dxf><dxf><font><color rgb='FFFF0000'/></font></dxf><dxf>" + WHITE
			+ "<fill><patternFill><bgColor rgb='FF003366'/></patternFill></fill></dxf></dxfs>";

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void formatsOfAnXlsxThatShowNothing() {
		String styles = "<numFmts><numFmt numFmtId='164' formatCode=';;;'/><numFmt numFmtId='165' formatCode='0;0;0;'/>"
				+ "<numFmt numFmtId='166' formatCode='[White]0'/><numFmt numFmtId='167' formatCode='0;0;0;@'/></numFmts>"
				+ "<fonts><font/><font><sz val='1'/></font>" + WHITE + "</fonts><fills><fill><patternFill"
				+ " patternType='none'/></fill><fill><patternFill patternType='solid'><fgColor rgb='FF000000'/>"
				+ "</patternFill></fill></fills><cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='165'/>"
				+ "<xf numFmtId='166'/><xf numFmtId='167'/><xf fontId='1'/><xf fillId='1'/><xf numFmtId='166' fillId='1'/>"
				+ "<xf fontId='2'/></cellXfs>";
		String rows = row(number(0, "10") + number(1, "1") + text(1, "2") + text(2, "3") + number(3, "4") + text(4, "a")
				+ number(5, "5") + number(6, "6") + number(7, "11") + rich(8) + rich(0));
		assertThat(Papers.text(xlsx("<sheetData>" + rows + "</sheetData>", styles))).isEqualTo("10 a 11 7 b7");
	}

	@Test
	void conditionalFormatsOfAnXlsxAreWorkedOutOrDoubted() {
		String rows = row(number(0, "0") + number(0, "12")) + row(number(0, "13") + number(0, "14"))
				+ row(text(0, "Rossi S.r.l.") + number(0, "15")) + row(number(0, "16") + number(0, "17"));
		Transcript read = xlsx("<sheetData>" + rows + "</sheetData>"
				+ rule("A1:B1", "type='cellIs' operator='equal' dxfId='0'", "<formula>0</formula>")
				+ rule("A2", "type='expression' dxfId='0'", "<formula>$Z$1=1</formula>")
				+ rule("B2", "type='expression' dxfId='3'", "<formula>$Z$1=1</formula>")
				+ rule("A3", "type='containsText' dxfId='0'", "<formula>x</formula>")
				+ rule("B3", "type='cellIs' operator='between' dxfId='1'", "<formula>20</formula><formula>1</formula>")
				+ rule("A4", "type='expression' dxfId='2'", "<formula>$Z$1=1</formula>")
				+ rule("B4", "type='iconSet'", "<iconSet showValue='0'/>"), CONDITIONAL);
		assertThat(Papers.text(read).lines()).containsExactly("12", "13\ufffd 14", "Rossi\ufffd S.r.l.\ufffd", "16");
		assertThat(read.pages().get(0).words().stream().filter(Word::damaged)).hasSize(3);
	}

	@Test
	void conditionalFormatsOfLaterVersionsCountToo() {
		String later = "<extLst><ext><x14:conditionalFormattings xmlns:x14='x14' xmlns:xm='xm'><x14:conditionalFormatting>"
				+ "<x14:cfRule type='expression'><xm:f>Other!A1</xm:f><x14:dxf>" + WHITE + "</x14:dxf></x14:cfRule>"
				+ "<xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
		assertThat(Papers.text(xlsx("<sheetData>" + row(number(0, "10")) + "</sheetData>" + later, "")))
			.isEqualTo("10\ufffd");
	}

	@Test
	void oldWorkbooks() throws IOException {
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			HSSFSheet sheet = book.createSheet();
			HSSFRow row = sheet.createRow(0);
			cell(row, 0, 10);
			cell(row, 1, 1).setCellStyle(style(book, IndexedColors.WHITE, null, 10));
			cell(row, 2, 11).setCellStyle(style(book, IndexedColors.WHITE, IndexedColors.DARK_BLUE, 10));
			cell(row, 3, 2).setCellStyle(style(book, IndexedColors.BLACK, null, 1));
			HSSFCell hidden = cell(row, 4, 3);
			hidden.setCellStyle(style(book, IndexedColors.BLACK, null, 10));
			hidden.getCellStyle().setDataFormat(book.createDataFormat().getFormat(";;;"));
			HSSFRichTextString rich = new HSSFRichTextString("a4b");
			rich.applyFont(1, 2, style(book, IndexedColors.WHITE, null, 10).getFont(book));
			rich.applyFont(2, 3, style(book, IndexedColors.BLACK, null, 10).getFont(book));
			row.createCell(5).setCellValue(rich);
			cell(row, 6, 5);
			sheet.setColumnWidth(6, 0);
			HSSFRow low = sheet.createRow(1);
			low.setHeightInPoints(1);
			cell(low, 0, 6);
			HSSFRow last = sheet.createRow(2);
			cell(last, 0, 0);
			cell(last, 1, 12);
			cell(last, 2, 13);
			var rules = sheet.getSheetConditionalFormatting();
			rules.addConditionalFormatting(areas("A3:B3"),
					white(rules.createConditionalFormattingRule(ComparisonOperator.EQUAL, "0")));
			rules.addConditionalFormatting(areas("C3"), white(rules.createConditionalFormattingRule("$Z$1=1")));
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			book.write(bytes);
			assertThat(Papers.text(READER.read(Papers.document(bytes.toByteArray()))).lines())
				.containsExactly("10 11 ab", "12 13\ufffd");
		}
	}

	@Test
	void spreadsheetsInOdf() {
		String styles = cellStyle("W", "fo:color='#ffffff'", "", "")
				+ cellStyle("D", "fo:color='#ffffff'", "fo:background-color='#003366'", "")
				+ cellStyle("Z", "", "", "<style:map style:condition='cell-content()=0' style:apply-style-name='W'/>")
				+ cellStyle("F", "", "",
						"<style:map style:condition='is-true-formula([.Z1]=1)'" + " style:apply-style-name='W'/>")
				+ "<style:style style:name='S' style:family='text'><style:text-properties fo:color='#ffffff'/></style:style>";
		String table = "<table:table><table:table-column/><table:table-column table:default-cell-style-name='W'/>"
				+ "<table:table-row>" + ods("", "10") + ods("", "1") + ods("D", "11") + ods("Z", "0") + ods("Z", "12")
				+ ods("F", "13") + "<table:table-cell><text:p>a<text:span text:style-name='S'>2</text:span></text:p>"
				+ "</table:table-cell>" + ods("", "14") + ods("", "3")
				+ "</table:table-row><calcext:conditional-formats><calcext:conditional-format"
				+ " calcext:target-range-address='Sheet1.H1:Sheet1.I1'><calcext:condition calcext:value='&lt;5'"
				+ " calcext:apply-style-name='W'/></calcext:conditional-format></calcext:conditional-formats></table:table>";
		assertThat(Papers.text(READER.read(Papers.document(OfficePapers.odf("spreadsheet", styles, table)))))
			.isEqualTo("10 11 12 13\ufffd a 14");
	}

	private static Transcript xlsx(String sheet, String styles) {
		return READER.read(Papers.document(OfficePapers.xlsx(sheet,
				"<si><r><t>b</t></r><r><rPr><color rgb='FF000000'/></rPr><t>7</t></r></si>", styles)));
	}

	private static String row(String cells) {
		return "<row>" + cells + "</row>";
	}

	private static String number(int style, String value) {
		return "<c s='" + style + "'><v>" + value + "</v></c>";
	}

	private static String text(int style, String text) {
		return "<c t='inlineStr' s='" + style + "'><is><t>" + text + "</t></is></c>";
	}

	private static String rich(int style) {
		return "<c t='s' s='" + style + "'><v>0</v></c>";
	}

	private static String rule(String range, String attributes, String within) {
		return "<conditionalFormatting sqref='" + range + "'><cfRule priority='1' " + attributes + ">" + within
				+ "</cfRule></conditionalFormatting>";
	}

	private static HSSFCell cell(HSSFRow row, int column, double value) {
		HSSFCell cell = row.createCell(column);
		cell.setCellValue(value);
		return cell;
	}

	private static HSSFCellStyle style(HSSFWorkbook book, IndexedColors ink, IndexedColors ground, int points) {
		HSSFFont font = book.createFont();
		font.setColor(ink.getIndex());
		font.setFontHeightInPoints((short) points);
		HSSFCellStyle style = book.createCellStyle();
		style.setFont(font);
		if (ground != null) {
			style.setFillForegroundColor(ground.getIndex());
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		}
		return style;
	}

	private static HSSFConditionalFormattingRule[] white(HSSFConditionalFormattingRule rule) {
		rule.createFontFormatting().setFontColorIndex(IndexedColors.WHITE.getIndex());
		return new HSSFConditionalFormattingRule[] { rule };
	}

	private static CellRangeAddress[] areas(String range) {
		return new CellRangeAddress[] { CellRangeAddress.valueOf(range) };
	}

	private static String cellStyle(String name, String letters, String cell, String more) {
		return "<style:style style:family='table-cell' style:name='" + name + "'><style:table-cell-properties " + cell
				+ "/><style:text-properties " + letters + "/>" + more + "</style:style>";
	}

	private static String ods(String style, String value) {
		String named = style.isEmpty() ? "" : " table:style-name='" + style + "'";
		return "<table:table-cell office:value-type='float' office:value='" + value + "'" + named + "><text:p>" + value
				+ "</text:p></table:table-cell>";
	}

}
