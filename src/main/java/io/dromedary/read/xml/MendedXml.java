package io.dromedary.read.xml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * XML that programs wrote who do not know its rules: ampersands as they are, control
 * characters in the middle, letters of Windows in what is declared as UTF-8, zeros behind
 * the end. Nothing is put in that might be a value.
 */
public final class MendedXml {

	private static final Pattern AMPERSAND = Pattern.compile("&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{1,8});)");

	/** Not even as references (XML 1.0, section 2.2). */
	private static final Pattern CONTROLS = Pattern.compile(
			"[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:x0*(?:[0-8BCEFbcef]|1[0-9A-Fa-f])|0*(?:[0-8]|1[1245-9]|2\\d|3[01]));");

	private MendedXml() {
	}

	/**
	 * The same in UTF-8 without its faults; empty where none of these was found.
	 */
	public static Optional<byte[]> of(byte[] xml) {
		String text = text(xml);
		String mended = CONTROLS.matcher(AMPERSAND.matcher(text).replaceAll("&amp;")).replaceAll("");
		byte[] bytes = mended.replaceFirst("^(\\uFEFF?\\s*<\\?xml[^>]*?)encoding\\s*=\\s*([\"']).*?\\2", "$1")
			.getBytes(StandardCharsets.UTF_8);
		return Arrays.equals(bytes, xml) ? Optional.empty() : Optional.of(bytes);
	}

	private static String text(byte[] xml) {
		Charset charset;
		try {
			charset = XmlLetters.charset(xml);
		}
		catch (IOException ex) {
			charset = StandardCharsets.UTF_8;
		}
		try {
			CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(xml));
			return text.toString();
		}
		catch (CharacterCodingException ex) {
			return new String(xml, XmlLetters.western());
		}
	}

}
