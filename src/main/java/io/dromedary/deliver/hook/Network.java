package io.dromedary.deliver.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike: CIDR, such as {@code 10.0.0.0/8} (RFC 4632, RFC 4291).
 *
 * @param bits how many of them
 */
record Network(byte[] prefix, int bits) {

	/** No name, which would be looked up. */
	private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

	/**
	 * Where nobody on the internet is (IANA special-purpose registries, RFC 6890), and
	 * what holds an address of the other kind in itself, which may be one of these.
	 */
	private static final List<Network> SPECIAL = Arrays.stream(
			("0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
					+ "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 "
					+ "2001::/23 2001:db8::/32 2002::/16 3fff::/20")
				.split(" "))
		.map((text) -> of(text).orElseThrow())
		.toList();

	/** Unicast addresses of the internet, version 6 (RFC 4291, section 2.4). */
	private static final Network GLOBAL = of("2000::/3").orElseThrow();

	/** One address is a network of itself; empty where the text is neither. */
	static Optional<Network> of(String text) {
		String[] parts = text.strip().split("/", 2);
		if (!LITERAL.matcher(parts[0]).matches() || (parts.length > 1 && !parts[1].matches("\\d{1,3}"))) {
			return Optional.empty();
		}
		try {
			byte[] prefix = InetAddress.getByName(parts[0]).getAddress();
			int bits = (parts.length > 1) ? Integer.parseInt(parts[1]) : prefix.length * 8;
			return (bits <= prefix.length * 8) ? Optional.of(new Network(prefix, bits)) : Optional.empty();
		}
		catch (UnknownHostException ex) {
			return Optional.empty();
		}
	}

	/** Whether it may be reached from anywhere. */
	static boolean anywhere(InetAddress address) {
		boolean four = address.getAddress().length == 4;
		return (four || GLOBAL.holds(address)) && SPECIAL.stream().noneMatch((special) -> special.holds(address));
	}

	boolean holds(InetAddress address) {
		byte[] other = address.getAddress();
		if (other.length != prefix.length) {
			return false;
		}
		for (int bit = 0; bit < bits; bit++) {
			int mask = 0x80 >> (bit % 8);
			if ((other[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
				return false;
			}
		}
		return true;
	}

}
