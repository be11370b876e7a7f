package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a DOCX say of letters (ECMA-376 part 1, 17.7).
 */
final class DocxStyles {

	/** Of styles that stand on each other. */
	private static final int DEEPEST = 20;

	private final Map<String, Style> styles = new HashMap<>();

	private Look usual = new Look();

	/**
	 * @param basedOn another style; empty for none
	 */
	private record Style(String basedOn, Look look) {
	}

	/** How a run of letters looks; a property that is {@code null} was not told. */
	static final class Look {

		/** Fewer are too small to be seen. */
		private static final int SMALLEST = 4;

		/** Half points. */
		int size;

		/** Those that are not printed, or struck out. */
		private final Map<String, Boolean> gone = new HashMap<>();

		private @Nullable Integer ink;

		private @Nullable Integer ground;

		/** That of the paragraph or the cell. */
		private @Nullable Integer around;

		/** 1 above the line, -1 below it. */
		int raised;

		boolean hidden() {
			int paper = (around != null) ? around : Tint.WHITE;
			return gone.containsValue(true) || (size > 0 && size < SMALLEST)
					|| (ink != null && !Tint.seen(ink, (ground != null) ? ground : paper));
		}

		/** The colour of the paragraph or the cell behind the letters. */
		void on(@Nullable Integer shade) {
			around = (shade != null) ? shade : around;
		}

		Look copy() {
			Look copy = new Look();
			copy.with(this);
			copy.around = around;
			copy.raised = raised;
			return copy;
		}

		/** What another one tells holds from now on. */
		private void with(Look other) {
			size = (other.size > 0) ? other.size : size;
			gone.putAll(other.gone);
			ink = (other.ink != null) ? other.ink : ink;
			ground = (other.ground != null) ? other.ground : ground;
			around = (other.around != null) ? other.around : around;
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
				usual = style(in).look();
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
		while (in.next() && in.depth() >= open) {
			if (in.starts("basedOn")) {
				basedOn = in.get("val", "");
			}
			else if (in.starts("tblStylePr")) {
				part(in, look);
			}
			else if (in.starts("shd")) {
				look.on(shade(in));
			}
			else if (in.starts("rPr")) {
				int inner = in.depth();
				while (in.next() && in.depth() >= inner) {
					property(in, look);
				}
			}
		}
		return new Style(basedOn, look);
	}

	/** Of a table; which of its parts have a colour behind them is not worked out. */
	private static void part(XmlPart in, Look look) throws IOException {
		int open = in.depth();
		while (in.next() && in.depth() >= open) {
			if (in.starts("shd")) {
				look.on(Tint.UNKNOWN);
			}
		}
	}

	/** The colour behind the cells of a table of a style. */
	@Nullable Integer ground(@Nullable String style, @Nullable Integer outside) {
		Look look = new Look();
		look.on(outside);
		apply(style, look);
		return look.around;
	}

	/** One property of a run, whose element may begin here. */
	static void property(XmlPart in, Look look) throws IOException {
		if (!in.starts()) {
			return;
		}
		switch (in.name()) {
			case "sz" -> look.size = in.number("val", look.size);
			case "vanish", "strike", "dstrike" -> look.gone.put(in.name(), in.on());
			case "color" -> look.ink = !in.get("themeColor", "").isEmpty() ? themed(in) : Tint.of(in.get("val", ""));
			case "shd" -> look.ground = shade(in);
			case "highlight" -> look.ground = Tint.of(in.get("val", ""));
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

	/** The first light colour of a theme is white unless something makes it darker. */
	private static int themed(XmlPart in) {
		boolean light = in.get("themeColor", "").matches("background1|light1") && in.get("themeShade", "").isEmpty();
		return light ? Tint.WHITE : Tint.UNKNOWN;
	}

	/** The colour behind something (17.3.5); null for none. */
	static @Nullable Integer shade(XmlPart in) {
		boolean pattern = !in.get("val", "clear").matches("clear|nil");
		String fill = in.get("fill", "auto");
		if (pattern || !in.get("themeFill", "").isEmpty()) {
			return Tint.UNKNOWN;
		}
		return fill.equals("auto") ? null : (Integer) Tint.of(fill);
	}

	/** What a style of a paragraph or of a run makes of a look. */
	void apply(@Nullable String style, Look look) {
		Deque<Look> told = new ArrayDeque<>();
		String id = style;
		for (int depth = 0; id != null && depth < DEEPEST; depth++) {
			Style one = styles.get(id);
			if (one == null) {
				break;
			}
			told.push(one.look());
			id = one.basedOn();
		}
		told.forEach(look::with);
	}

	Look usual() {
		return usual.copy();
	}

}
