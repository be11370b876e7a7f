package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.read.office.look.Rule;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of an ODF file say of letters and tables (ODF 1.2 part 1, 16 and 20).
 */
final class OdfStyles {

	private static final int DEEPEST = 20;

	private final Map<String, Style> styles = new HashMap<>();

	private @Nullable Integer paper;

	private boolean comma;

	private boolean point;

	/**
	 * What a style says.
	 *
	 * @param parent another style; empty for none
	 * @param away whether a table or a section is not shown
	 */
	private record Style(String parent, OdfLook look, boolean away, List<Dress> maps) {
	}

	private static final Style NONE = new Style("", new OdfLook(), false, List.of());

	/** A style for a cell on a condition. */
	record Dress(String condition, String style) {
	}

	/** Those of another part hold here too. */
	OdfStyles copy() {
		OdfStyles copy = new OdfStyles();
		copy.styles.putAll(styles);
		copy.paper = paper;
		copy.comma = comma;
		copy.point = point;
		return copy;
	}

	void read(XmlPart in) throws IOException {
		while (in.next()) {
			if (in.starts("style") || in.starts("default-style")) {
				String key = key(in.get("family", ""), in.get("name", ""));
				String parent = in.get("parent-style-name", "");
				styles.put(key, style(in, parent));
			}
			else if (in.starts("page-layout-properties")) {
				Integer colour = OdfLengths.ground(in);
				paper = (colour != null && colour != Tint.WHITE) ? (Integer) Tint.UNKNOWN : paper;
			}
			else if (!in.starts() && !in.ends()) {
				char mark = Grid.decimal(List.of(in.characters()));
				comma |= mark == ',';
				point |= mark == '.' && Grid.points(in.characters());
			}
		}
	}

	private Style style(XmlPart in, String parent) throws IOException {
		int open = in.depth();
		OdfLook look = new OdfLook();
		List<Dress> maps = new ArrayList<>();
		boolean away = false;
		while (in.next() && in.depth() >= open) {
			if (!in.starts()) {
				continue;
			}
			switch (in.name()) {
				case "text-properties" -> look.told(in);
				case "table-properties" -> {
					away |= !in.is("display", true);
					look.on(OdfLengths.ground(in));
				}
				case "section-properties" -> {
					away |= in.get("display", "").equals("none");
					look.on(OdfLengths.ground(in));
				}
				case "paragraph-properties", "table-cell-properties", "table-row-properties" ->
					look.on(OdfLengths.ground(in));
				case "graphic-properties" ->
					look.on(in.get("fill", "").equals("none") ? (Integer) Tint.TRANSPARENT : OdfLengths.ground(in));
				case "map" -> maps.add(new Dress(in.get("condition", ""), in.get("apply-style-name", "")));
				case "drawing-page-properties" -> paper = Tint.UNKNOWN;
				case "background-image" -> look.on(in.get("href", "").isEmpty() ? null : (Integer) Tint.UNKNOWN);
				default -> {
					// distances and the like
				}
			}
		}
		return new Style(parent, look, away, maps);
	}

	private Style get(String family, String name) {
		return styles.getOrDefault(key(family, name), NONE);
	}

	/** Whether a table or a section is not shown. */
	boolean away(String family, String name) {
		return get(family, name).away();
	}

	/** The usual letters of a kind of thing, on what is around them. */
	OdfLook usual(String family, @Nullable Integer around) {
		return new OdfLook().with(get(family, "").look()).on(around);
	}

	/** What is behind a thing; what is around it where it has no colour of its own. */
	@Nullable Integer ground(String family, String name, @Nullable Integer around) {
		Integer told = apply(family, name, new OdfLook()).around();
		return (told == null || told == Tint.TRANSPARENT) ? around : told;
	}

	/**
	 * What is behind the text of a shape; one that says nothing has the fill of the
	 * program.
	 */
	@Nullable Integer shape(String name, @Nullable Integer around) {
		Integer told = apply("graphic", name, new OdfLook()).around();
		return (told == null) ? (Integer) Tint.UNKNOWN : (told == Tint.TRANSPARENT) ? around : told;
	}

	/** What a style of a cell makes of it on conditions. */
	List<Rule> rules(String name) {
		return get("table-cell", name).maps().stream().map(this::rule).toList();
	}

	Rule rule(Dress dress) {
		OdfLook look = apply("table-cell", dress.style(), usual("table-cell", null));
		return new Rule(OdfLengths.when(dress.condition()), look.ink(), look.around(), look.shade().gone());
	}

	/** What a style makes of a look. */
	OdfLook apply(String family, String name, OdfLook look) {
		Deque<OdfLook> told = new ArrayDeque<>();
		String style = name;
		for (int depth = 0; depth < DEEPEST && !style.isEmpty(); depth++) {
			Style one = get(family, style);
			told.push(one.look());
			style = one.parent();
		}
		told.forEach(look::with);
		return look;
	}

	/**
	 * Behind all the text: that of pages with a colour or of slides is not worked out.
	 */
	@Nullable Integer paper() {
		return paper;
	}

	/** The sign for decimals that is used throughout; a point where both are. */
	char decimal() {
		return (comma && !point) ? ',' : '.';
	}

	private static String key(String family, String name) {
		return family + " " + name;
	}

}
