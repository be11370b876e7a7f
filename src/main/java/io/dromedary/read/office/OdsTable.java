package io.dromedary.read.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.read.office.OdfStyles.Dress;
import io.dromedary.read.office.look.Letters;
import io.dromedary.read.office.look.Rule;
import io.dromedary.read.office.look.Shade;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;

/**
 * A sheet of a spreadsheet in ODF. It is stored with what its author saw, by the signs of
 * his language, and with the exact values, which tell what was meant.
 */
final class OdsTable {

	/** What follows each other without a letter between. */
	private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,'\u2019\u00a0\u202f ]*\\d)?");

	private static final int MOST_DECIMALS = 10;

	private static final String DAMAGED = "\ufffd";

	/** Repetitions of a cell or a row that says something. */
	private static final int MOST_REPEATED = 2000;

	private static final int MOST_COLUMNS = 16_384;

	private final Flow flow;

	private final OdfStyles styles;

	private final NumberText numbers;

	/** Of the cells that have none of their own, by their first columns. */
	private final NavigableMap<Integer, String> usual = new TreeMap<>();

	private String rowStyle = "";

	private final Grid grid = new Grid();

	private int row = 1;

	private int column = 1;

	OdsTable(Flow flow, OdfStyles styles) {
		this.flow = flow;
		this.styles = styles;
		this.numbers = new NumberText(styles.decimal());
	}

	void read(XmlPart in) throws IOException {
		int open = in.depth();
		int columns = 1;
		while (in.next() && in.depth() >= open) {
			if (in.starts("table-column")) {
				int repeated = Math.max(1, Math.min(MOST_COLUMNS, in.number("number-columns-repeated", 1)));
				boolean hidden = !in.get("visibility", "visible").equals("visible");
				for (int i = columns; hidden && i < columns + repeated; i++) {
					grid.hide(i);
				}
				usual.put(columns, in.get("default-cell-style-name", ""));
				columns += repeated;
				usual.put(columns, "");
			}
			else if (in.starts("table-row-group") && !in.is("display", true) || in.starts("annotation")
					|| in.starts("table-source") || in.starts("forms")) {
				in.skip();
			}
			else if (in.starts("table-row")) {
				row(in);
			}
			else if (in.starts("image")) {
				flow.picture();
			}
			else if (in.starts("text-box")) {
				new OdfText(flow, styles).element(in);
			}
			else if (in.starts("conditional-format")) {
				conditions(in);
			}
		}
		grid.write(flow);
	}

	private void row(XmlPart in) throws IOException {
		int open = in.depth();
		int repeated = Math.max(1, in.number("number-rows-repeated", 1));
		rowStyle = in.get("default-cell-style-name", "");
		column = 1;
		if (!in.get("visibility", "visible").equals("visible")) {
			in.skip();
		}
		while (in.depth() >= open && in.next() && in.depth() >= open) {
			if (in.starts("covered-table-cell")) {
				column += Math.max(1, in.number("number-columns-repeated", 1));
				in.skip();
			}
			else if (in.starts("table-cell")) {
				cell(in, Math.min(MOST_REPEATED, repeated));
			}
		}
		row += repeated;
	}

