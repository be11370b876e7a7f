package io.dromedary.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs hubs until each stands at the boundary it is to die at, and halts. Arguments: the
 * class of the program, and a file with a home and a boundary on each line.
 */
final class CrashChild {

	static final int HALTED = 137;

	/** Some boundary was not reached; which ones is said on standard output. */
	static final int MISSED = 3;

	private static final long PATIENCE_SECONDS = 120;

	private CrashChild() {
	}

	public static void main(String[] arguments) throws Exception {
		Program program = (Program) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
		List<CrashPoints> points = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of(arguments[1]))) {
			String[] words = line.split("\t");
			CrashPoints deadly = new CrashPoints(words[1]);
			points.add(deadly);
			run(program, Path.of(words[0]), deadly);
		}
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		boolean missed = false;
		for (CrashPoints each : points) {
			if (!each.frozen().await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				System.out.println("missed: " + each);
				missed = true;
			}
		}
		System.out.flush();
		Runtime.getRuntime().halt(missed ? MISSED : HALTED);
	}

	/**
	 * One after the other, because starts share what is static; and on a thread of its
	 * own, because some die while they start.
	 */
	private static void run(Program program, Path home, CrashPoints points) throws Exception {
		program.traffic().drop(home);
		CountDownLatch started = new CountDownLatch(1);
		Thread thread = new Thread(() -> {
			new Outside(program.start(home, points), home, program.traffic());
			started.countDown();
		});
		thread.setDaemon(true);
		thread.start();
		while (!started.await(20, TimeUnit.MILLISECONDS) && points.frozen().getCount() > 0 && thread.isAlive()) {
			continue;
		}
	}

}
