package io.dromedary.deliver.hook;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the operator lets messages go: a host by its name, an address or a network, and
 * perhaps one port of it: {@code n8n.lan}, {@code n8n.lan:5678}, {@code 10.0.0.0/8},
 * {@code 10.0.0.5:8443}, {@code fd00::/8}, {@code [fd00::1]:8443}. As in a URL (RFC 3986,
 * 3.2.2) version 6 stands in brackets where a port follows.
 *
 * @param host in small letters; null where it is a network
 * @param network null where it is a host
 * @param port 0: any
 */
record Allowed(@Nullable String host, @Nullable Network network, int port) {

	private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)](?::(\\d{1,5}))?");

	private static final Pattern ONE_COLON = Pattern.compile("([^:\\[\\]]+):(\\d{1,5})");

	/** As a URL can name it (RFC 1123, 2.1). */
	private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?\\.?");

	/** Empty where the text is none of these. */
	static Optional<Allowed> of(String text) {
		String given = text.strip();
		Matcher brackets = BRACKETS.matcher(given);
		if (brackets.matches()) {
			return Network.of(brackets.group(1)).flatMap((network) -> at(null, network, brackets.group(2)));
		}
		Matcher colon = ONE_COLON.matcher(given);
		String place = colon.matches() ? colon.group(1) : given;
		String port = colon.matches() ? colon.group(2) : null;
		Optional<Network> network = Network.of(place);
		if (network.isPresent()) {
			return at(null, network.get(), port);
		}
		return HOST.matcher(place).matches() ? at(place.toLowerCase(Locale.ROOT), null, port) : Optional.empty();
	}

	private static Optional<Allowed> at(@Nullable String host, @Nullable Network network, @Nullable String port) {
		int number = (port != null) ? Integer.parseInt(port) : 0;
		boolean right = port == null || number > 0 && number <= 65_535;
		return right ? Optional.of(new Allowed(host, network, number)) : Optional.empty();
	}

	/**
	 * Whether it holds one of the addresses of a host.
	 * @param name of the host
	 * @param to the port that is connected to
	 */
	boolean holds(String name, InetAddress address, int to) {
		boolean place = (network != null) ? network.holds(address) : name.toLowerCase(Locale.ROOT).equals(host);
		return place && (port == 0 || port == to);
	}

}
