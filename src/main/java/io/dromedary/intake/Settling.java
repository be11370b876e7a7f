package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers how long files have been lying unchanged. It watches them itself instead of
 * trusting their time stamps: copying programs keep old ones, and clocks of shares run
 * ahead.
 */
class Settling {

	private static final Duration FORGOTTEN = Duration.ofMinutes(10);

	private final FolderSettings settings;

	private final LongSupplier nanos;

	private final Map<Path, Sighting> sightings = new HashMap<>();

	private long swept;

	Settling(FolderSettings settings, LongSupplier nanos) {
		this.settings = settings;
		this.nanos = nanos;
		this.swept = nanos.getAsLong();
	}

	/** Whether the file may be taken now. */
	synchronized boolean settled(Path file) {
		long now = nanos.getAsLong();
		sweep(now);
		try {
			Fingerprint seen = Fingerprint.of(file);
			Sighting before = sightings.get(file);
			boolean same = before != null && before.fingerprint.equals(seen);
			Sighting sighting = (before != null && same) ? before.again(now) : new Sighting(seen, now, now, null);
			boolean settled = sighting.offerable(now, quiet(seen), settings.retry());
			sightings.put(file, settled ? sighting.offered(now) : sighting);
			return settled;
		}
		catch (IOException ex) {
			sightings.remove(file);
			return false;
		}
	}

	/** The file has left. */
	synchronized void forget(Path file) {
		sightings.remove(file);
	}

	private Duration quiet(Fingerprint seen) {
		return (seen.size() == 0) ? settings.settleEmpty() : settings.settle();
	}

	private void sweep(long now) {
		if (now - swept > FORGOTTEN.toNanos()) {
			sightings.values().removeIf((sighting) -> now - sighting.last > FORGOTTEN.toNanos());
			swept = now;
		}
	}

	private record Sighting(Fingerprint fingerprint, long first, long last, @Nullable Long offered) {

		Sighting again(long now) {
			return new Sighting(fingerprint, first, now, offered);
		}

		Sighting offered(long now) {
			return new Sighting(fingerprint, first, last, now);
		}

		boolean offerable(long now, Duration quiet, Duration retry) {
			return now - first >= quiet.toNanos() && (offered == null || now - offered >= retry.toNanos());
		}

	}

}
