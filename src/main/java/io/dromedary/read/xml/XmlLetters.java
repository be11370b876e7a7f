package io.dromedary.read.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of XML. The JDK prints to the standard error what it cannot decode, and
 * takes a declaration more seriously than what the bytes show: a file in UTF-8 that says
 * it is in UTF-16, a second byte order mark or blanks before the declaration are no
 * reason to read nothing.
 */
public final class XmlLetters {

	private static final int HEAD = 512;

	private static final Pattern DECLARED = Pattern
		.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

	private static final char MARK = '\uFEFF';

	private XmlLetters() {
	}

	/**
	 * Reading fails where a byte is none of the encoding.
	 * @throws IOException where the encoding is not known
	 */
	public static Reader of(InputStream bytes) throws IOException {
		BufferedInputStream in = new BufferedInputStream(bytes);
		in.mark(HEAD + 1);
		byte[] head = in.readNBytes(HEAD);
		in.reset();
		return begun(new InputStreamReader(in, strict(charset(head))));
	}

	/** Windows-1252 in place of UTF-8, which some programs declare and do not write. */
	public static Charset western() {
		return Charset.forName("windows-1252");
	}

	/**
	 * With a byte order mark where it is in UTF-8 and says otherwise: no text in another
	 * encoding has its letters beyond ASCII as UTF-8 writes them.
	 */
	public static byte[] marked(byte[] xml) throws IOException {
		byte[] head = Arrays.copyOf(xml, Math.min(HEAD, xml.length));
		Charset said = charset(head);
		// some charsets are for reading only and have no encoder
		if (!said.canEncode() || said.newEncoder().maxBytesPerChar() > 1 || ascii(xml)) {
			return xml;
		}
		try {
			strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(xml));
		}
		catch (CharacterCodingException ex) {
			return xml;
		}
		byte[] mark = String.valueOf(MARK).getBytes(StandardCharsets.UTF_8);
		byte[] marked = Arrays.copyOf(mark, mark.length + xml.length);
		System.arraycopy(xml, 0, marked, mark.length, xml.length);
		return marked;
	}

	private static boolean ascii(byte[] bytes) {
		for (byte one : bytes) {
			if (one < 0) {
				return false;
			}
		}
		return true;
	}

	private static CharsetDecoder strict(Charset charset) {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** What the bytes are in; what they say only where they do not show it. */
	public static Charset charset(byte[] head) throws IOException {
		int first = (head.length > 0) ? head[0] & 0xFF : -1;
		int second = (head.length > 1) ? head[1] & 0xFF : -1;
		if (first == 0xFE && second == 0xFF || first == 0 && second == '<') {
			return StandardCharsets.UTF_16BE;
		}
		if (first == 0xFF && second == 0xFE || first == '<' && second == 0) {
			return StandardCharsets.UTF_16LE;
		}
		String start = new String(head, StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(start);
		if (start.startsWith("\u00ef\u00bb\u00bf") || !declared.find()) {
			return StandardCharsets.UTF_8;
		}
		String name = declared.group(1).toUpperCase(Locale.ROOT);
		if (name.matches("UTF-?(16|32).*|.*UCS-?[24].*")) {
			return StandardCharsets.UTF_8;
		}
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("an encoding that is not known");
		}
	}

	/** Behind byte order marks and blanks. */
	private static Reader begun(Reader text) throws IOException {
		PushbackReader begun = new PushbackReader(text);
		int next = begun.read();
		while (next == MARK || next >= 0 && Character.isWhitespace(next)) {
			next = begun.read();
		}
		if (next >= 0) {
			begun.unread(next);
		}
		return begun;
	}

}
