package io.dromedary.paper.einvoice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file looks that says the same: prefixes, line ends, comments, the encoding. Texts
 * that count are wrapped in as many ways as XML knows.
 */
final class Look {

	private static final List<String> PREFIXES = List.of("a", "ns0", "_x", "cbc", "cac", "udt", "rsm", "n1-2", "Q.r");

	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	private final Chance chance;

	private final Map<String, String> names;

	private final Map<String, String> prefixes = new HashMap<>();

	private final String encoding;

	private final CharsetEncoder encoder;

	/** Each element says its name space itself. */
	private final boolean local;

	private final String lineEnd;

	private final boolean quirks;

	private final StringBuilder out = new StringBuilder();

	/**
	 * A look by chance.
	 * @param names the name spaces by their keys
	 */
	Look(Chance chance, Map<String, String> names) {
		this.chance = chance;
		this.names = new TreeMap<>(names);
		this.encoding = chance.one("UTF-8", "UTF-8", "UTF-8", "utf-8", "", "UTF-16", "UTF-16BE", "ISO-8859-1",
				"ISO-8859-15", "windows-1252", "US-ASCII");
		this.encoder = charset().newEncoder();
		boolean mayDefault = names.size() > 1;
		this.local = mayDefault && chance.maybe(0.1);
		this.lineEnd = chance.one("", "\n", "\n", "\r\n");
		this.quirks = chance.maybe(0.6);
		List<String> free = new ArrayList<>(PREFIXES);
		names.keySet().forEach((key) -> {
			String prefix = chance.maybe(0.6) ? key : chance.one(free);
			prefixes.put(key, prefixes.containsValue(prefix) ? key + "9" : prefix);
			free.remove(prefixes.get(key));
		});
		if (mayDefault && chance.maybe(0.5)) {
			prefixes.put(chance.one(List.copyOf(names.keySet())), "");
		}
	}

	private Charset charset() {
		return switch (encoding) {
			case "" -> StandardCharsets.UTF_8;
			case "UTF-16" -> StandardCharsets.UTF_16LE;
			default -> Charset.forName(encoding);
		};
	}

	byte[] bytes(Xml root) {
		out.append(chance.one("<?xml version=\"1.0\"", "<?xml version='1.0'"));
		out.append(encoding.isEmpty() ? "" : " encoding=\"" + encoding.replace("BE", "") + "\"");
		out.append(chance.one("?>", " ?>", " standalone=\"yes\"?>"));
		out.append(lineEnd);
		if (chance.maybe(0.2)) {
			out.append("<?xml-stylesheet type=\"text/xsl\" href=\"fatturapa_v1.2.xsl\"?>").append(lineEnd);
		}
		remark();
		write(root, 0, "");
		out.append(lineEnd);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		boolean mark = encoding.startsWith("UTF-16")
				|| charset().equals(StandardCharsets.UTF_8) && !encoding.isEmpty() && chance.maybe(0.3);
		bytes.writeBytes((mark ? "\ufeff" + out : out.toString()).getBytes(charset()));
		return bytes.toByteArray();
	}

	private void write(Xml element, int depth, String around) {
		String prefix = local ? "" : prefixes.getOrDefault(element.key(), "");
		String tag = prefix.isEmpty() ? element.localName() : prefix + ":" + element.localName();
		out.append('<').append(tag);
		if (depth == 0 && !local) {
			names.forEach((key, uri) -> declare(prefixes.get(key), uri));
		}
		String now = names.getOrDefault(element.key(), "");
		if (local && !now.equals(around)) {
			declare("", now);
		}
		if (depth == 0 && chance.maybe(0.4)) {
			attribute("xmlns:xsi", XSI);
			attribute("xsi:schemaLocation", now + " http://127.0.0.1:9/schema.xsd");
		}
		element.attributes().forEach(this::attribute);
		out.append(chance.maybe(0.02) ? " >" : ">");
		if (element.children().isEmpty()) {
			text(element.text());
		}
		else {
			for (Xml child : element.children()) {
				out.append(lineEnd).append(lineEnd.isEmpty() ? "" : "\t".repeat(depth + 1));
				remark();
				write(child, depth + 1, now);
			}
			out.append(lineEnd).append(lineEnd.isEmpty() ? "" : "\t".repeat(depth));
		}
		out.append("</").append(tag).append('>');
	}

	private void declare(String prefix, String uri) {
		attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
	}

	private void attribute(String name, String value) {
		String quote = (quirks && chance.maybe(0.3)) ? "'" : "\"";
		out.append(' ')
			.append(name)
			.append('=')
			.append(quote)
			.append(value.replace("&", "&amp;").replace("<", "&lt;").replace(quote, "&#34;"))
			.append(quote);
	}

	/** Says nothing, whatever stands in it. */
	private void remark() {
		if (quirks && chance.maybe(0.03)) {
			out.append(chance.one("<!-- <Numero>999</Numero> -->", "<?note <ID>999</ID>?>", "<!---->"));
		}
	}

	private void text(String text) {
		boolean number = text.matches("-?\\d+\\.\\d+|\\d{4}-\\d\\d-\\d\\d");
		if (!quirks || text.length() > 2000) {
			plain(text, false);
		}
		else if (number) {
			String blank = chance.maybe(0.03) ? chance.one(" ", "\n\t", "  ") : "";
			out.append(blank);
			plain(text, chance.maybe(0.02));
			out.append(blank);
		}
		else if (chance.maybe(0.15) && encoder.canEncode(text) && !text.contains("]]>")) {
			out.append("<![CDATA[").append(text).append("]]>");
		}
		else if (chance.maybe(0.1) && text.length() > 3) {
			int middle = text.offsetByCodePoints(0, 1 + chance.upTo(text.codePointCount(0, text.length()) - 1));
			plain(text.substring(0, middle), false);
			out.append(chance.one("<!-- 1 -->", "<![CDATA[]]>", "<?x 1?>"));
			plain(text.substring(middle), chance.maybe(0.3));
		}
		else {
			plain(text, chance.maybe(0.2));
		}
	}

	/**
	 * Escaped.
	 * @param all also letters that need it not
	 */
	private void plain(String text, boolean all) {
		text.codePoints().forEach((sign) -> {
			String letter = Character.toString(sign);
			boolean must = !encoder.canEncode(letter);
			if (must || all && (sign > 126 || chance.maybe(0.1))) {
				out.append(chance.maybe(0.5) ? "&#" + sign + ";" : "&#x" + Integer.toHexString(sign) + ";");
			}
			else {
				out.append(switch (letter) {
					case "&" -> "&amp;";
					case "<" -> "&lt;";
					case ">" -> "&gt;";
					case "\"" -> chance.one("\"", "&quot;");
					case "'" -> chance.one("'", "&apos;");
					default -> letter;
				});
			}
		});
	}

}
