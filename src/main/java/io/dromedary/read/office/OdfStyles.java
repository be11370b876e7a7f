package io.dromedary.read.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the styles of an ODF file say of letters and tables (ODF 1.2 part 1, 16 and 20).
 */
final class OdfStyles {

	private static final int DEEPEST = 20;

	private final Map<String, Style> styles = new HashMap<>();

	private boolean comma;

	private boolean point;

	/**
	 * How something looks.
	 *
	 * @param size of letters, in points; 0 where it says nothing
	 * @param hidden not shown, or struck out
	 * @param raised 1 above the line, -1 below it
	 */
	record Style(String parent, float size, boolean hidden, int raised) {
	}

	private static final Style NONE = new Style("", 0, false, 0);

	void read(XmlPart in) throws IOException {
		while (in.next()) {
			if (in.starts("style") || in.starts("default-style")) {
				String key = key(in.get("family", ""), in.get("name", ""));
				String parent = in.get("parent-style-name", "");
				styles.put(key, style(in, parent));
			}
			else if (!in.starts() && !in.ends()) {
				char mark = Grid.decimal(List.of(in.characters()));
				comma |= mark == ',';
				point |= mark == '.' && Grid.points(in.characters());
			}
		}
	}

	private static Style style(XmlPart in, String parent) throws IOException {
		int open = in.depth();
		float size = 0;
		boolean hidden = false;
		int raised = 0;
		while (in.next() && in.depth() >= open) {
			if (in.starts("text-properties")) {
				String font = in.get("font-size", "");
				size = font.matches("\\d{1,3}(\\.\\d+)?pt") ? Float.parseFloat(font.replace("pt", "")) : size;
				hidden |= in.get("display", "").equals("none");
				String through = in.get("text-line-through-style", in.get("text-line-through-type", "none"));
				hidden |= !through.equals("none");
				String position = in.get("text-position", "0%");
				raised = position.matches("super.*|[1-9].*") ? 1 : position.matches("sub.*|-.*") ? -1 : 0;
			}
			else if (in.starts("table-properties")) {
				hidden |= !in.is("display", true);
			}
			else if (in.starts("section-properties")) {
				hidden |= in.get("display", "").equals("none");
			}
		}
		return new Style(parent, size, hidden, raised);
	}

	Style get(String family, String name) {
		return styles.getOrDefault(key(family, name), NONE);
	}

	/** Of the letters of a paragraph. */
	float size(String name) {
		String style = name;
		for (int depth = 0; depth < DEEPEST && !style.isEmpty(); depth++) {
			Style one = get("paragraph", style);
			if (one.size() > 0) {
				return one.size();
			}
			style = one.parent();
		}
		return get("paragraph", "").size();
	}

	/** The sign for decimals that is used throughout; a point where both are. */
	char decimal() {
		return (comma && !point) ? ',' : '.';
	}

	private static String key(String family, String name) {
		return family + " " + name;
	}

}
