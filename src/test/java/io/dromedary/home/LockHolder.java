package io.dromedary.home;

import java.nio.file.Path;

/** The other process: takes a home, says so and holds it until its input ends. */
final class LockHolder {

	private LockHolder() {
	}

	public static void main(String[] args) throws Exception {
		try (HomeLock lock = HomeLock.take(Path.of(args[0]))) {
			System.out.println("taken");
			while (System.in.read() >= 0) {
				continue;
			}
		}
	}

}
