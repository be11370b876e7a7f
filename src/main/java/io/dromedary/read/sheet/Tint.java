package io.dromedary.read.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours, as files name them, and whether letters of one are seen on another. */
public final class Tint {

	public static final int WHITE = 0xFFFFFF;

	/** Some colour, nobody knows which. */
	public static final int UNKNOWN = -1;

	public static final int TRANSPARENT = -2;

	/** Between two channels of 8 bits; less is not seen. */
	private static final int CONTRAST = 24;

	private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");

	private static final Pattern RGB = Pattern.compile("rgba?\\(\\s*([\\d.]{1,9})(%?)[\\s,]+([\\d.]{1,9})%?[\\s,]+"
			+ "([\\d.]{1,9})%?\\s*(?:[,/]\\s*([\\d.]{1,9})(%?)\\s*)?\\)");

	private static final Pattern HSL = Pattern.compile("hsla?\\([^,\\s]+[\\s,]+[\\d.]+%[\\s,]+([\\d.]{1,9})%[^)]*\\)");

	private static final Map<String, Integer> NAMES = Map.ofEntries(Map.entry("white", WHITE),
			Map.entry("snow", 0xFFFAFA), Map.entry("ivory", 0xFFFFF0), Map.entry("ghostwhite", 0xF8F8FF),
			Map.entry("floralwhite", 0xFFFAF0), Map.entry("whitesmoke", 0xF5F5F5), Map.entry("azure", 0xF0FFFF),
			Map.entry("mintcream", 0xF5FFFA), Map.entry("honeydew", 0xF0FFF0), Map.entry("aliceblue", 0xF0F8FF),
			Map.entry("seashell", 0xFFF5EE), Map.entry("black", 0), Map.entry("transparent", TRANSPARENT));

	private Tint() {
	}

	/**
	 * @param name as in CSS: {@code white}, {@code #fff}, {@code FFFFFF},
	 * {@code rgb(255, 255, 255)}
	 * @return red, green and blue, 8 bits each, or one of the others
	 */
	public static int of(String name) {
		String plain = name.strip().toLowerCase(Locale.ROOT);
		Matcher hex = HEX.matcher(plain);
		if (hex.matches()) {
			return hex(hex.group(1));
		}
		Matcher rgb = RGB.matcher(plain);
		if (rgb.matches()) {
			double scale = rgb.group(2).isEmpty() ? 1 : 2.55;
			if (rgb.group(4 + 1) != null && number(rgb.group(5)) < (rgb.group(6).isEmpty() ? 0.1 : 10)) {
				return TRANSPARENT;
			}
			return channel(number(rgb.group(1)) * scale) << 16 | channel(number(rgb.group(3)) * scale) << 8
					| channel(number(rgb.group(4)) * scale);
		}
		Matcher hsl = HSL.matcher(plain);
		if (hsl.matches() && number(hsl.group(1)) >= 93) {
			return WHITE;
		}
		return NAMES.getOrDefault(plain, UNKNOWN);
	}

	/** Whether letters of a colour can be seen. */
	public static boolean seen(int ink, int ground) {
		if (ink == TRANSPARENT) {
			return false;
		}
		if (ink < 0 || ground < 0) {
			return true;
		}
		for (int shift = 0; shift <= 16; shift += 8) {
			if (Math.abs((ink >> shift & 0xFF) - (ground >> shift & 0xFF)) > CONTRAST) {
				return true;
			}
		}
		return false;
	}

	private static int hex(String digits) {
		String full = (digits.length() < 6) ? digits.replaceAll(".", "$0$0") : digits;
		if (full.length() == 8 && Integer.parseInt(full.substring(6), 16) < 26) {
			return TRANSPARENT;
		}
		return Integer.parseInt(full.substring(0, 6), 16);
	}

	private static int channel(double value) {
		return (int) Math.max(0, Math.min(255, Math.round(value)));
	}

	private static double number(String digits) {
		return digits.matches("\\d*\\.?\\d+|\\d+\\.") ? Double.parseDouble(digits) : 0;
	}

}
