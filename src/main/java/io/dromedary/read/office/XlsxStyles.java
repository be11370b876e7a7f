package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.read.office.look.Shade;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * The formats of numbers in a XLSX, and how its cells look (ECMA-376 part 1, 18.8).
 */
final class XlsxStyles {

	private final Map<Integer, String> own = new HashMap<>();

	/** What is behind the letters. */
	private final List<Integer> grounds = new ArrayList<>();

	private final List<Face> faces = new ArrayList<>();

	private final List<Look> looks = new ArrayList<>();

	private final List<Dxf> dxfs = new ArrayList<>();

	/**
	 * How a cell looks.
	 *
	 * @param number of its format
	 */
	record Look(int number, String format, Shade shade) {
	}

	/**
	 * What a conditional format changes; null where it changes nothing.
	 *
	 * @param blank whether numbers are not shown
	 */
	record Dxf(@Nullable Integer ink, @Nullable Integer ground, boolean blank) {
	}

	/**
	 * A font.
	 *
	 * @param ink null where it has no colour
	 * @param gone struck out, or too small
	 */
	private record Face(@Nullable Integer ink, boolean gone) {
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
			if (!in.starts()) {
				continue;
			}
			switch (in.name()) {
				case "numFmt" -> own.put(in.number("numFmtId", 0), in.get("formatCode", "General"));
				case "cellStyleXfs" -> in.skip();
				case "dxf" -> dxfs.add(dxf(in));
				case "font" -> faces.add(face(in));
				case "fill" -> {
					Integer ground = fill(in, "fgColor");
					grounds.add((ground != null) ? ground : Tint.WHITE);
				}
				case "xf" -> {
					int format = in.number("numFmtId", 0);
					Face face = at(faces, in.number("fontId", 0), new Face(0, false));
					int ground = at(grounds, in.number("fillId", 0), Tint.WHITE);
					int ink = (face.ink() != null) ? face.ink() : 0;
					looks.add(new Look(format, format(format), new Shade(ink, ground, face.gone())));
				}
				default -> {
					// borders and the like
				}
			}
		}
	}

	private static <T> T at(List<T> each, int index, T otherwise) {
		return (index >= 0 && index < each.size()) ? each.get(index) : otherwise;
	}

	private static Face face(XmlPart in) throws IOException {
		int open = in.depth();
		boolean gone = false;
		Integer ink = null;
		while (in.next() && in.depth() >= open) {
			gone |= in.starts("strike") && in.on() || in.starts("sz") && tiny(in);
			ink = in.starts("color") ? (Integer) tint(in) : ink;
		}
		return new Face(ink, gone);
	}

	/** Of a font. */
	static boolean tiny(XmlPart in) {
		String size = in.get("val", "");
		return size.matches("\\d{1,4}(\\.\\d{1,20})?") && Double.parseDouble(size) < Shade.SMALLEST;
	}

	/**
	 * A solid one has the colour of its foreground; that of a conditional format, which
	 * may leave out its pattern, the one of its background.
	 * @return null for none
	 */
	private static @Nullable Integer fill(XmlPart in, String colour) throws IOException {
		int open = in.depth();
		Integer ground = null;
		while (in.next() && in.depth() >= open) {
			if (in.starts("gradientFill")) {
				ground = Tint.UNKNOWN;
			}
			else if (in.starts("patternFill")) {
				String pattern = in.get("patternType", colour.equals("bgColor") ? "solid" : "none");
				ground = pattern.equals("none") ? null : (Integer) Tint.UNKNOWN;
				if (!pattern.equals("solid")) {
					in.skip();
				}
			}
			else if (in.starts(colour)) {
				ground = tint(in);
			}
		}
		return ground;
	}

	/** What a conditional format makes of a cell (18.8.14). */
	static Dxf dxf(XmlPart in) throws IOException {
		int open = in.depth();
		Integer ink = null;
		Integer ground = null;
		boolean blank = false;
		while (in.next() && in.depth() >= open) {
			if (in.starts("font")) {
				Face face = face(in);
				ink = face.ink();
				blank |= face.gone();
			}
			else if (in.starts("fill")) {
				ground = fill(in, "bgColor");
			}
			else if (in.starts("numFmt")) {
				blank |= NumberText.hidesNumbers(in.get("formatCode", "General"));
			}
		}
		return new Dxf(ink, ground, blank);
	}

	/** By its value, its place among the colours of the theme or the old ones. */
	static int tint(XmlPart in) {
		String rgb = in.get("rgb", "");
		if (rgb.matches("[0-9A-Fa-f]{8}")) {
			return Tint.of(rgb.substring(2));
		}
		boolean plain = in.get("tint", "0").matches("-?0(\\.0*)?");
		String theme = plain ? in.get("theme", "") : "";
		String old = in.get("indexed", "");
		return (theme.equals("0") || old.matches("1|9")) ? Tint.WHITE
				: (theme.equals("1") || old.matches("0|8")) ? 0 : Tint.UNKNOWN;
	}

	private String format(int number) {
		String given = own.get(number);
		String known = (given != null) ? given : BuiltinFormats.getBuiltinFormat(number);
		return (known != null) ? known : "General";
	}

	Look look(int style) {
		return at(looks, style, new Look(0, "General", Shade.USUAL));
	}

	Dxf dxf(int index) {
		return at(dxfs, index, new Dxf(null, null, false));
	}

}
