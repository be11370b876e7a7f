package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.eclipse.angus.mail.util.UUDecoderStream;

/**
 * Content-Transfer-Encoding (RFC 2045, section 6). What is damaged in a body is passed
 * over and the rest decoded; a body that is not encoded as declared is taken as it is.
 */
final class TransferEncoding {

	private static final int LOOK = 1024;

	private TransferEncoding() {
	}

	/** The decoded body, which can be marked. */
	static BufferedInputStream decode(InputStream body, String encoding) throws IOException {
		BufferedInputStream raw = new BufferedInputStream(body, 16 * 1024);
		return switch (encoding) {
			case "base64" -> looksBase64(raw) ? decoded(new BASE64DecoderStream(raw, true)) : raw;
			case "quoted-printable" -> decoded(new QPDecoderStream(raw));
			case "x-uuencode", "uuencode", "x-uue", "uue" -> decoded(new UUDecoderStream(raw, true, true));
			default -> raw;
		};
	}

	private static BufferedInputStream decoded(InputStream stream) {
		return new BufferedInputStream(stream, 16 * 1024);
	}

	/** By its first line; a damaged one may still be mostly base64, a text has spaces. */
	private static boolean looksBase64(BufferedInputStream raw) throws IOException {
		raw.mark(LOOK);
		String start = new String(raw.readNBytes(LOOK - 1), StandardCharsets.ISO_8859_1).stripLeading();
		raw.reset();
		String first = start.lines().findFirst().orElse("").strip();
		long strange = first.chars().filter((one) -> !letter(one)).count();
		return strange == 0 || strange * 10 < first.length() && first.indexOf(' ') < 0 && first.indexOf(':') < 0;
	}

	private static boolean letter(int one) {
		return one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z' || one >= '0' && one <= '9' || one == '+'
				|| one == '/' || one == '=';
	}

}
