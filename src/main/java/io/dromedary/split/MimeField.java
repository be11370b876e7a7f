package io.dromedary.split;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A header field with parameters (RFC 2045, section 5.1), which may be encoded and come
 * in pieces (RFC 2231), be encoded as only other fields should be (RFC 2047), or not at
 * all.
 */
final class MimeField {

	private static final int MOST_PIECES = 1000;

	private final String value;

	/** By name as it stands, such as {@code filename*0*}; each byte a character. */
	private final Map<String, String> parameters;

	private MimeField(String value, Map<String, String> parameters) {
		this.value = value;
		this.parameters = parameters;
	}

	/**
	 * @param field each byte a character
	 */
	static MimeField of(String field) {
		Map<String, String> parameters = new TreeMap<>();
		MimeFieldScanner scanner = new MimeFieldScanner(field);
		String value = scanner.until(";");
		while (scanner.more()) {
			String name = scanner.until("=;").strip().toLowerCase(Locale.ROOT);
			if (scanner.passed('=')) {
				parameters.putIfAbsent(name.replaceAll("\\s", ""), scanner.value());
			}
		}
		return new MimeField(value.strip(), parameters);
	}

	String value() {
		return value;
	}

	/** As it stands, each byte a character. */
	Optional<String> plain(String name) {
		return Optional.ofNullable(parameters.get(name)).filter((given) -> !given.isEmpty());
	}

	/** As people read it. */
	Optional<String> parameter(String name) {
		return extended(name).or(() -> pieces(name)).or(() -> plain(name).map(HeaderText::decode));
	}

	/** RFC 2231, section 4. */
	private Optional<String> extended(String name) {
		return plain(name + "*").map((given) -> {
			String[] parts = given.split("'", 3);
			return (parts.length == 3) ? text(percent(parts[2]), parts[0]) : HeaderText.decode(latin(percent(given)));
		});
	}

	/** RFC 2231, section 3: {@code name*0}, {@code name*1*}, in any order. */
	private Optional<String> pieces(String name) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		String charset = "";
		boolean encoded = false;
		for (int i = 0; i < MOST_PIECES; i++) {
			String piece = parameters.get(name + "*" + i);
			String coded = parameters.get(name + "*" + i + "*");
			if (coded != null) {
				String[] parts = coded.split("'", 3);
				boolean says = i == 0 && parts.length == 3;
				charset = says ? parts[0] : charset;
				encoded = true;
				whole.writeBytes(percent(says ? parts[2] : coded));
			}
			else if (piece != null) {
				whole.writeBytes(piece.getBytes(StandardCharsets.ISO_8859_1));
			}
			else if (i > 0) {
				break;
			}
		}
		if (whole.size() == 0) {
			return Optional.empty();
		}
		return Optional
			.of(encoded ? text(whole.toByteArray(), charset) : HeaderText.decode(latin(whole.toByteArray())));
	}

	private static String text(byte[] bytes, String charset) {
		Optional<Charset> known = HeaderText.charset(charset);
		return known.map((one) -> new String(bytes, one)).orElseGet(() -> HeaderText.guess(bytes));
	}

	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static byte[] percent(String given) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(given.length());
		for (int i = 0; i < given.length(); i++) {
			char one = given.charAt(i);
			int high = (one == '%' && i + 2 < given.length()) ? Character.digit(given.charAt(i + 1), 16) : -1;
			int low = (high >= 0) ? Character.digit(given.charAt(i + 2), 16) : -1;
			if (low >= 0) {
				bytes.write(high << 4 | low);
				i += 2;
			}
			else {
				bytes.write(one);
			}
		}
		return bytes.toByteArray();
	}

	@Override
	public String toString() {
		return "MimeField";
	}

}
