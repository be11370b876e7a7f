package io.dromedary.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Word;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers and dates of spreadsheets are read so that each can be only one. */
class SpreadsheetsTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	private static final String STYLES = "<numFmts><numFmt numFmtId='164' formatCode='00000'/>"
			+ "<numFmt numFmtId='165' formatCode='#,##0.00\\ \"\u20ac\"'/><numFmt numFmtId='166' formatCode='mmm\\-yy'/>"
			+ "<numFmt numFmtId='167' formatCode=';;;'/><numFmt numFmtId='168' formatCode='#,##0.000'/>"
			+ "<numFmt numFmtId='169' formatCode='#,##0.00;[Red]#,##0.00'/></numFmts>"
			+ "<fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
			+ "<xf numFmtId='0'/><xf numFmtId='4'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
			+ "<xf numFmtId='166'/><xf numFmtId='10'/><xf numFmtId='167'/><xf numFmtId='0' fontId='1'/>"
			+ "<xf numFmtId='168'/><xf numFmtId='169'/></cellXfs>";

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void aWorkbookIsReadAsItIsSeen() {
		List<Page> pages = pages(OfficePapers.xlsx(
				"<cols><col min='4' max='4' hidden='1'/></cols><sheetData>" + row(1, "<c r='A1' t='s'><v>0</v></c>")
						+ row(3, "<c r='A3' t='s'><v>1</v></c><c r='B3' t='inlineStr'><is><t>Importo</t></is></c>"
								+ "<c r='C3' t='str'><f>1</f><v>Data</v></c><c r='D3'><v>77777</v></c>")
						+ row(4, number("A4", 3, "185") + number("B4", 4, "1234.5") + number("C4", 2, "46095"))
						+ "<row r='5' hidden='1'><c r='A5'><v>88888</v></c></row>"
						+ row(6, number("A6", 0, "12345678901") + number("B6", 1, "1234.5") + number("C6", 5, "46082"))
						+ row(7, number("A7", 6, "0.22") + number("B7", 9, "1.5") + "<c r='C7'><f>A1</f></c>")
						+ row(8, number("A8", 7, "66666") + number("B8", 8, "55555") + number("C8", 0, "0.1234")) + row(
								9,
								"<c r='A9' t='b'><v>1</v></c><c r='B9' t='e'><v>#DIV/0!</v></c>"
										+ number("C9", 0, "0.30000000000000004"))
						+ row(10, number("A10", 10, "-5") + number("B10", 0, "44444")) + "</sheetData>"
						+ "<mergeCells><mergeCell ref='A10:C10'/></mergeCells><headerFooter><oddHeader>"
						+ "&amp;L&amp;\"Arial,Bold\"&amp;12Verdi &amp;&amp; C.&amp;RPage &amp;P</oddHeader></headerFooter>",
				"<si><r><t>Fattura </t></r><r><rPr><strike/></rPr><t>11</t></r><r><t>12</t></r></si>"
						+ "<si><t>Articolo</t><rPh><t>kana</t></rPh></si>",
				STYLES));
		assertThat(pages).hasSize(1);
		Page page = pages.get(0);
		assertThat(Papers.text(page).lines()).containsExactly("Verdi & C.", "Fattura 12", "Articolo Importo Data",
				"00185 1234.50 \u20ac 2026-03-14", "12345678901 1234.50 2026-03", "22.00% 1.5000 \ufffd", "0.1234",
				"TRUE #DIV/0! 0.3", "-5.00");
		assertThat(page.words().stream().filter(Word::damaged).map(Word::text)).containsExactly("\ufffd");
		assertThat(box(page, "Importo")).isEqualTo(box(page, "#DIV/0!"));
	}

	@Test
	void theDecimalSignIsThatOfTheTexts() {
		String sheet = "<sheetData>" + row(1, "<c r='A1' t='s'><v>0</v></c>" + number("B1", 1, "1234.5"))
				+ "</sheetData>";
		assertThat(text(OfficePapers.xlsx(sheet, "<si><t>Bollo 2,00</t></si>", STYLES)))
			.isEqualTo("Bollo 2,00 1234,50");
		assertThat(text(OfficePapers.xlsx(sheet, "<si><t>Stamp 2.00</t></si>", STYLES)))
			.isEqualTo("Stamp 2.00 1234.50");
	}

	@Test
	void aSpreadsheetOfOpenDocumentIsReadAsItIsSeen() {
		String text = text(OfficePapers.odf("spreadsheet",
				"<style:style style:name='V' style:family='table'><style:table-properties table:display='false'/></style:style>",
				"<table:table table:style-name='V'><table:table-row>" + cell("float", "value='99999'", "99999")
						+ "</table:table-row></table:table><table:table><table:table-column/>"
						+ "<table:table-column table:visibility='collapse'/><table:table-column"
						+ " table:number-columns-repeated='16000'/><table:table-row>"
						+ "<table:table-cell><text:p>Totale</text:p></table:table-cell>"
						+ cell("float", "value='88888'", "88888")
						+ cell("currency", "value='1234567.5'", "1.234.567,50 \u20ac")
						+ "<table:table-cell table:number-columns-repeated='15000'/></table:table-row>"
						+ "<table:table-row table:visibility='collapse'>" + cell("float", "value='77777'", "77777")
						+ "</table:table-row><table:table-row>" + cell("date", "date-value='2026-04-03'", "03.04.26")
						+ cell("string", "x=''", "no") + cell("percentage", "value='0.225'", "22,50%")
						+ "</table:table-row><table:table-row table:number-rows-repeated='2'>"
						+ cell("float", "value='1234'", "1.234") + "</table:table-row><table:table-row>"
						+ cell("float", "value='185'", "00185") + "</table:table-row>"
						+ "<table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row>"
						+ "</table:table>"));
		assertThat(text.lines()).containsExactly("Totale 1234567,50 \u20ac", "2026-04-03 22,50%", "1234", "1234",
				"00185");
	}

	@Test
	void aNumberOfOpenDocumentHasTheSignOfItsValueAndNoneOfBothIsTrustedWhereTheyDiffer() {
		Page page = pages(OfficePapers.odf("spreadsheet", "",
				"<table:table><table:table-row>" + cell("float", "value='-100'", "100,00 (IVA escl.)")
						+ cell("float", "value='-5'", "(5,00)") + cell("float", "value='999'", "122,00")
						+ cell("float", "value='7'", "-7,00") + cell("float", "value='12'", "22% 12,00")
						+ "</table:table-row></table:table>"))
			.get(0);
		assertThat(page.words().stream().map(Word::text)).containsExactly("-100,00", "(IVA", "escl.)", "(5,00)",
				"122,00\ufffd", "-7,00\ufffd", "22%", "12,00");
		assertThat(page.words().stream().filter(Word::damaged)).hasSize(2);
	}

	@Test
	void aWorkbookOfOldExcelIsReadAsItIsSeen() throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			HSSFSheet sheet = workbook.createSheet("Fattura");
			HSSFCellStyle money = workbook.createCellStyle();
			money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
			HSSFCellStyle day = workbook.createCellStyle();
			day.setDataFormat((short) 14);
			var row = sheet.createRow(0);
			row.createCell(0).setCellValue("Totale 2,00");
			row.createCell(1).setCellValue(1234.5);
			row.getCell(1).setCellStyle(money);
			row.createCell(2).setCellValue(46095);
			row.getCell(2).setCellStyle(day);
			row.createCell(3).setCellValue("hidden");
			sheet.setColumnHidden(3, true);
			sheet.createRow(1).createCell(0).setCellValue("hidden");
			sheet.getRow(1).setZeroHeight(true);
			workbook.createSheet("Other").createRow(0).createCell(0).setCellValue("hidden");
			workbook.setSheetHidden(1, true);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			workbook.write(bytes);
			assertThat(text(bytes.toByteArray())).isEqualTo("Totale 2,00 1234,50 2026-03-14");
		}
	}

	private static String row(int number, String cells) {
		return "<row r='" + number + "'>" + cells + "</row>";
	}

	private static String number(String place, int style, String value) {
		return "<c r='" + place + "' s='" + style + "'><v>" + value + "</v></c>";
	}

	private static String cell(String type, String value, String text) {
		return "<table:table-cell office:value-type='" + type + "' office:" + value + "><text:p>" + text
				+ "</text:p></table:table-cell>";
	}

	private static double box(Page page, String text) {
		return page.words().stream().filter((word) -> word.text().equals(text)).findFirst().orElseThrow().box().x();
	}

	private static List<Page> pages(byte[] bytes) {
		return READER.read(Papers.document(bytes)).pages();
	}

	private static String text(byte[] bytes) {
		return Papers.text(READER.read(Papers.document(bytes)));
	}

}
