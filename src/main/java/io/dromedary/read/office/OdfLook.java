package io.dromedary.read.office;

import java.util.HashMap;
import java.util.Map;

import io.dromedary.read.office.look.Shade;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** How letters look; a property that is {@code null} was not told. */
final class OdfLook {

	/** Points; 0 where nothing was told. */
	private float size;

	/** Of the size outside, where it is told so. */
	private float share = 1;

	private final Map<String, Boolean> gone = new HashMap<>();

	private @Nullable Integer ink;

	private @Nullable Integer ground;

	/** That of the paragraph, the cell or the box. */
	private @Nullable Integer around;

	private @Nullable Integer raised;

	float size() {
		return size;
	}

	/** 1 above the line, -1 below it. */
	int raised() {
		return (raised != null) ? raised : 0;
	}

	boolean hidden() {
		return !shade().seen();
	}

	Shade shade() {
		int paper = (around != null) ? around : Tint.WHITE;
		return new Shade((ink != null) ? ink : Tint.UNKNOWN, (ground != null) ? ground : paper,
				gone.containsValue(true) || (size > 0 && size < Shade.SMALLEST));
	}

	@Nullable Integer ink() {
		return ink;
	}

	@Nullable Integer around() {
		return around;
	}

	OdfLook on(@Nullable Integer shade) {
		around = (shade != null) ? shade : around;
		return this;
	}

	OdfLook copy() {
		return new OdfLook().with(this);
	}

	OdfLook with(OdfLook other) {
		size = ((other.size > 0) ? other.size : size) * other.share;
		gone.putAll(other.gone);
		ink = (other.ink != null) ? other.ink : ink;
		ground = (other.ground != null) ? other.ground : ground;
		around = (other.around != null) ? other.around : around;
		raised = (other.raised != null) ? other.raised : raised;
		return this;
	}

	/** The properties of letters that begin here (ODF 1.2 part 1, 20). */
	void told(XmlPart in) {
		size = OdfLengths.points(in.get("font-size", ""));
		share = OdfLengths.share(in.get("font-size", ""));
		String display = in.get("display", "");
		if (!display.isEmpty()) {
			gone.put("display", !display.equals("true"));
		}
		String through = in.get("text-line-through-style", in.get("text-line-through-type", ""));
		if (!through.isEmpty()) {
			gone.put("through", !through.equals("none"));
		}
		String colour = in.get("color", "");
		if (in.is("use-window-font-color", false)) {
			ink = Tint.UNKNOWN;
		}
		else if (!colour.isEmpty()) {
			ink = (OdfLengths.share(in.get("opacity", "")) < OdfLengths.FAINT) ? Tint.TRANSPARENT : Tint.of(colour);
		}
		String behind = in.get("background-color", "");
		if (!behind.isEmpty()) {
			ground = behind.equals("transparent") ? null : (Integer) Tint.of(behind);
		}
		String position = in.get("text-position", "");
		if (!position.isEmpty()) {
			raised = position.matches("super.*|[1-9].*") ? 1 : position.matches("sub.*|-.*") ? -1 : 0;
		}
	}

}
