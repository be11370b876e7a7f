package io.dromedary.read.office.html;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.read.sheet.Tint;

/** A block of declarations of CSS, and whether it hides what it stands for. */
final class Declarations {

	private static final Pattern SIZE = Pattern
		.compile("(?:^|\\s)(0|\\d*\\.?\\d+(?:px|pt|pc|r?em|ex|ch|%|v[wh]|cm|mm|in))(?:\\s*/\\s*\\S+)?(?:\\s|$)");

	private static final Pattern LENGTH = Pattern.compile("([+-]?\\d{0,9}\\.?\\d{1,9})([a-z%]*)");

	private static final Pattern PLACES = Pattern
		.compile("left|right|top|bottom|text-indent|margin-(?:left|top|right)|inset");

	/** Pixels to the left of or above a page, and those beyond its other edges. */
	private static final double BEFORE = -400;

	private static final double BEYOND = 3000;

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Set<String> important = new HashSet<>();

	static Declarations of(String style) {
		Declarations block = new Declarations();
		for (String one : style.toLowerCase(Locale.ROOT).split(";")) {
			int colon = one.indexOf(':');
			if (colon > 0) {
				String name = one.substring(0, colon).strip();
				String value = one.substring(colon + 1).strip();
				String plain = value.replaceAll("!\\s*\\w+$", "").strip();
				block.put(name, plain, value.endsWith("important"));
				Matcher size = SIZE.matcher(plain);
				if (name.equals("font") && size.find()) {
					block.put("font-size", size.group(1), value.endsWith("important"));
				}
			}
		}
		return block;
	}

	private void put(String name, String value, boolean strong) {
		String known = name.startsWith("background") && !name.equals("background-color")
				? name.matches("background(-image)?") ? "background" : name : name;
		String one = known.equals("background-color") ? "background" : known;
		if (strong || !important.contains(one)) {
			values.put(one, value);
		}
		if (strong) {
			important.add(one);
		}
	}

	/** With those of another block, which wins unless something is important here. */
	void add(Declarations later) {
		later.values.forEach((name, value) -> put(name, value, later.important.contains(name)));
	}

	String get(String name) {
		return values.getOrDefault(name, "");
	}

	boolean has(String name) {
		return values.containsKey(name);
	}

	/** Pixels; {@code NaN} where it is none. */
	static double pixels(String value, double em) {
		Matcher length = LENGTH.matcher(value);
		if (!length.matches()) {
			return Double.NaN;
		}
		double number = Double.parseDouble(length.group(1));
		return number * switch (length.group(2)) {
			case "pt" -> 4 / 3.0;
			case "em" -> em;
			case "rem", "pc" -> 16;
			case "ex", "ch" -> em / 2;
			case "%" -> em / 100;
			case "vw", "vh" -> 10;
			case "in" -> 96;
			case "cm" -> 38;
			case "mm" -> 3.8;
			default -> 1;
		};
	}

	/** The property that hides an element with all that is in it; empty for none. */
	String hiding() {
		for (Map.Entry<String, String> one : values.entrySet()) {
			if (hides(one.getKey(), one.getValue())) {
				return one.getKey();
			}
		}
		return "";
	}

	private boolean hides(String name, String value) {
		return switch (name) {
			case "display" -> value.equals("none");
			case "mso-hide" -> value.equals("all");
			case "content-visibility" -> value.equals("hidden");
			case "opacity" -> pixels(value, value.endsWith("%") ? 1 : 0) < 0.1;
			case "filter" -> value.matches(".*opacity\\(\\s*0?\\.?0*%?\\s*\\).*");
			case "text-decoration", "text-decoration-line" -> value.contains("line-through");
			case "clip" ->
				value.matches("rect\\(\\s*(0|1)(px)?[\\s,]+(0|1)(px)?[\\s,]+(0|1)(px)?[\\s,]+(0|1)(px)?\\s*\\)");
			case "clip-path", "-webkit-clip-path" -> value.matches(
					"inset\\(\\s*([5-9]\\d|100)(\\.\\d+)?%.*|circle\\(\\s*0.*|polygon\\(\\s*0\\S*\\s+0\\S*\\s*\\)|rect\\(0 0 0 0\\)");
			case "scale", "zoom" -> value.matches("0?\\.?0*%?( 0?\\.?0*%?)*");
			case "transform", "-webkit-transform" ->
				value.matches(".*scale[xy3d]*\\(\\s*(0|[^)]*,\\s*0)?\\.?0*\\s*[,)].*")
						|| value.matches(".*translate[xy3d]*\\([^)]*-\\d{3,}.*");
			case "height", "width", "max-height" -> pixels(value, 16) < 2 && !value.endsWith("%") && clips();
			default -> PLACES.matcher(name).matches() && away(value);
		};
	}

	private boolean clips() {
		return values.entrySet()
			.stream()
			.anyMatch((one) -> one.getKey().startsWith("overflow") && one.getValue().matches(".*(hidden|clip).*"));
	}

	private static boolean away(String value) {
		double place = pixels(value, 16);
		return (value.endsWith("%")) ? pixels(value, 100) <= -100 || pixels(value, 100) > 300
				: place < BEFORE || place > BEYOND;
	}

	/** Whether it makes letters too small, or of the colour of paper. */
	boolean fades() {
		double size = pixels(get("font-size"), 16);
		return (size < HtmlInk.SMALLEST) || get("visibility").matches("hidden|collapse")
				|| (has("color") && !Tint.seen(Tint.of(get("color")), ground(Tint.WHITE)));
	}

	/** The colour behind letters. */
	int ground(int outside) {
		String value = get("background");
		if (value.isEmpty() || value.matches("(none|inherit|initial|unset|transparent)\\b.*")) {
			return outside;
		}
		int known = Tint.UNKNOWN;
		for (String token : value.split("\\s+(?![^(]*\\))")) {
			int tint = Tint.of(token);
			known = (tint != Tint.UNKNOWN) ? tint : known;
		}
		boolean drawn = value.contains("url(") || value.contains("gradient");
		return drawn ? Tint.UNKNOWN : (known == Tint.TRANSPARENT) ? outside : known;
	}

}
