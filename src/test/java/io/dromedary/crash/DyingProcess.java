package io.dromedary.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import io.dromedary.fakes.TestHub;

/**
 * Takes three documents in and reads them for ever. Arguments: folder, JDBC URL.
 */
final class DyingProcess {

	private DyingProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		CountDownLatch reading = new CountDownLatch(3);
		TestHub hub = TwoProcessesTest.hub(folder, "dying", arguments[1], (exchange) -> {
			reading.countDown();
			new CountDownLatch(1).await();
		}).start();
		for (int number = 0; number < 3; number++) {
			hub.arrive(Integer.toString(number), "document " + number);
		}
		reading.await();
		Files.createFile(folder.resolve("at-work"));
	}

}
