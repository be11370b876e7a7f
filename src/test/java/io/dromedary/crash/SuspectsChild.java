package io.dromedary.crash;

import java.nio.file.Path;
import java.time.Duration;

import static org.awaitility.Awaitility.await;

/** Runs a hub until nothing is under way. Arguments: home, number of documents. */
final class SuspectsChild {

	private SuspectsChild() {
	}

	public static void main(String[] arguments) {
		Path home = Path.of(arguments[0]);
		int documents = Integer.parseInt(arguments[1]);
		try (Program.Hub hub = new SmallProgram().start(home, new CrashPoints(CrashPoints.NOWHERE))) {
			await().atMost(Duration.ofMinutes(1)).until(() -> Outside.quiet(hub, home, documents));
		}
		System.exit(0);
	}

}
