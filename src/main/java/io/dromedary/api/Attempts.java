package io.dromedary.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong tokens, by the minute: of each address, and of all together, because
 * addresses are cheap. It remembers a thousand addresses, so it must be told to bound all
 * of them together by less.
 */
public class Attempts {

	private static final long WINDOW = Duration.ofMinutes(1).toMillis();

	private static final int REMEMBERED = 1000;

	/** Of an address of version 6 so much names a network, which one person may hold. */
	private static final int NETWORK_BYTES = 8;

	private final Clock clock;

	private final int ofOne;

	private final int ofAll;

	private final Map<String, Window> addresses = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
			return size() > REMEMBERED;
		}
	};

	private Window all = new Window(0, 0);

	/**
	 * @param ofOne wrong ones of an address in a minute
	 * @param ofAll wrong ones of all addresses in a minute
	 */
	public Attempts(Clock clock, int ofOne, int ofAll) {
		this.clock = clock;
		this.ofOne = ofOne;
		this.ofAll = ofAll;
	}

	/**
	 * How long to wait with another one, in whole seconds; 0 where none must wait.
	 *
	 * @param one because of this address
	 * @param all because of all together
	 */
	record Pause(long one, long all) {

		long longest() {
			return Math.max(one, all);
		}

	}

	private record Window(long begin, int failures) {

		Window more(long now) {
			return over(now) ? new Window(now, 1) : new Window(begin, failures + 1);
		}

		Window less() {
			return new Window(begin, Math.max(0, failures - 1));
		}

		long pause(long now, int limit) {
			return (over(now) || failures < limit) ? 0 : (begin + WINDOW - now + 999) / 1000;
		}

		private boolean over(long now) {
			return now - begin >= WINDOW || now < begin;
		}

	}

	/** Counts an attempt before it is looked at, so that many at once are bounded too. */
	synchronized Pause begin(String address) {
		long now = clock.millis();
		String place = network(address);
		Window one = addresses.getOrDefault(place, new Window(0, 0));
		Pause pause = new Pause(one.pause(now, ofOne), all.pause(now, ofAll));
		if (pause.one() == 0) {
			addresses.put(place, one.more(now));
		}
		if (pause.longest() == 0) {
			all = all.more(now);
		}
		return pause;
	}

	/** It was no wrong one. */
	synchronized void takenBack(String address, Pause pause) {
		addresses.computeIfPresent(network(address), (place, window) -> window.less());
		if (pause.longest() == 0) {
			all = all.less();
		}
	}

	synchronized int remembered() {
		return addresses.size();
	}

	/** Who holds an address of version 6 holds the others of its network. */
	private static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
