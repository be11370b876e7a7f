package io.dromedary.read.google;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;

/**
 * Where Google Vision is asked, and with which key.
 *
 * @param url up to the version, or to the location where the pictures are to stay in a
 * region: {@code https://eu-vision.googleapis.com/v1/projects/PROJECT/locations/eu}
 * @param key asked for with every page, so that it may be changed; blank for none
 * @param timeout longest wait for one answer, until its last byte
 */
public record VisionAccess(String url, Supplier<String> key, Duration timeout) {

	public static final String URL = "https://vision.googleapis.com/v1";

	public static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

	/** What may stand in a header; nothing of a key that may not is ever told. */
	private static final Pattern KEY = Pattern.compile("[!-~]{1,500}");

	/** Of nobody: there is no key. */
	public static VisionAccess none() {
		return new VisionAccess(URL, () -> "", TIMEOUT);
	}

	/**
	 * The address that pictures are sent to.
	 * @throws VisionTrouble where it is none, or would send the key in the clear
	 */
	URI address() {
		try {
			URI address = URI.create(url.strip().replaceAll("/+$", "") + "/images:annotate?prettyPrint=false");
			String scheme = String.valueOf(address.getScheme());
			String host = String.valueOf(address.getHost());
			if (address.getHost() != null && address.getUserInfo() == null
					&& (scheme.equals("https") || (scheme.equals("http") && THIS_MACHINE.contains(host)))) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below, without what it says
		}
		throw VisionTrouble.away(Sentence.of("read.google-url"));
	}

	/**
	 * The key that holds now.
	 * @throws VisionTrouble where there is none
	 */
	String checkedKey() {
		String held = key.get().strip();
		if (!KEY.matcher(held).matches()) {
			throw VisionTrouble.away(Sentence.of("read.google-key"));
		}
		return held;
	}

	/** The host that pictures are sent to, for people. */
	public String host() {
		return address().getHost();
	}

	@Override
	public String toString() {
		return "VisionAccess";
	}

}
