package io.dromedary.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Hubs in one JVM, each of which halts at a boundary of its own; the JVM halts as soon as
 * all of them have. Arguments: homes, each with the boundary.
 */
final class LotChild {

	private static final long PATIENCE_SECONDS = 150;

	private LotChild() {
	}

	public static void main(String[] arguments) throws Exception {
		List<CrashPoints> all = new ArrayList<>();
		for (int at = 0; at < arguments.length; at += 2) {
			Path home = Path.of(arguments[at]);
			CrashPoints points = new CrashPoints(arguments[at + 1]);
			all.add(points);
			// a thread of its own, because some die while they start
			Thread thread = new Thread(() -> new WholeProgram().start(home, points));
			thread.setDaemon(true);
			thread.start();
			// one after the other, because starts share what is static
			while (thread.isAlive() && points.frozen().getCount() > 0) {
				thread.join(20);
			}
		}
		boolean halted = true;
		for (CrashPoints points : all) {
			halted &= points.frozen().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		Runtime.getRuntime().halt(halted ? CrashChild.HALTED : CrashChild.MISSED);
	}

}
