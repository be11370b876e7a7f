package io.dromedary.read.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Which characters the bytes of RTF are. */
final class RtfCharsets {

	/** Of a font of signs, of which nobody knows what they look like. */
	static final int SYMBOL = 2;

	/** Signs that have a word. */
	static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("emdash", "\u2014"), Map.entry("endash", "\u2013"),
			Map.entry("lquote", "\u2018"), Map.entry("rquote", "\u2019"), Map.entry("ldblquote", "\u201c"),
			Map.entry("rdblquote", "\u201d"), Map.entry("bullet", "\u2022"), Map.entry("emspace", " "),
			Map.entry("enspace", " "), Map.entry("qmspace", " "));

	/** What a font says of its bytes. */
	private static final Map<Integer, String> FONTS = Map.ofEntries(Map.entry(0, "windows-1252"),
			Map.entry(77, "x-MacRoman"), Map.entry(128, "windows-31j"), Map.entry(129, "x-windows-949"),
			Map.entry(134, "GBK"), Map.entry(136, "Big5"), Map.entry(161, "windows-1253"),
			Map.entry(162, "windows-1254"), Map.entry(163, "windows-1258"), Map.entry(177, "windows-1255"),
			Map.entry(178, "windows-1256"), Map.entry(186, "windows-1257"), Map.entry(204, "windows-1251"),
			Map.entry(222, "x-windows-874"), Map.entry(238, "windows-1250"), Map.entry(254, "IBM437"),
			Map.entry(255, "IBM850"));

	private RtfCharsets() {
	}

	/** By its number in Windows. */
	static Charset usual(int codePage) {
		return named(switch (codePage) {
			case 65001 -> "UTF-8";
			case 10000 -> "x-MacRoman";
			case 932 -> "windows-31j";
			case 936 -> "GBK";
			case 949 -> "x-windows-949";
			case 950 -> "Big5";
			case 437, 850, 852, 858, 866 -> "IBM" + ((codePage == 858) ? "00" : "") + codePage;
			default -> "windows-" + codePage;
		});
	}

	/** That of a font; 1 stands for the usual one. */
	static Charset of(int font, Charset usual) {
		String name = FONTS.get(font);
		return (name != null) ? named(name) : usual;
	}

	private static Charset named(String name) {
		return Charset.isSupported(name) ? Charset.forName(name)
				: Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
	}

}
