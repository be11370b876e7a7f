package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the hub may take in more: there is room on its disks, and it is not too far
 * behind. Looked at every few seconds at most, however often it is asked.
 */
public class Pressure {

	private static final Logger LOG = LoggerFactory.getLogger(Pressure.class);

	/** A small disk is not given up for full while nine tenths of it are free. */
	private static final int PART_OF_A_DISK = 10;

	/** So much better than the limit it must be before the doors open again. */
	private static final double RELIEF = 0.2;

	private final List<Path> folders;

	private final Backlog backlog;

	private final PressureSettings settings;

	private final Disks disks;

	private final Duration pause;

	private long lookedAt;

	private @Nullable Over over;

	/**
	 * @param folders on the disks that must have room
	 * @param pause between two looks
	 */
	Pressure(List<Path> folders, Disks disks, Backlog backlog, PressureSettings settings, Duration pause) {
		this.disks = disks;
		this.folders = List.copyOf(folders);
		this.pause = pause;
		this.backlog = backlog;
		this.settings = settings;
		this.lookedAt = System.nanoTime() - pause.toNanos() - 1;
	}

	/**
	 * What a disk holds, in bytes.
	 *
	 * @param free what this program may still write
	 */
	record Room(long total, long free) {

		static Room of(Path folder) throws IOException {
			FileStore disk = Files.getFileStore(folder);
			return new Room(disk.getTotalSpace(), disk.getUsableSpace());
		}

	}

	/** Looks at the disk of a folder. */
	@FunctionalInterface
	interface Disks {

		Room of(Path folder) throws IOException;

	}

	private record Over(Service.Kind service, Sentence sentence) {
	}

	/** Which limit is passed and what to do; empty while there is room. */
	public synchronized Optional<Sentence> over() {
		return Optional.ofNullable(now()).map(Over::sentence);
	}

	/**
	 * @throws ServiceUnavailable {@code disk} or {@code work}, while a limit is passed
	 */
	synchronized void require() {
		Over passed = now();
		if (passed != null) {
			throw new ServiceUnavailable(passed.service(), passed.sentence());
		}
	}

	private @Nullable Over now() {
		long now = System.nanoTime();
		if (now - lookedAt > pause.toNanos()) {
			lookedAt = now;
			over = look(over != null);
		}
		return over;
	}

	private @Nullable Over look(boolean closed) {
		Over full = folders.stream()
			.map((folder) -> disk(folder, closed))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (full != null) ? full : work(closed);
	}

	private @Nullable Over disk(Path folder, boolean closed) {
		try {
			Room room = disks.of(folder);
			long least = Math.min(settings.minFree().toBytes(), room.total() / PART_OF_A_DISK);
			long enough = Math.round(least * (1 + RELIEF));
			return (room.free() < (closed ? enough : least)) ? new Over(Service.Kind.DISK,
					Sentence.of("intake.pressure.disk", folder, room.free() >> 20, enough >> 20)) : null;
		}
		catch (IOException ex) {
			return new Over(Service.Kind.DISK, Sentence.of("intake.pressure.no-disk", folder));
		}
	}

	/** A ledger that cannot be asked holds nobody back: whoever writes to it will see. */
	private @Nullable Over work(boolean closed) {
		long few = Math.round(settings.maxWaiting() * (1 - RELIEF));
		try {
			long waiting = backlog.waiting();
			return (waiting > (closed ? few : settings.maxWaiting()))
					? new Over(Service.Kind.WORK, Sentence.of("intake.pressure.work", waiting, few)) : null;
		}
		catch (RuntimeException ex) {
			LOG.debug("What waits could not be counted: {}", ex.getClass().getName());
			return null;
		}
	}

}
