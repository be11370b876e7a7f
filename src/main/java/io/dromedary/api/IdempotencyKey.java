package io.dromedary.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07): a
 * string in quotation marks (RFC 8941 section 3.3.3). Most clients leave the marks out;
 * with and without them it is the same key.
 */
final class IdempotencyKey {

	static final String HEADER = "Idempotency-Key";

	static final int LONGEST = 200;

	private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+)\"");

	private static final Pattern BARE = Pattern.compile("[!#-~][ -~]*");

	private IdempotencyKey() {
	}

	/**
	 * The key; null where there is no such header.
	 * @param headers all of that name
	 * @throws ApiException 400 where it is none
	 */
	static @Nullable String of(String @Nullable [] headers) {
		if (headers == null) {
			return null;
		}
		String key = (headers.length == 1) ? text(headers[0].strip()) : "";
		if (key.isBlank() || key.length() > LONGEST) {
			throw ApiException.badRequest("api.bad-key", LONGEST);
		}
		return key;
	}

	private static String text(String header) {
		Matcher quoted = QUOTED.matcher(header);
		if (quoted.matches()) {
			return quoted.group(1).replaceAll("\\\\(.)", "$1");
		}
		return BARE.matcher(header).matches() ? header : "";
	}

}
