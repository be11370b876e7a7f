package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.eclipse.angus.mail.util.QPDecoderStream;

/**
 * Content-Transfer-Encoding (RFC 2045, section 6). What is damaged in a body is passed
 * over and the rest decoded; a body that is not encoded as declared is taken as it is.
 */
final class TransferEncoding {

	private static final int LOOK = 1024;

	private TransferEncoding() {
	}

	/**
	 * The decoded body, which can be marked; reading fails with {@link Damaged} where it
	 * cannot be decoded.
	 */
	static BufferedInputStream decode(InputStream body, String encoding) throws IOException {
		BufferedInputStream raw = new BufferedInputStream(Damaged.guard(body), 16 * 1024);
		return switch (encoding) {
			case "base64" -> looksBase64(raw) ? decoded(new BASE64DecoderStream(raw, true)) : raw;
			case "quoted-printable" -> decoded(new QPDecoderStream(raw));
			case "x-uuencode", "uuencode", "x-uue", "uue" ->
				looksUuencoded(raw) ? decoded(UuStream.declared(raw)) : raw;
			default -> raw;
		};
	}

	private static BufferedInputStream decoded(InputStream stream) {
		return new BufferedInputStream(Damaged.guard(stream), 16 * 1024);
	}

	/** By its first line; a damaged one may still be mostly base64, a text has spaces. */
	private static boolean looksBase64(BufferedInputStream raw) throws IOException {
		String first = start(raw).stripLeading().lines().findFirst().orElse("").strip();
		long strange = first.chars().filter((one) -> !letter(one)).count();
		return strange == 0 || strange * 10 < first.length() && first.indexOf(' ') < 0 && first.indexOf(':') < 0;
	}

	/** Some leave out the line that names the file. */
	private static boolean looksUuencoded(BufferedInputStream raw) throws IOException {
		List<String> lines = start(raw).lines().filter((line) -> !line.isBlank()).toList();
		return lines.stream().anyMatch(UuText::begins) || !lines.isEmpty() && UuStream.decode(lines.get(0)).length > 0;
	}

	private static String start(BufferedInputStream raw) throws IOException {
		raw.mark(LOOK);
		String start = new String(raw.readNBytes(LOOK - 1), StandardCharsets.ISO_8859_1);
		raw.reset();
		return start;
	}

	private static boolean letter(int one) {
		return one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z' || one >= '0' && one <= '9' || one == '+'
				|| one == '/' || one == '=';
	}

}
