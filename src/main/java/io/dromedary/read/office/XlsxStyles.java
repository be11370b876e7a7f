package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.read.sheet.Tint;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * The formats of numbers in a XLSX, and which of its cells are struck out (ECMA-376 part
 * 1, 18.8).
 */
final class XlsxStyles {

	private final Map<Integer, String> own = new HashMap<>();

	/** Whether a fill may have a colour. */
	private final List<Boolean> fills = new ArrayList<>();

	private final List<Boolean> paleFonts = new ArrayList<>();

	private final List<Boolean> struckFonts = new ArrayList<>();

	private final List<Look> looks = new ArrayList<>();

	/**
	 * How a cell looks.
	 *
	 * @param number of its format
	 * @param struck out, or of the colour of paper
	 */
	record Look(int number, String format, boolean struck) {
	}

	static XlsxStyles of(Opc file, String main) throws IOException {
		XlsxStyles styles = new XlsxStyles();
		Optional<String> part = file.one(main, "styles");
		Optional<XmlPart> xml = part.isEmpty() ? Optional.empty() : file.parts().xml(part.get());
		if (xml.isPresent()) {
			try (XmlPart in = xml.get()) {
				styles.read(in);
			}
		}
		return styles;
	}

	private void read(XmlPart in) throws IOException {
		while (in.next()) {
			if (in.starts("numFmt")) {
				own.put(in.number("numFmtId", 0), in.get("formatCode", "General"));
			}
			else if (in.starts("dxfs") || in.starts("cellStyleXfs")) {
				in.skip();
			}
			else if (in.starts("font")) {
				int open = in.depth();
				boolean struck = false;
				boolean pale = false;
				while (in.next() && in.depth() >= open) {
					struck |= in.starts("strike") && in.on();
					pale |= in.starts("color") && pale(in);
				}
				struckFonts.add(struck);
				paleFonts.add(pale);
			}
			else if (in.starts("fill")) {
				int open = in.depth();
				boolean filled = false;
				while (in.next() && in.depth() >= open) {
					filled |= in.starts("gradientFill") || (in.starts("fgColor") && !pale(in));
				}
				fills.add(filled);
			}
			else if (in.starts("xf")) {
				int format = in.number("numFmtId", 0);
				int font = in.number("fontId", 0);
				boolean pale = is(paleFonts, font) && !is(fills, in.number("fillId", 0));
				looks.add(new Look(format, format(format), pale || is(struckFonts, font)));
			}
		}
	}

	private static boolean is(List<Boolean> each, int index) {
		return index >= 0 && index < each.size() && each.get(index);
	}

	/** White, by its value, its place among the colours of the theme or the old ones. */
	private static boolean pale(XmlPart in) {
		String rgb = in.get("rgb", "");
		boolean plain = in.get("tint", "0").matches("-?0(\\.0*)?");
		return rgb.matches("[0-9A-Fa-f]{8}") ? !Tint.seen(Tint.of(rgb.substring(2)), Tint.WHITE)
				: (plain && in.get("theme", "").equals("0")) || in.get("indexed", "").matches("1|9");
	}

	private String format(int number) {
		String given = own.get(number);
		String known = (given != null) ? given : BuiltinFormats.getBuiltinFormat(number);
		return (known != null) ? known : "General";
	}

	Look look(int style) {
		return (style >= 0 && style < looks.size()) ? looks.get(style) : new Look(0, "General", false);
	}

}
