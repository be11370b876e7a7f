package io.dromedary.console;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds how often somebody may guess: a few times a minute from one address, and not
 * much more often from all together, because addresses are cheap.
 */
class LoginAttempts {

	static final int OF_ONE = 10;

	static final int OF_ALL = 100;

	private static final long WINDOW = Duration.ofMinutes(1).toMillis();

	/** Far more than can fail in a minute. */
	private static final int REMEMBERED = 1000;

	private final Clock clock;

	private final Map<String, Window> addresses = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
			return size() > REMEMBERED;
		}
	};

	private Window all = new Window(0, 0);

	LoginAttempts(Clock clock) {
		this.clock = clock;
	}

	private record Window(long begin, int failures) {

		Window more(long now) {
			return over(now) ? new Window(now, 1) : new Window(begin, failures + 1);
		}

		Window less() {
			return new Window(begin, Math.max(0, failures - 1));
		}

		long pause(long now, int limit) {
			return (over(now) || failures < limit) ? 0 : begin + WINDOW - now;
		}

		private boolean over(long now) {
			return now - begin >= WINDOW || now < begin;
		}

	}

	/**
	 * Counts an attempt before it is looked at, so that many at once are not let through.
	 * @return how long to wait with it, in whole seconds; 0 where it may be made
	 */
	synchronized long begin(String address) {
		long now = clock.millis();
		Window one = addresses.getOrDefault(address, new Window(0, 0));
		long wait = Math.max(one.pause(now, OF_ONE), all.pause(now, OF_ALL));
		if (wait == 0) {
			addresses.put(address, one.more(now));
			all = all.more(now);
		}
		return (wait + 999) / 1000;
	}

	/** It was no guess. */
	synchronized void succeeded(String address) {
		addresses.remove(address);
		all = all.less();
	}

}
