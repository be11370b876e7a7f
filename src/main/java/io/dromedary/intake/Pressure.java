package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

	/** A disk that is in use says what it holds within milliseconds. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final List<Path> folders;

	private final Backlog backlog;

	private final PressureSettings settings;

	private final Disks disks;

	private final Duration pause;

	private long lookedAt;

	private @Nullable Over over;

	/** Looks, one at a time: a share that is away may hold whoever asks for it. */
	private final ThreadPoolExecutor looker = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), (task) -> {
				Thread thread = new Thread(task, "pressure");
				thread.setDaemon(true);
				return thread;
			});

	private @Nullable Future<@Nullable Over> look;

	/** The folder whose disk is being looked at. */
	private volatile @Nullable Path at;

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
		looker.allowCoreThreadTimeOut(true);
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
			boolean closed = over != null;
			boolean hangs = look != null && !look.isDone();
			Future<@Nullable Over> asked = (look != null && hangs) ? look : looker.submit(() -> look(closed));
			look = asked;
			over = answer(asked, hangs ? Duration.ZERO : PATIENCE);
			lookedAt = System.nanoTime();
		}
		return over;
	}

	/** Where the ledger is what hangs, whoever writes to it will see. */
	private @Nullable Over answer(Future<@Nullable Over> asked, Duration patience) {
		try {
			return asked.get(patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			Path silent = at;
			return (silent != null) ? new Over(Service.Kind.DISK, Sentence.of("intake.pressure.no-disk", silent))
					: null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return over;
		}
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
		at = folder;
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
		finally {
			at = null;
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
