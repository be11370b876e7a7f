package io.dromedary.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page of the web, encoded as its byte order mark or its beginning says
 * (HTML, 13.2.3.2).
 */
final class DeclaredText {

	private static final Pattern DECLARED = Pattern.compile(
			"<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)|<meta[^>]*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
			Pattern.CASE_INSENSITIVE);

	private static final int START = 4096;

	private DeclaredText() {
	}

	static String of(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(start);
		if (Encoded.wide(bytes) != null || start.startsWith("\u00ef\u00bb\u00bf") || !declared.find()) {
			return Encoded.of(bytes).text();
		}
		String name = (declared.group(1) != null) ? declared.group(1) : declared.group(2);
		// browsers read these as windows-1252
		String read = name.matches("(?i)iso-?8859-1|latin-?1|us-ascii|ascii") ? "windows-1252" : name;
		boolean known = read.matches("[A-Za-z0-9][\\w.:-]*") && Charset.isSupported(read)
				&& !read.toLowerCase(java.util.Locale.ROOT).startsWith("utf-16");
		return known ? new String(bytes, Charset.forName(read)) : Encoded.of(bytes).text();
	}

}
