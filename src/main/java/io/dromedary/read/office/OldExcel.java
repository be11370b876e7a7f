package io.dromedary.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;
import io.dromedary.read.office.look.Letters;
import io.dromedary.read.office.look.Rule;
import io.dromedary.read.office.look.Shade;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Tint;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook of Excel 97 to 2003, by Apache POI: its visible sheets. */
final class OldExcel {

	private final Flow flow;

	private final NumberText numbers;

	private final boolean since1904;

	private final OldExcelLooks looks;

	private OldExcel(HSSFWorkbook workbook, Flow flow) {
		this.flow = flow;
		this.numbers = new NumberText(Grid.decimal(texts(workbook)));
		this.looks = new OldExcelLooks(workbook);
		this.since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
	}

	static void read(byte[] bytes, Flow flow) throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
			OldExcel file = new OldExcel(workbook, flow);
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
					file.sheet(workbook.getSheetAt(i));
					flow.pageBreak();
				}
			}
			if (!workbook.getAllPictures().isEmpty()) {
				flow.picture();
			}
		}
		catch (EncryptedDocumentException ex) {
			throw new UnreadableDocument(Sentence.of("read.password"));
		}
		catch (OldExcelFormatException ex) {
			throw new UnreadableDocument(Sentence.of("read.foreign", "Excel 5.0/95"));
		}
	}

	private static List<String> texts(HSSFWorkbook workbook) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
			for (Row row : workbook.getSheetAt(i)) {
				Watch.check();
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.STRING) {
						texts.add(cell.getStringCellValue());
					}
				}
			}
		}
		return texts;
	}

	private void sheet(HSSFSheet sheet) {
		Grid grid = new Grid();
		flow.paragraph(String
			.join("\t", sheet.getHeader().getLeft(), sheet.getHeader().getCenter(), sheet.getHeader().getRight())
			.strip());
		for (Row row : sheet) {
			Watch.check();
			if (!row.getZeroHeight() && row.getHeightInPoints() >= Shade.SMALLEST && row instanceof HSSFRow) {
				for (Cell cell : row) {
					if (!hidden(sheet, cell.getColumnIndex()) && cell instanceof HSSFCell one) {
						put(grid, one);
					}
				}
			}
		}
		for (CellRangeAddress area : sheet.getMergedRegions()) {
			grid.merge(
					new Grid.Area(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
		}
		looks.dress(sheet, grid);
		grid.write(flow);
		HSSFPatriarch drawing = sheet.getDrawingPatriarch();
		for (HSSFShape shape : (drawing != null) ? drawing.getChildren() : List.<HSSFShape>of()) {
			if (shape instanceof HSSFSimpleShape box && !(shape instanceof HSSFComment) && box.getString() != null) {
				flow.paragraph(box.getString().getString());
			}
		}
		flow.paragraph(margin(sheet.getFooter()));
	}

	private static String margin(HeaderFooter margin) {
		return XlsxSheet.codes("&L" + margin.getLeft() + "&C" + margin.getCenter() + "&R" + margin.getRight());
	}

	private static boolean hidden(HSSFSheet sheet, int column) {
		return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0;
	}

	private void put(Grid grid, HSSFCell cell) {
		Shade shade = looks.shade(cell.getCellStyle());
		String format = cell.getCellStyle().getDataFormatString();
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		if (type == CellType.NUMERIC) {
			double value = cell.getNumericCellValue();
			Integer ink = NumberText.ink(value, format);
			grid.put(cell.getRowIndex(), cell.getColumnIndex(),
					numbers.of(value, cell.getCellStyle().getDataFormat(), format, since1904), value,
					(ink != null) ? shade.withInk(ink) : shade);
			return;
		}
		Letters letters = switch (type) {
			case STRING -> looks.letters(cell.getRichStringCellValue());
			case BOOLEAN -> Letters.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
			case ERROR -> Letters.of(FormulaError.forInt(cell.getErrorCellValue()).getString());
			default -> Letters.of("");
		};
		grid.put(cell.getRowIndex(), cell.getColumnIndex(), NumberText.hidesTexts(format) ? "" : letters.on(shade),
				Rule.TEXT, letters.coloured() ? shade.withInk(Tint.UNKNOWN) : shade);
	}

}
