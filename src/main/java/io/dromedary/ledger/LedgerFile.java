package io.dromedary.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.dromedary.home.EmbeddedTransactionManager;
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
	 * goes through all of them, so fewer would cost less; but the fewer, the more often
	 * an idle file has the layout in which H2 (2.3.232,
	 * {@code RandomAccessStore.moveChunkInside}) moves its newest part over room that it
	 * has reserved until the next sync. With 128 that is rare, not impossible.
	 */
	static final int KEPT = 128;

	/** Commits that may be in the hands of the operating system only. */
	static final int UNSYNCED = 24;

	/** A smaller file is left as it is, in bytes. */
	private static final long SMALL = 8L << 20;

	/** Percent of the file that is in use: below it is tidied up while there is work. */
	private static final int FULL_ENOUGH = 45;

	private static final int FULL = 85;

	/** Bytes that a second of tidying up rewrites beside the work. */
	private static final int REWRITTEN = 4 << 20;

	/**
	 * Of one idle time: a file that cannot be made smaller must not be written for ever.
	 */
	private static final int STEPS = 30;

	/** Longest time that others wait for a look at an idle file, in milliseconds. */
	private static final int IDLE_STEP = 200;

	private final DataSource dataSource;

	private final boolean embedded;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread made = new Thread(task, "ledger-file");
		made.setDaemon(true);
		return made;
	});

	private long version = -1;

	private int steps;

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

	/** H2 tidies up once more when its last connection is closed. */
	void stop() throws InterruptedException {
		thread.shutdown();
		thread.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		if (embedded) {
			with((store) -> {
				store.sync();
				store.setVersionsToKeep(0);
			});
		}
	}

	private void with(Consumer<MVStore> work) {
		try (Connection connection = dataSource.getConnection()) {
			work.accept(EmbeddedTransactionManager.store(connection));
		}
		catch (SQLException | RuntimeException ex) {
			LOG.debug("The file of the ledger is tidied up later: {}", ex.getClass().getName());
		}
	}

	/** As it is called each second. */
	void look(MVStore store) {
		store.setVersionsToKeep(KEPT);
		boolean idle = store.getCurrentVersion() == version;
		if (!idle) {
			store.sync();
		}
		steps = idle ? steps : 0;
		FileStore<?> file = store.getFileStore();
		if (file.size() > SMALL) {
			if (idle) {
				steps = (steps < STEPS && compact(store, file)) ? steps + 1 : STEPS;
			}
			else if (file.getChunksFillRate() < FULL_ENOUGH) {
				store.compact(FULL_ENOUGH, REWRITTEN);
			}
		}
		version = store.getCurrentVersion();
	}

	/** Whether there may be more to gain. */
	private static boolean compact(MVStore store, FileStore<?> file) {
		if (file.getChunksFillRate() > FULL && file.getFillRate() > FULL) {
			return false;
		}
		int retention = store.getRetentionTime();
		// it syncs by itself before it writes over anything
		store.setVersionsToKeep(0);
		try {
			store.compactFile(IDLE_STEP);
		}
		finally {
			store.setRetentionTime(retention);
			store.setVersionsToKeep(KEPT);
		}
		return true;
	}

}
