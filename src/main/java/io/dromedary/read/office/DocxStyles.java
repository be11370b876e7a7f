package io.dromedary.read.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the styles of a DOCX say of letters (ECMA-376 part 1, 17.7).
 */
final class DocxStyles {

	/** Of styles that stand on each other. */
	private static final int DEEPEST = 20;

	private final Map<String, Style> styles = new HashMap<>();

	private int usual;

	/**
	 * @param basedOn another style; empty for none
	 * @param halfPoints size of letters; 0 where it says nothing
	 */
	private record Style(String basedOn, int halfPoints, @Nullable Boolean hidden) {
	}

	/** How a run of letters looks. */
	static final class Look {

		/** Half points. */
		int size;

		/** It is not printed, or struck out. */
		boolean hidden;

		/** 1 above the line, -1 below it. */
		int raised;

		Look copy() {
			Look copy = new Look();
			copy.size = size;
			copy.hidden = hidden;
			copy.raised = raised;
			return copy;
		}

	}

	static DocxStyles of(Opc file, String part) throws IOException {
		DocxStyles styles = new DocxStyles();
		Optional<String> name = file.one(part, "styles");
		Optional<XmlPart> xml = name.isEmpty() ? Optional.empty() : file.parts().xml(name.get());
		if (xml.isPresent()) {
			try (XmlPart in = xml.get()) {
				styles.read(in);
			}
		}
		return styles;
	}

	private void read(XmlPart in) throws IOException {
		while (in.next()) {
			if (in.starts("docDefaults")) {
				usual = style(in).halfPoints();
			}
			else if (in.starts("style")) {
				String id = in.get("styleId", "");
				styles.put(id, style(in));
			}
		}
	}

	private static Style style(XmlPart in) throws IOException {
		int open = in.depth();
		String basedOn = "";
		Look look = new Look();
		boolean told = false;
		while (in.next() && in.depth() >= open) {
			if (in.starts("basedOn")) {
				basedOn = in.get("val", "");
			}
			else if (in.starts("tblStylePr")) {
				in.skip();
			}
			else if (in.starts("rPr")) {
				int inner = in.depth();
				while (in.next() && in.depth() >= inner) {
					told |= in.starts("vanish");
					property(in, look);
				}
			}
		}
		return new Style(basedOn, look.size, told ? (Boolean) look.hidden : null);
	}

	/** One property of a run, whose element may begin here. */
	static void property(XmlPart in, Look look) throws IOException {
		if (!in.starts()) {
			return;
		}
		switch (in.name()) {
			case "sz" -> look.size = in.number("val", look.size);
			case "vanish", "strike", "dstrike" -> look.hidden |= in.on();
			case "vertAlign" -> look.raised = switch (in.get("val", "")) {
				case "superscript" -> 1;
				case "subscript" -> -1;
				default -> 0;
			};
			case "rPrChange" -> in.skip();
			default -> {
				// colours and the like
			}
		}
	}

	/** What a style of a paragraph or of a run makes of a look. */
	void apply(@Nullable String style, Look look) {
		String id = style;
		boolean sized = false;
		boolean told = false;
		for (int depth = 0; id != null && depth < DEEPEST; depth++) {
			Style one = styles.get(id);
			if (one == null) {
				return;
			}
			if (!sized && one.halfPoints() > 0) {
				look.size = one.halfPoints();
				sized = true;
			}
			if (!told && one.hidden() != null) {
				look.hidden = one.hidden();
				told = true;
			}
			id = one.basedOn();
		}
	}

	Look usual() {
		Look look = new Look();
		look.size = usual;
		return look;
	}

}
