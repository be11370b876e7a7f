package io.dromedary.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers how long files have been lying unchanged. It watches them itself instead of
 * trusting their time stamps: copying programs keep old ones, and clocks of shares run
 * ahead.
 */
class Settling {

	private static final Duration FORGOTTEN = Duration.ofMinutes(10);

	private final Patience patience;

	private final LongSupplier nanos;

	private final Map<Object, Sighting> sightings = new HashMap<>();

	private long swept;

	Settling(Patience patience, LongSupplier nanos) {
		this.patience = patience;
		this.nanos = nanos;
		this.swept = nanos.getAsLong();
	}

	/**
	 * Whether the file may be taken now.
	 * @param place where it lies
	 * @param fingerprint by what a change of it is seen
	 */
	boolean settled(Object place, Object fingerprint, boolean empty) {
		return settled(place, fingerprint, empty, () -> false);
	}

	/**
	 * The same.
	 * @param unfinished whether it ends in the middle; asked once it could be taken, and
	 * again only where it has changed
	 */
	synchronized boolean settled(Object place, Object fingerprint, boolean empty, BooleanSupplier unfinished) {
		long now = nanos.getAsLong();
		sweep(now);
		Sighting before = sightings.get(place);
		boolean same = before != null && before.fingerprint.equals(fingerprint);
		Sighting sighting = (before != null && same) ? before.again(now)
				: new Sighting(fingerprint, now, now, 0, now, null);
		boolean settled = sighting.offerable(now, empty ? patience.settleEmpty() : patience.settle(), patience);
		if (settled) {
			sighting = sighting.looked(unfinished);
			settled = !sighting.isUnfinished() || sighting.offerable(now, patience.settleUnfinished(), patience);
		}
		sightings.put(place, settled ? sighting.offered(now) : sighting);
		return settled;
	}

	/** The file has left. */
	synchronized void forget(Object place) {
		sightings.remove(place);
	}

	/** The file was offered and not tried. */
	synchronized void untried(Object place) {
		sightings.computeIfPresent(place, (known, sighting) -> sighting.untried());
	}

	private void sweep(long now) {
		if (now - swept > FORGOTTEN.toNanos()) {
			sightings.values().removeIf((sighting) -> now - sighting.last > FORGOTTEN.toNanos());
			swept = now;
		}
	}

	private record Sighting(Object fingerprint, long first, long last, int tries, long offered,
			@Nullable Boolean unfinished) {

		Sighting looked(BooleanSupplier look) {
			return (unfinished != null) ? this
					: new Sighting(fingerprint, first, last, tries, offered, look.getAsBoolean());
		}

		boolean isUnfinished() {
			return Boolean.TRUE.equals(unfinished);
		}

		Sighting again(long now) {
			return new Sighting(fingerprint, first, now, tries, offered, unfinished);
		}

		Sighting offered(long now) {
			return new Sighting(fingerprint, first, last, tries + 1, now, unfinished);
		}

		Sighting untried() {
			return new Sighting(fingerprint, first, last, Math.max(0, tries - 1), offered, unfinished);
		}

		boolean offerable(long now, Duration quiet, Patience patience) {
			return now - first >= quiet.toNanos()
					&& (tries < patience.tries() || now - offered >= patience.retry().toNanos());
		}

	}

}
