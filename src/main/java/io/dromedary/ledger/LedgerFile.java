package io.dromedary.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import io.dromedary.home.EmbeddedTransactionManager;
import io.dromedary.home.OneWriter;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file of an embedded ledger small. H2 tidies up in a thread that it has only
 * where it also delays writes, which would lose what was committed when the program is
 * killed; so that is done here, a little each second while there is work, and thoroughly
 * once there is none.
 * <p>
 * The room of what is outdated is written over only after so many further commits, and
 * what was committed is on the disk sooner than that: after a loss of power the file is
 * whole whichever of the later writes have reached the disk (MVStore of H2 2.3.232
 * otherwise relies on every write being there after its retention time).
 */
class LedgerFile {

	private static final Logger LOG = LoggerFactory.getLogger(LedgerFile.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	/**
	 * Commits between the last use of a room in the file and its next one. Each commit
	 * goes through all of them, in each table and index. More than 20, because the head
	 * of the file, from where the parts written since are found, is up to so many commits
	 * old.
	 */
	static final int KEPT = 32;

	/** Commits that may be in the hands of the operating system only. */
	static final int UNSYNCED = 16;

	/** A smaller file is left as it is, in bytes. */
	private static final long SMALL = 8L << 20;

	/** Percent of the file that is in use: below it is tidied up while there is work. */
	private static final int FULL_ENOUGH = 45;

	/** Percent of an idle file that may stay unused. */
	private static final int UNUSED = 25;

	/** H2's mark of a clean end, in the head of the file. */
	private static final String CLEAN = "clean";

	/** H2 rewrites nothing in a file fuller than this percentage: none is. */
	private static final int ALL = 101;

	/** Bytes that a second of tidying up rewrites beside the work. */
	private static final int REWRITTEN = 4 << 20;

	/**
	 * Bytes that a step of tidying up an idle file rewrites: small pieces find room
	 * sooner, and parts that are larger than a piece are not taken.
	 */
	private static final int[] PIECES = { 4 << 20, 8 << 20, 16 << 20 };

	/**
	 * Pieces that a file is tidied up with at most, beside one for each that it holds.
	 */
	private static final int STEPS = 30;

	/** Longest time that others wait for a look at an idle file. */
	private static final Duration IDLE_STEP = Duration.ofMillis(200);

	/** Longest time that a stop takes for it. */
	private static final Duration LAST_STEP = Duration.ofSeconds(1);

	/**
	 * A file that could not be made smaller is not written for ever: once tidied up, it
	 * is left until it has grown by so many percent.
	 */
	private static final int GROWN = 25;

	private final DataSource dataSource;

	private final boolean embedded;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread made = new Thread(task, "ledger-file");
		made.setDaemon(true);
		return made;
	});

	private long version = -1;

	/** Pieces that the present tidying up may still rewrite. */
	private long left;

	/** Size of the file when it was last tidied up, in bytes. */
	private long tidied;

	/**
	 * @param embedded whether there is such a file; nothing is done without
	 */
	LedgerFile(DataSource dataSource, boolean embedded) {
		this.dataSource = dataSource;
		this.embedded = embedded;
	}

	void start() {
		if (!embedded) {
			return;
		}
		thread.scheduleWithFixedDelay(() -> with(this::look), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	void stop() throws InterruptedException {
		thread.shutdown();
		thread.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		if (embedded) {
			with((store, alone) -> {
				if (store.getFileStore().size() > SMALL) {
					left = Long.MAX_VALUE;
					alone.execute(() -> tidyUp(store, LAST_STEP));
				}
			});
		}
	}

	private void with(BiConsumer<MVStore, Executor> work) {
		try (Connection connection = dataSource.getConnection()) {
			work.accept(EmbeddedTransactionManager.store(connection), (task) -> OneWriter.alone(connection, task));
		}
		catch (SQLException | RuntimeException ex) {
			LOG.debug("The file of the ledger is tidied up later: {}", ex.getClass().getName());
		}
	}

	/**
	 * As it is called each second.
	 * @param alone runs what writes, while nobody else does
	 */
	void look(MVStore store, Executor alone) {
		store.setVersionsToKeep(KEPT);
		boolean idle = store.getCurrentVersion() == version;
		if (!idle) {
			store.sync();
		}
		FileStore<?> file = store.getFileStore();
		if (file.size() > SMALL) {
			if (idle) {
				alone.execute(() -> rest(store, file));
			}
			else if (file.getChunksFillRate() < FULL_ENOUGH) {
				alone.execute(() -> store.compact(FULL_ENOUGH, REWRITTEN));
			}
		}
		version = store.getCurrentVersion();
	}

	private void rest(MVStore store, FileStore<?> file) {
		if (left <= 0 && file.size() > tidied + tidied * GROWN / 100) {
			left = STEPS + file.size() / PIECES[0];
		}
		if (left > 0) {
			tidyUp(store, IDLE_STEP);
			tidied = file.size();
		}
	}

	/**
	 * Rewrites the emptiest and oldest parts, each to the first room that holds it, until
	 * the parts are full and lie close together. H2 has two steps of its own for that,
	 * {@code compactFile} and at a close; neither is used, because both also move parts
	 * in place ({@code RandomAccessStore.moveChunkInside} of 2.3.232), which now and then
	 * overwrites room that the newest synced part still refers to.
	 */
	private void tidyUp(MVStore store, Duration time) {
		FileStore<?> file = store.getFileStore();
		long end = System.nanoTime() + time.toNanos();
		for (int step = 0; left > 0 && System.nanoTime() < end; step++) {
			if (unused(file) < Math.max(PIECES[0], file.size() * UNUSED / 100)) {
				left = 0;
			}
			else {
				left--;
				nameNextPart(store);
				store.compact(ALL, PIECES[step % PIECES.length]);
			}
			store.commit();
			release(store, file);
		}
	}

	/**
	 * Lets the head name the next part that is written. H2 leaves the head as it is while
	 * parts come to lie at the end of the file, and what the head names may not be
	 * released: a file would grow with each piece and never shrink. It writes the head
	 * where it finds the mark of a clean end in it, which it takes out first
	 * ({@code RandomAccessStore.shouldWriteStoreHeader} of 2.3.232).
	 */
	private static void nameNextPart(MVStore store) {
		store.executeFilestoreOperation(() -> store.getStoreHeader().put(CLEAN, 1));
	}

	/** Bytes between the parts of the file and, by estimate, outdated ones in them. */
	private static long unused(FileStore<?> file) {
		return file.size() * (100 * 100 - file.getFillRate() * file.getChunksFillRate()) / (100 * 100);
	}

	/**
	 * Room that was outdated before the part that the head of the file names is free at
	 * once, and not only after further commits: a disk that holds this head finds nothing
	 * from before it any more.
	 */
	private static void release(MVStore store, FileStore<?> file) {
		store.executeFilestoreOperation(() -> {
			long head = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
			file.sync();
			store.setVersionsToKeep((int) Math.min(Integer.MAX_VALUE, store.getCurrentVersion() - head));
			try {
				file.dropUnusedChunks();
			}
			finally {
				store.setVersionsToKeep(KEPT);
			}
		});
	}

}