	private void cell(XmlPart in, int rows) throws IOException {
		int columns = Math.max(1, in.number("number-columns-repeated", 1));
		int right = column + Math.max(1, in.number("number-columns-spanned", 1)) - 1;
		int bottom = row + Math.max(1, in.number("number-rows-spanned", 1)) - 1;
		Map.Entry<Integer, String> ofColumn = usual.floorEntry(column);
		String style = in.get("style-name",
				!rowStyle.isEmpty() ? rowStyle : (ofColumn != null) ? ofColumn.getValue() : "");
		OdfLook look = styles.apply("table-cell", style, styles.usual("table-cell", null));
		String type = in.get("value-type", "string");
		String value = in.get("value", "");
		String date = in.get("date-value", "");
		Letters letters = new OdsText(styles, look).read(in);
		String text = letters.on(look.shade());
		if (!text.isBlank()) {
			String shown = switch (type) {
				case "float", "currency" -> number(text, value, 0);
				case "percentage" -> number(text, value, 2);
				case "date" -> date(text, date);
				default -> text;
			};
			Shade shade = letters.coloured() ? look.shade().withInk(Tint.UNKNOWN) : look.shade();
			int last = column + Math.min(MOST_REPEATED, columns) - 1;
			for (int i = row; i < row + rows; i++) {
				for (int j = column; j <= last; j++) {
					grid.put(i, j, shown, Rule.value(value), shade);
				}
			}
			Grid.Area area = new Grid.Area(row, column, row + rows - 1, last);
			styles.rules(style).forEach((rule) -> grid.dress(area, rule));
		}
		if (right > column || bottom > row) {
			grid.merge(new Grid.Area(row, column, bottom, right));
		}
		column += columns;
	}

	/** As ISO 8601 says; without a day that its author does not see. */
	private static String date(String text, String value) {
		if (!value.matches("\\d{4}-\\d{2}-\\d{2}(T.{0,30})?")) {
			return text;
		}
		int day = Integer.parseInt(value.substring(8, 10));
		boolean seen = !text.matches(".*\\d.*") || Pattern.compile("\\d+")
			.matcher(text)
			.results()
			.anyMatch((digits) -> digits.group().length() < 9 && Integer.parseInt(digits.group()) == day);
		return seen ? value.replaceFirst("T00:00:00(\\.0+)?$", "").replace('T', ' ') : value.substring(0, 7);
	}

	/**
	 * With the number in it so that it can be only one. Where what was seen is not what
	 * is stored, nobody knows which of both was meant: it is marked as damaged.
	 */
	private String number(String text, String value, int shift) {
		Matcher number = NUMBER.matcher(text);
		if (!value.matches("[-+]?\\d{1,30}(\\.\\d{1,30})?([Ee][-+]?\\d{1,2})?") || !number.find()) {
			return text;
		}
		BigDecimal signed = new BigDecimal(value).movePointRight(shift);
		if (signed.signum() > 0 && NumberText.tellsBelowZero(text)) {
			return text + DAMAGED;
		}
		do {
			String seen = seen(number.group(), signed.abs());
			if (!seen.isEmpty()) {
				String before = text.substring(0, number.start());
				return NumberText.signed(before + seen + text.substring(number.end()), signed.signum() < 0);
			}
		}
		while (number.find());
		return text + DAMAGED;
	}

	/** Empty where these are no digits of a value. */
	private String seen(String group, BigDecimal exact) {
		String digits = group.replaceAll("\\D", "");
		int most = Math.min(MOST_DECIMALS, digits.length() - 1);
		for (int decimals = 0; decimals <= most; decimals++) {
			BigDecimal shown = exact.setScale(decimals, RoundingMode.HALF_UP);
			String plain = shown.toPlainString().replace(".", "");
			if (plain.equals(digits)) {
				return numbers.decimals(shown, decimals);
			}
			if (decimals == 0 && group.matches("0+" + plain)) {
				return group;
			}
		}
		return "";
	}

	/** Formats on conditions, as LibreOffice stores them; each says where it holds. */
	private void conditions(XmlPart in) throws IOException {
		int open = in.depth();
		List<Grid.Area> areas = Arrays.stream(in.get("target-range-address", "").split("\\s+"))
			.map((range) -> XlsxSheet.area(range.replaceAll("(?:'[^']*'|[^'.:]*)\\.", "")))
			.filter(Objects::nonNull)
			.toList();
		while (in.next() && in.depth() >= open) {
			if (in.starts("condition")) {
				Rule rule = styles.rule(new Dress(in.get("value", ""), in.get("apply-style-name", "")));
				areas.forEach((area) -> grid.dress(area, rule));
			}
		}
	}

}
