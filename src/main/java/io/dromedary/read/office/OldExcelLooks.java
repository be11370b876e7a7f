package io.dromedary.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

import io.dromedary.read.office.look.Letters;
import io.dromedary.read.office.look.Rule;
import io.dromedary.read.office.look.Shade;
import io.dromedary.read.sheet.Tint;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormattingRule;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFFontFormatting;
import org.apache.poi.hssf.usermodel.HSSFPatternFormatting;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSheetConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook of Excel 97 to 2003 look. */
final class OldExcelLooks {

	/**
	 * Those of the window (MS-XLS 2.5.161): black letters on white, unless somebody set
	 * them.
	 */
	private static final int WINDOW_TEXT = 0x40;

	private static final int WINDOW = 0x41;

	private static final int AUTOMATIC = 0x7FFF;

	/** In twips. */
	private static final double POINT = 20;

	private final HSSFWorkbook workbook;

	OldExcelLooks(HSSFWorkbook workbook) {
		this.workbook = workbook;
	}

	Shade shade(HSSFCellStyle style) {
		HSSFFont font = style.getFont(workbook);
		int ground = switch (style.getFillPattern()) {
			case NO_FILL -> Tint.WHITE;
			case SOLID_FOREGROUND -> tint(style.getFillForegroundColor());
			default -> Tint.UNKNOWN;
		};
		return new Shade(tint(font.getColor()), ground, gone(font));
	}

	private static boolean gone(HSSFFont font) {
		return font.getStrikeout() || font.getFontHeight() < Shade.SMALLEST * POINT;
	}

	private int tint(int index) {
		if (index == WINDOW_TEXT || index == AUTOMATIC) {
			return 0;
		}
		if (index == WINDOW) {
			return Tint.WHITE;
		}
		HSSFColor colour = workbook.getCustomPalette().getColor(index);
		if (colour == null) {
			return Tint.UNKNOWN;
		}
		short[] each = colour.getTriplet();
		return each[0] << 16 | each[1] << 8 | each[2];
	}

	/** The letters before the first of the runs look as the cell does. */
	Letters letters(HSSFRichTextString text) {
		String all = text.getString();
		int runs = text.numFormattingRuns();
		if (runs == 0) {
			return Letters.of(all);
		}
		List<Letters.Piece> pieces = new ArrayList<>();
		pieces.add(new Letters.Piece(all.substring(0, at(text, 0)), null));
		for (int i = 0; i < runs; i++) {
			HSSFFont font = workbook.getFontAt(text.getFontOfFormattingRun(i));
			String piece = all.substring(at(text, i), at(text, i + 1));
			pieces.add(new Letters.Piece(gone(font) ? "" : piece, tint(font.getColor())));
		}
		return new Letters(pieces);
	}

	private static int at(HSSFRichTextString text, int run) {
		int length = text.getString().length();
		return (run < text.numFormattingRuns()) ? Math.min(length, text.getIndexOfFormattingRun(run)) : length;
	}

	/** The conditional formats of a sheet. */
	void dress(HSSFSheet sheet, Grid grid) {
		HSSFSheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
		for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
			HSSFConditionalFormatting one = all.getConditionalFormattingAt(i);
			for (int j = 0; j < one.getNumberOfRules(); j++) {
				Rule rule = rule(one.getRule(j));
				for (CellRangeAddress area : one.getFormattingRanges()) {
					grid.dress(new Grid.Area(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(),
							area.getLastColumn()), rule);
				}
			}
		}
	}

	private Rule rule(HSSFConditionalFormattingRule rule) {
		HSSFFontFormatting font = rule.getFontFormatting();
		HSSFPatternFormatting fill = rule.getPatternFormatting();
		Integer ink = (font != null && font.getFontColorIndex() > 0) ? (Integer) tint(font.getFontColorIndex()) : null;
		return new Rule(when(rule), ink, (fill != null) ? ground(fill) : null, false);
	}

	/**
	 * As in a XLSX, a solid fill has the colour of the background; Excel leaves out its
	 * kind.
	 */
	private @Nullable Integer ground(HSSFPatternFormatting fill) {
		return switch (fill.getFillPattern()) {
			case HSSFPatternFormatting.NO_FILL, HSSFPatternFormatting.SOLID_FOREGROUND -> {
				int index = fill.getFillBackgroundColor();
				yield (index > 0 && index < WINDOW_TEXT) ? (Integer) tint(index) : null;
			}
			default -> Tint.UNKNOWN;
		};
	}

	private static @Nullable DoublePredicate when(HSSFConditionalFormattingRule rule) {
		String operator = switch (rule.getComparisonOperation()) {
			case ComparisonOperator.BETWEEN -> "between";
			case ComparisonOperator.NOT_BETWEEN -> "notBetween";
			case ComparisonOperator.EQUAL -> "equal";
			case ComparisonOperator.NOT_EQUAL -> "notEqual";
			case ComparisonOperator.GT -> "greaterThan";
			case ComparisonOperator.LT -> "lessThan";
			case ComparisonOperator.GE -> "greaterThanOrEqual";
			case ComparisonOperator.LE -> "lessThanOrEqual";
			default -> "";
		};
		if (rule.getConditionType() != ConditionType.CELL_VALUE_IS || operator.isEmpty()) {
			return null;
		}
		String other = rule.getFormula2();
		return Rule.compared(operator, rule.getFormula1(), (other != null) ? other : "");
	}

}
