package io.dromedary.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * When mails that could not be taken in are offered again: after a pause, then after ever
 * longer pauses, so that they neither hold up the others nor keep the server busy.
 */
final class Retries {

	private static final Duration LONGEST = Duration.ofHours(1);

	private final Duration shortest;

	private final LongSupplier nanos;

	private final Map<Long, Try> tries = new HashMap<>();

	private @Nullable Sentence trouble;

	Retries(Duration shortest, LongSupplier nanos) {
		this.shortest = shortest;
		this.nanos = nanos;
	}

	boolean due(long uid) {
		Try last = tries.get(uid);
		return last == null || nanos.getAsLong() - last.at >= last.pause.toNanos();
	}

	void offered(long uid) {
		Try last = tries.get(uid);
		Duration pause = (last != null) ? last.pause.multipliedBy(2) : shortest;
		tries.put(uid, new Try(nanos.getAsLong(), (pause.compareTo(LONGEST) > 0) ? LONGEST : pause));
	}

	void failed(Throwable failure) {
		trouble = Trouble.of(failure);
	}

	void done(long uid) {
		tries.remove(uid);
	}

	/** The others have left the mailbox. */
	void keepOnly(Set<Long> open) {
		tries.keySet().retainAll(open);
		if (tries.isEmpty()) {
			trouble = null;
		}
	}

	/**
	 * Reminds of what still waits.
	 * @throws ServiceUnavailable {@code source}, where something does
	 */
	void complain() {
		if (trouble != null) {
			throw new ServiceUnavailable(Service.Kind.SOURCE, trouble);
		}
	}

	private record Try(long at, Duration pause) {
	}

}
