package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * The formats of numbers in a XLSX, and which of its cells are struck out (ECMA-376 part
 * 1, 18.8).
 */
final class XlsxStyles {

	private final Map<Integer, String> own = new HashMap<>();

	private final List<Boolean> struckFonts = new ArrayList<>();

	private final List<Look> looks = new ArrayList<>();

	/**
	 * How a cell looks.
	 *
	 * @param number of its format
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
				while (in.next() && in.depth() >= open) {
					struck |= in.starts("strike") && in.on();
				}
				struckFonts.add(struck);
			}
			else if (in.starts("xf")) {
				int format = in.number("numFmtId", 0);
				int font = in.number("fontId", 0);
				looks.add(new Look(format, format(format), font < struckFonts.size() && struckFonts.get(font)));
			}
		}
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
