package io.dromedary.read.office;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.read.office.look.Letters;
import io.dromedary.read.office.look.Rule;
import io.dromedary.read.office.look.Shade;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook: what is seen of it. */
final class XlsxSheet {

	private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

	/** Codes of headers and footers (18.3.1.46). */
	private static final Pattern CODES = Pattern
		.compile("&\"[^\"]*\"|&K[0-9A-Fa-f]{6}|&K\\d\\d[+-]\\d{3}|&\\d+|&[^&LCR]");

	private static final Pattern COUNTED = Pattern.compile("&[PNADTFZ]");

	/** What a value is of which only the formula is stored. */
	private static final String UNKNOWN = "\ufffd";

	private static final int MOST_COLUMNS = 16_384;

	private final XlsxStyles styles;

	private final List<Letters> shared;

	private final NumberText numbers;

	private final boolean since1904;

	private final Grid grid = new Grid();

	private String header = "";

	private String footer = "";

	private int row;

	private int column;

	XlsxSheet(XlsxStyles styles, List<Letters> shared, NumberText numbers, boolean since1904) {
		this.styles = styles;
		this.shared = shared;
		this.numbers = numbers;
		this.since1904 = since1904;
	}

	void read(Opc file, String part, Flow flow) throws IOException {
		try (XmlPart in = file.parts().needed(part)) {
			while (in.next()) {
				if (in.starts()) {
					element(in);
				}
			}
		}
		flow.paragraph(header);
		grid.write(flow);
		for (Opc.Relation relation : file.relations(part).values()) {
			if (relation.type().equals("drawing")) {
				drawing(file, relation.target(), flow);
			}
		}
		flow.paragraph(footer);
	}

	private void element(XmlPart in) throws IOException {
		switch (in.name()) {
			case "col" -> column(in);
			case "row" -> {
				row = in.number("r", row + 1);
				column = 0;
				if (in.is("hidden", false) || in.get("ht", "").matches("[01](\\.\\d*)?")) {
					in.skip();
				}
			}
			case "c" -> cell(in);
			case "mergeCell" -> {
				Grid.Area area = area(in.get("ref", ""));
				if (area != null) {
					grid.merge(area);
				}
			}
			case "oddHeader" -> header = codes(in.text());
			case "oddFooter" -> footer = codes(in.text());
			case "conditionalFormatting" -> new XlsxRules(styles, grid).read(in);
			default -> {
				// widths and the like
			}
		}
	}

	private void column(XmlPart in) {
		if (in.is("hidden", false) || in.get("width", "").matches("0+(\\.0+)?")) {
			int last = Math.min(MOST_COLUMNS, in.number("max", 0));
			for (int one = Math.max(1, in.number("min", 1)); one <= last; one++) {
				grid.hide(one);
			}
		}
	}

	private void cell(XmlPart in) throws IOException {
		int[] place = place(in.get("r", ""));
		column = (place != null) ? place[1] : column + 1;
		int line = (place != null) ? place[0] : row;
		XlsxStyles.Look look = styles.look(in.number("s", 0));
		String type = in.get("t", "n");
		int open = in.depth();
		String value = "";
		Letters text = Letters.of("");
		boolean formula = false;
		while (in.next() && in.depth() >= open) {
			if (in.starts("v")) {
				value = in.text();
			}
			else if (in.starts("is")) {
				text = Xlsx.rich(in);
			}
			else if (in.starts("f")) {
				formula = true;
				in.skip();
			}
		}
		if (!value.isEmpty()) {
			put(line, type, value, look);
		}
		else if (!formula || !type.equals("str")) {
			letters(line, formula ? Letters.of(UNKNOWN) : text, look);
		}
	}

	private void put(int line, String type, String value, XlsxStyles.Look look) {
		switch (type) {
			case "s" -> {
				int index = value.strip().matches("\\d{1,9}") ? Integer.parseInt(value.strip()) : -1;
				letters(line, (index >= 0 && index < shared.size()) ? shared.get(index) : Letters.of(UNKNOWN), look);
			}
			case "b" -> letters(line, Letters.of(value.strip().equals("1") ? "TRUE" : "FALSE"), look);
			case "n" -> number(line, value.strip(), look);
			case "d" -> letters(line, Letters.of(value.strip().replace('T', ' ')), look);
			default -> letters(line, Letters.of(value), look);
		}
	}

	/**
	 * Letters with colours of their own may be seen where others of their cell are not.
	 */
	private void letters(int line, Letters letters, XlsxStyles.Look look) {
		Shade shade = letters.coloured() ? look.shade().withInk(Tint.UNKNOWN) : look.shade();
		String text = NumberText.hidesTexts(look.format()) ? "" : letters.on(look.shade());
		grid.put(line, column, text, Rule.TEXT, shade);
	}

	private void number(int line, String value, XlsxStyles.Look look) {
		try {
			double number = Double.parseDouble(value);
			Integer ink = NumberText.ink(number, look.format());
			grid.put(line, column, numbers.of(number, look.number(), look.format(), since1904), number,
					(ink != null) ? look.shade().withInk(ink) : look.shade());
		}
		catch (NumberFormatException ex) {
			letters(line, Letters.of(UNKNOWN), look);
		}
	}

	/** Null where it is none. */
	static Grid.@Nullable Area area(String range) {
		String[] ends = range.split(":");
		int[] from = place(ends[0]);
		int[] to = place(ends[ends.length - 1]);
		return (from != null && to != null) ? new Grid.Area(from[0], from[1], to[0], to[1]) : null;
	}

	/** Row and column, from 1; null where it is no place. */
	private static int @Nullable [] place(String name) {
		Matcher place = PLACE.matcher(name);
		if (!place.matches()) {
			return null;
		}
		int column = 0;
		for (char letter : place.group(1).toCharArray()) {
			column = column * 26 + letter - 'A' + 1;
		}
		return new int[] { Integer.parseInt(place.group(2)), column };
	}

	/**
	 * What is printed above or below, from left to right, without the parts in which
	 * pages are counted or the file is named.
	 */
	static String codes(String text) {
		return Arrays.stream(text.replace("&&", "\u0001").split("&[LCR]"))
			.filter((part) -> !COUNTED.matcher(part).find())
			.map((part) -> CODES.matcher(part).replaceAll("").strip())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("\t"))
			.replace('\u0001', '&');
	}

	/** Boxes of text that lie on the sheet. */
	private static void drawing(Opc file, String part, Flow flow) throws IOException {
		Optional<XmlPart> xml = file.parts().xml(part);
		if (xml.isEmpty()) {
			return;
		}
		flow.paragraph();
		try (XmlPart in = xml.get()) {
			while (in.next()) {
				if (in.starts("Fallback")) {
					in.skip();
				}
				else if (in.starts("blip")) {
					flow.picture();
				}
				else if (in.starts("t")) {
					flow.text(in.text());
				}
				else if (in.starts("br")) {
					flow.text("\n");
				}
				else if (in.ends("p")) {
					flow.paragraph();
				}
			}
		}
	}

}
